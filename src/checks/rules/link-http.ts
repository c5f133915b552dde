import { textProperty } from '../../document/data.js';
import { elements, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const linkHttp: Rule = {
  id: 'link-http',
  severity: 'warning',
  reason:
    'An address in http: can be read and changed on its way; nearly every site answers in https:.',
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
      const message = `Unexpected http: in «${href}», expected https:`;
      const hint = 'try the address with https: and keep it if the page answers';
      return [onNode(chapter, node, { message, hint })];
    }),
  ),
};
