import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { elements } from '../../src/checks/find.js';
import { htmlAsWritten } from '../../src/document/html-as-written.js';
import { boxes } from '../../src/document/transforms/boxes.js';
import { labelsOf } from '../../src/guide/labels.js';

/** The boxes of a text: their class, and what they say. */
function boxesOf(text: string): string[] {
  const tree = htmlAsWritten({ text });
  boxes(tree, labelsOf('en'));
  return elements(tree, 'div').map(
    (node) =>
      `${String(node.properties.className)}: ${node.children
        .map((child) => textOf(child as never))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim()}`,
  );
}

test.each([
  ['> [!NOTE]\n> Words **here**.', 'guide-box,guide-box--note: Note Words here.'],
  [
    '> [!WARNING]\n> Take care.\n>\n> - One',
    'guide-box,guide-box--attention: Caution Take care. One',
  ],
  ['> [!tip]- A title\n> Words.', 'guide-box,guide-box--note: A title Words.'],
  [
    '> [!IMPORTANT] Words **here** on one line.',
    'guide-box,guide-box--attention: Caution Words here on one line.',
  ],
  ['> [!NOTE]\n>\n> Words.', 'guide-box,guide-box--note: Note Words.'],
  ['> [!NOTE]  \n> Words.', 'guide-box,guide-box--note: Note Words.'],
  ['1. One\n\n   > [!CAUTION]\n   > Words.', 'guide-box,guide-box--attention: Caution Words.'],
])('%s', (text, box) => expect(boxesOf(`${text}\n`)).toEqual([box]));

test.each(['> [!UNKNOWN]\n> Words.', '> NOTE: words.', '> Words [!NOTE].', '[!NOTE]\n\nWords.'])(
  '%s is no box',
  (text) => expect(boxesOf(`${text}\n`)).toEqual([]),
);
