import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const link = /(!?)\[([^[\]]*)\]\(([^()\n]*)\)/g;

export const linkUnparsed: Rule = {
  id: 'link-unparsed',
  severity: 'warning',
  ok: [
    {
      text: '![Écran](<images/Capture d’écran.png>) [a](b.md "Titre") `[a](b c)` [note] (voir b).\n',
    },
  ],
  notOk: [
    {
      text: 'Voir ![Écran](../images/Capture d’écran.png).\n',
      messages: [
        '1:6 Unexpected space in the address «../images/Capture d’écran.png» of an image, which isn’t shown',
      ],
    },
    {
      text: 'Voir [la page](ma page.md).\n',
      messages: ['1:6 Unexpected space in the address «ma page.md» of a link, which leads nowhere'],
    },
  ],
  check: eachChapter((chapter) => {
    if (!chapter.text.includes('](')) return [];
    return inProse(chapter, link, ({ kind }) => kind !== 'html').flatMap(
      ({ start, end }): Finding[] => {
        const raw = chapter.text.slice(start, end);
        const [, mark = '', label = '', written = ''] =
          /^(!?)\[([^[\]]*)\]\(([^()]*)\)$/.exec(raw) ?? [];
        const address = written.trim();
        if (!/\s/.test(address)) return [];
        const { image, link: plain, hint: write } = words().rules['link-unparsed'];
        const message = mark ? image(address) : plain(address);
        const hint = write(`${mark}[${label}](<${address}>)`);
        return [{ path: chapter.path, start, end, message, hint }];
      },
    );
  }),
};
