import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { labelsOf } from '../../../src/guide/labels.js';
import { accessibilityMetadata } from '../../../src/outputs/epub/accessibility.js';
import type { EpubView } from '../../../src/outputs/epub/view.js';

/** What the package says that a book of one paragraph has. */
function featuresOf(paragraph: ReturnType<typeof h>): string[] {
  const tree = { type: 'root', children: [paragraph] };
  const book = { chapters: [{ tree }], images: new Map() };
  const view = { book, labels: labelsOf('en'), pages: new Map() } as unknown as EpubView;
  return accessibilityMetadata(view)
    .filter(({ attributes }) => attributes.property === 'schema:accessibilityFeature')
    .map((meta) => textOf(meta as never));
}

test('a book says that its formulas are MathML with their words, and no other book does', () => {
  const formula = h('code', 'x');
  formula.data = {
    formula: { tex: 'x', isDisplay: false, mathml: h('math', 'x'), spoken: 'x' },
  };
  expect(featuresOf(h('p', formula))).toEqual(expect.arrayContaining(['MathML', 'describedMath']));
  expect(featuresOf(h('p', h('code', 'x')))).not.toContain('MathML');
});
