import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../../../templates/pdf/', import.meta.url);
const code = readdirSync(folder)
  .filter((name) => name.endsWith('.typ'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/^\s*\/\/.*$/gm, ''))
  .join('\n');

const count = (pattern: RegExp) => [...code.matchAll(pattern)].length;

/** What the typesetter answers only once the book is laid out: each may have pages laid out once more. */
test('what the page design asks of the laid-out book is counted: more of it is a decision', () => {
  expect({
    context: count(/\bcontext\b/g),
    query: count(/\bquery\(/g),
    layout: count(/\blayout\(/g),
    measure: count(/\bmeasure\(/g),
    state: count(/\bstate\(/g),
    final: count(/\.final\(/g),
    // One of each is asked of guides with an index alone, and where changes are marked; a measure, of those with logos.
  }).toEqual({ context: 20, query: 11, layout: 3, measure: 3, state: 2, final: 0 });
});

test('entries of lists lead to places: as links to labels they would be laid out more often', () => {
  const [entry = ''] = /#let dotted-entry\([\s\S]*?\n\}\n/.exec(code) ?? [];
  expect(entry).toContain('link(place, shown)');
  expect(entry.match(/\blink\(/g)).toHaveLength(1);
});
