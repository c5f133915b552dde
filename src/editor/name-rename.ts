import { mentionsIn } from './mentions.js';
import type { Range, Source } from './references.js';
import type { SaidName } from './said-names.js';

/** A name as each kind may have it. */
const allowed: Readonly<Record<SaidName['kind'], RegExp>> = {
  variable: /^\p{L}[\p{L}\p{N}_-]*$/u,
  edition: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  work: /^[\p{L}\d_](?:[\p{L}\d_]|[-.:/+](?=[\p{L}\d_]))*$/u,
  example: /^[\w-]+$/,
};

/** True for a name that may take the place of another of its kind. */
export function mayBeNamed({ kind }: SaidName, name: string): boolean {
  return allowed[kind].test(name);
}

/** Renames something where it is given its name, and wherever a text calls it. By path: what to write where. */
export function renamedName(
  said: SaidName,
  text: string,
  sources: readonly Source[],
): Map<string, (Range & { text: string })[]> {
  const edits = new Map<string, (Range & { text: string })[]>();
  for (const source of sources) {
    const given = said.places.filter(({ path }) => path === source.path);
    const called = mentionsIn(source, [said]);
    const starts = new Map([...given, ...called].map(({ start, end }) => [start, end]));
    const all = [...starts].sort(([a], [b]) => a - b).map(([start, end]) => ({ start, end, text }));
    if (all.length > 0) edits.set(source.path, all);
  }
  return edits;
}
