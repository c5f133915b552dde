import { didYouMean } from '../../base/report/suggest.js';
import { words } from '../../words/words.js';
import { audiencesOf, editionNames, wholeOf } from '../audiences.js';
import type { Rule } from '../rule.js';

const editions = { acheteurs: { title: 'A' }, vendeurs: { title: 'B' } };

export const editionUnknown: Rule = {
  id: 'edition-unknown',
  severity: 'error',
  ok: [
    { text: ':::pour{edition=acheteurs}\nA.\n:::\n', manifest: { editions } },
    { text: ':::for{except=vendeurs}\nA.\n:::\n', manifest: { editions } },
  ],
  notOk: [
    {
      text: ':::pour{edition="acheteur vendeurs"}\nA.\n:::\n\nB :for[c]{sauf=x}, :pour[d].\n',
      manifest: { editions },
      messages: [
        '1:1 Unexpected edition «acheteur», which guide.yaml does not have',
        '5:3 Unexpected edition «x», which guide.yaml does not have',
        '5:20 Unexpected text for no edition',
      ],
    },
    {
      text: '---\nedition: acheteur\n---\nA.\n',
      manifest: { editions },
      messages: ['2:1 Unexpected edition «acheteur», which guide.yaml does not have'],
    },
  ],
  check: (book) => {
    const known = editionNames(book);
    if (known.length === 0) return [];
    const said = words().rules['edition-unknown'];
    return wholeOf(book).flatMap((chapter) =>
      audiencesOf(chapter).flatMap(({ audience: { only, except }, start, end, isHeader }) => {
        const at = { path: chapter.path, start, end };
        const named = [...only, ...except];
        if (named.length === 0 && !isHeader)
          return [{ ...at, message: said.none, hint: said.noneHint(known.join(', ')) }];
        return named
          .filter((name) => !known.includes(name))
          .map((name) => ({
            ...at,
            message: said.found(name),
            hint: didYouMean(name, known, said.hint(known.join(', '))),
          }));
      }),
    );
  },
};
