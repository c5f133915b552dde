/** Keys of `guide.yaml` whose texts readers see. */
const shown = new Set([
  'title',
  'shortTitle',
  'description',
  'introduction',
  'keywords',
  'name',
  'names',
  'role',
  'parts',
]);

/**
 * What `guide.yaml` says, with the apostrophe of print where readers see it: keyboards give the straight one, which
 * chapters have set right too.
 */
export function withApostrophes<Value>(value: Value): Value {
  return inside(value, false) as Value;
}

function inside(value: unknown, isShown: boolean): unknown {
  if (typeof value === 'string') return isShown ? printed(value) : value;
  if (Array.isArray(value)) return value.map((each) => inside(each, isShown));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) =>
      // The titles of parts are the keys of their translations.
      isShown
        ? [printed(key), inside(each, typeof each === 'string' || shown.has(key))]
        : [key, inside(each, shown.has(key))],
    ),
  );
}

function printed(text: string): string {
  return text.replace(/(?<=[\p{L}\d])'(?=\p{L})/gu, '’');
}
