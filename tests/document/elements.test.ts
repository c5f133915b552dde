import { expect, test } from 'vitest';
import { elementNames, isTablePartName } from '../../src/document/elements.js';
import { handlers } from '../../src/outputs/pdf/typst/handlers/index.js';

test('the PDF prints every element that a guide may hold, by itself or with the one it is part of', () => {
  const parts = ['dd', 'dt', 'figcaption', 'li'];
  const alone = elementNames.filter((name) => !isTablePartName(name) && !parts.includes(name));
  expect(Object.keys(handlers).toSorted()).toEqual(alone.toSorted());
});
