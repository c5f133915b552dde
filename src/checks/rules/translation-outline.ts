import type { Element } from 'hast';
import { words } from '../../words/words.js';
import { elements, onNode, readText } from '../find.js';
import type { CheckedChapter, Rule } from '../rule.js';

export const translationOutline: Rule = {
  id: 'translation-outline',
  severity: 'warning',
  ok: [{ text: '## Un\n\nA.\n', english: { 'index.md': '## One\n\nA.\n' } }],
  notOk: [
    {
      text: '## Un\n\nA.\n\n### Deux\n\nB.\n',
      english: { 'index.md': '## One\n\nA.\n\n## Two\n\nB.\n' },
      messages: [
        'index.en.md:5:1 Unexpected heading of level 2, expected one of level 3 as in «index.md»: «Deux»',
      ],
    },
    {
      text: '## Un\n\nA.\n\n## Deux\n\nB.\n',
      english: { 'index.md': '## One\n\nA.\n' },
      messages: ['index.en.md:1:1 Missing section of «index.md»: «Deux»'],
    },
    {
      text: '## Un\n\nA.\n',
      english: { 'index.md': '## One\n\nA.\n\n## Two\n\nB.\n' },
      messages: ['index.en.md:5:1 Unexpected section, which «index.md» doesn’t have'],
    },
  ],
  check: ({ chapters, translations }) =>
    translations.flatMap(({ chapters: translated }) =>
      translated.flatMap((chapter) => {
        const original = chapters.find(({ path }) => path === chapter.original);
        return original ? differenceOf(chapter, original) : [];
      }),
    ),
};

/** The first heading in which a translation differs from its original: those after it follow from it. */
function differenceOf(chapter: CheckedChapter, original: CheckedChapter) {
  const [own, wanted] = [headingsOf(chapter), headingsOf(original)];
  const index = Array.from({ length: Math.max(own.length, wanted.length) }, (_, each) => each).find(
    (each) => own[each]?.tagName !== wanted[each]?.tagName,
  );
  if (index === undefined) return [];
  const [found, expected] = [own[index], wanted[index]];
  const said = words().rules['translation-outline'];
  const title = expected ? readText(expected) : '';
  if (!found) {
    const message = said.missing(original.path, title);
    return [{ path: chapter.path, start: 0, end: 0, message, hint: said.missingHint }];
  }
  const level = ({ tagName }: Element) => tagName.slice(1);
  const message = expected
    ? said.other(level(found), level(expected), original.path, title)
    : said.more(original.path);
  return [onNode(chapter, found, { message, hint: said.hint })];
}

function headingsOf({ html }: CheckedChapter): Element[] {
  return elements(html, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
}
