import type { Element } from 'xast';

/** A name of XML without a colon, as `id` must be. */
const name = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

/**
 * Makes the identifiers of a drawing names of XML that stand once each, and keeps what refers to them.
 * @returns true where one had to change.
 */
export function nameParts(root: Element): boolean {
  const elements = [...elementsOf(root)];
  const taken = new Set<string>();
  const renamed = new Map<string, string>();
  let isChanged = false;
  for (const { attributes } of elements) {
    const { id } = attributes;
    if (id === undefined || id === null) continue;
    if (name.test(id) && !taken.has(id)) {
      taken.add(id);
      continue;
    }
    isChanged = true;
    if (taken.has(id) || renamed.has(id) || id.trim() === '') delete attributes.id;
    else renamed.set(id, '');
  }
  if (!isChanged) return false;
  for (const id of renamed.keys()) renamed.set(id, freeName(id, taken));
  const target = (id: string) => renamed.get(id) ?? id;
  for (const element of elements) refer(element, target);
  return true;
}

function* elementsOf(root: Element): Generator<Element> {
  yield root;
  for (const child of root.children) if (child.type === 'element') yield* elementsOf(child);
}

function freeName(id: string, taken: Set<string>): string {
  const stem = `part-${id.replace(/[^\p{L}\p{N}_.-]+/gu, '-')}`;
  let free = stem;
  for (let count = 2; taken.has(free); count += 1) free = `${stem}-${count}`;
  taken.add(free);
  return free;
}

const lists = new Set(['aria-labelledby', 'aria-describedby']);

function refer(element: Element, target: (id: string) => string): void {
  const { attributes } = element;
  for (const [attribute, said] of Object.entries(attributes)) {
    if (!said) continue;
    if (attribute === 'id') attributes.id = target(said);
    else if (/(?:^|:)href$/.test(attribute) && said.startsWith('#'))
      attributes[attribute] = `#${target(said.slice(1))}`;
    else if (lists.has(attribute)) attributes[attribute] = said.split(/\s+/).map(target).join(' ');
    else attributes[attribute] = referredStyles(said, target);
  }
  if (element.name !== 'style') return;
  for (const child of element.children)
    if (child.type === 'text') child.value = referredStyles(child.value, target);
}

function referredStyles(css: string, target: (id: string) => string): string {
  return css.replace(
    /url\(\s*(["']?)#([^)"']*)\1\s*\)/gi,
    (_, quote: string, id: string) => `url(${quote}#${target(id.trim())}${quote})`,
  );
}
