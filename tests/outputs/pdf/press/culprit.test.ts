import { toString as textOf } from 'hast-util-to-string';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GuideError } from '../../../../src/base/report/diagnostic.js';
import { assembleBook } from '../../../../src/document/assemble.js';
import type { Book } from '../../../../src/document/book.js';
import { loadGuide } from '../../../../src/guide/load.js';
import { culpritOf } from '../../../../src/outputs/pdf/press/culprit.js';
import { typesettingError } from '../../../../src/outputs/pdf/typst/failure.js';
import { type Workplace, workplace } from '../../../helpers/guides.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

const fileOf = (path: string) => path;
const refusal = (what: string) => typesettingError([`Unexpected refusal: \`${what}\` at 12`]);

async function book(): Promise<Book> {
  const { guide } = await loadGuide(place.guide, place.context.world);
  return (await assembleBook(guide, place.context.world)).book;
}

/** Refuses books that hold all of the words. */
const refusing =
  (...words: string[]) =>
  async (part: Book) => {
    const text = part.chapters.map(({ tree }) => textOf(tree)).join(' ');
    if (words.every((word) => text.includes(word))) throw refusal(words.join());
  };

test.each([
  ['a paragraph', '\nDébut.\n\nIci FAUTE.\n\nFin.\n', 'Ici FAUTE.'],
  ['an item of a list', '\n- un\n- deux FAUTE\n- trois\n', '- deux FAUTE'],
  ['a block within a box', '\n:::note\nAvant.\n\nIci FAUTE.\n:::\n', 'Ici FAUTE.'],
])('the block that is refused is found: %s', async (_, text, expected) => {
  let lines: string[] = [];
  place.edit('partie/un.md', (written) => {
    lines = `${written}${text}`.split('\n');
    return written + text;
  });
  const found = await culpritOf(await book(), refusal('x'), refusing('FAUTE'), fileOf);
  expect(found).toBeInstanceOf(GuideError);
  expect(found.exitCode).toBe(70);
  expect(found.diagnostics).toMatchObject([
    { rule: 'typesetting', file: 'partie/un.md', line: lines.indexOf(expected) + 1 },
  ]);
});

test('of blocks that are refused together alone, the last is told; another failure keeps its words', async () => {
  let lines: string[] = [];
  place.edit('partie/un.md', (written) => {
    const text = `${written}\nFAUTE\n\nEntre.\n\nERREUR\n\nFin.\n`;
    lines = text.split('\n');
    return text;
  });
  const whole = await book();
  const failure = refusal('x');
  const other = await culpritOf(whole, typesettingError(['Other']), refusing('FAUTE'), fileOf);
  expect(other.diagnostics).toMatchObject([{ file: 'PDF', message: 'Other' }]);
  const both = await culpritOf(whole, failure, refusing('FAUTE', 'ERREUR'), fileOf);
  expect(both.diagnostics.map(({ file, line }) => [file, line])).toEqual([
    ['partie/un.md', lines.indexOf('ERREUR') + 1],
  ]);
});

test('of chapters that are refused together alone, the last is told, with the block', async () => {
  place.edit('index.md', (written) => `${written}\nFAUTE\n`);
  let line = 0;
  place.edit('partie/un.md', (written) => {
    const text = `${written}\nAvant.\n\nERREUR\n\nFin.\n`;
    line = text.split('\n').indexOf('ERREUR') + 1;
    return text;
  });
  const whole = await book();
  const { diagnostics } = await culpritOf(whole, refusal('x'), refusing('FAUTE', 'ERREUR'), fileOf);
  expect(diagnostics).toMatchObject([{ file: 'partie/un.md', line }]);
});
