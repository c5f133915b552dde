import type { Element } from 'xast';
import { x } from 'xastscript';
import type { WordList } from './context.js';

const levels = Array.from({ length: 9 }, (_, level) => level);

/** The two kinds of lists, and each list of a document, which counts by itself (ECMA-376, part 1, 17.9). */
export function wordNumbering(lists: readonly WordList[]): Element[] {
  return [
    kindOfList(1, 'bullet', () => '•'),
    kindOfList(2, 'decimal', (level) => `%${level + 1}.`),
    ...lists.map(({ ordered, level, start }, index) =>
      x('w:num', { 'w:numId': index + 1 }, [
        x('w:abstractNumId', { 'w:val': ordered ? 2 : 1 }),
        ...(ordered
          ? [x('w:lvlOverride', { 'w:ilvl': level }, [x('w:startOverride', { 'w:val': start })])]
          : []),
      ]),
    ),
  ];
}

function kindOfList(id: number, format: string, sign: (level: number) => string): Element {
  return x('w:abstractNum', { 'w:abstractNumId': id }, [
    x('w:multiLevelType', { 'w:val': 'multilevel' }),
    ...levels.map((level) =>
      x('w:lvl', { 'w:ilvl': level }, [
        x('w:start', { 'w:val': 1 }),
        x('w:numFmt', { 'w:val': format }),
        x('w:lvlText', { 'w:val': sign(level) }),
        x('w:lvlJc', { 'w:val': 'left' }),
        x('w:pPr', [x('w:ind', { 'w:left': 567 * (level + 1), 'w:hanging': 283 })]),
      ]),
    ),
  ]);
}
