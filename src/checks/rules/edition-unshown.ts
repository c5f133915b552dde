import { isShownTo } from '../../guide/audience.js';
import { words } from '../../words/words.js';
import { audiencesOf, editionNames, isOf, wholeOf } from '../audiences.js';
import type { Finding, Rule } from '../rule.js';

const editions = { acheteurs: { title: 'A' }, vendeurs: { title: 'B' } };

export const editionUnshown: Rule = {
  id: 'edition-unshown',
  severity: 'warning',
  ok: [{ text: ':::pour{edition=acheteurs}\nA.\n:::\n', manifest: { editions } }],
  notOk: [
    {
      text: '::::pour{edition=acheteurs}\nA.\n\n:::pour{edition=vendeurs}\nB.\n:::\n::::\n',
      manifest: { editions },
      messages: ['4:1 Unexpected text that no edition shows'],
    },
    {
      text: ':::pour{sauf="acheteurs vendeurs"}\nA.\n:::\n',
      manifest: { editions },
      messages: ['1:1 Unexpected text that no edition shows'],
    },
    {
      text: '---\nexcept: [acheteurs, vendeurs]\n---\nA.\n',
      manifest: { editions },
      messages: ['2:1 Unexpected text that no edition shows'],
    },
  ],
  check: (book) => {
    const known = editionNames(book);
    const said = words().rules['edition-unshown'];
    return wholeOf(book).flatMap((chapter): Finding[] => {
      const having = known.filter((name) => isOf(book, chapter, name));
      const at = { path: chapter.path, message: said.found, hint: said.hint };
      const header = audiencesOf(chapter).find(({ isHeader }) => isHeader);
      if (known.length > 0 && having.length === 0)
        return [{ ...at, start: header?.start ?? 0, end: header?.end ?? 1 }];
      return audiencesOf(chapter)
        .filter(({ audience, around }) => {
          const outside = having.filter((name) => around.every((each) => isShownTo(each, name)));
          return outside.length > 0 && !outside.some((name) => isShownTo(audience, name));
        })
        .map(({ start, end }) => ({ ...at, start, end }));
    });
  },
};
