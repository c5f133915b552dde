import { expect, test } from 'vitest';
import type { Book, Chapter } from '../../../src/document/book.js';
import { labelsOf } from '../../../src/guide/labels.js';
import { placeOf } from '../../../src/outputs/site/chapter-groups.js';
import { pager } from '../../../src/outputs/site/components/pager.js';
import { sideMenu } from '../../../src/outputs/site/components/side-menu.js';

/** How often an address is read while each page prints its menu and the ways on. */
function readings(count: number): number {
  let read = 0;
  const chapters = Array.from({ length: count }, (_, index) => ({
    title: `Sujet ${index}`,
    part: 0,
    get address() {
      read += 1;
      return `sujet-${index}.html`;
    },
  })) as unknown as Chapter[];
  const book = { chapters, guide: { parts: [{ title: 'Partie' }] } } as unknown as Book;
  const labels = labelsOf('fr');
  for (const chapter of chapters) {
    sideMenu(chapter, book, labels);
    pager(chapter, book, labels);
  }
  return read;
}

test('what pages read of the others grows with their number, not with its square', () => {
  expect(readings(1600) / readings(400)).toBeLessThan(4.5);
});

test('a chapter has its place among those of its part and of the book; the home page has none', () => {
  const [home, ...others] = ['index', 'a', 'b', 'c'].map((name, index) => ({
    address: `${name}.html`,
    part: index < 2 ? undefined : 0,
  })) as unknown as Chapter[];
  const [a, b, c] = others;
  const chapters = [home, ...others];
  const book = { chapters, home, guide: { parts: [{ title: 'Partie' }] } } as unknown as Book;
  const place = (address: string) => placeOf({ address }, book, labelsOf('fr'));
  expect(place('index.html')).toBeUndefined();
  expect(place('b.html')).toMatchObject({ groupIndex: 1, index: 0, position: 2 });
  expect([place('b.html')?.previous, place('b.html')?.next]).toEqual([a, c]);
  expect([place('a.html')?.previous, place('c.html')?.next]).toEqual([undefined, undefined]);
  expect(place('c.html')?.previous).toBe(b);
});
