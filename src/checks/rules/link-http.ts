import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const linkHttp: Rule = {
  id: 'link-http',
  severity: 'warning',
  ok: [{ text: '[DINUM](https://www.numerique.gouv.fr/).\n' }],
  notOk: [
    {
      text: '[DINUM](http://www.numerique.gouv.fr/).\n',
      messages: ['1:1 Unexpected http: in «http://www.numerique.gouv.fr/», expected https:'],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'a').flatMap((node): Finding[] => {
      const href = textProperty(node, 'href') ?? '';
      if (!/^http:\/\/(?!localhost\b)/i.test(href)) return [];
      const message = words().rules['link-http'].found(href);
      const hint = words().rules['link-http'].hint;
      return [onNode(chapter, node, { message, hint })];
    }),
  ),
};
