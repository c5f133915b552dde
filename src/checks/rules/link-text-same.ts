import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, folded, onNode, readText } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const linkTextSame: Rule = {
  id: 'link-text-same',
  severity: 'warning',
  criteria: ['RGAA 6.1', 'WCAG 2.4.4'],
  ok: [
    { text: '[Décret](https://exemple.fr/a), puis [décret](https://exemple.fr/a).\n' },
    { text: '[Étude](https://exemple.fr/a), [autre étude](https://exemple.fr/b).\n' },
  ],
  notOk: [
    {
      text: '[Étude](https://exemple.fr/a) et [étude](https://exemple.fr/b).\n',
      messages: [
        '1:34 Unexpected link text «étude» for another target than «https://exemple.fr/a»',
      ],
    },
  ],
  check: eachChapter((chapter) => {
    const targets = new Map<string, string>();
    return elements(chapter.html, 'a').flatMap((node): Finding[] => {
      const text = readText(node);
      const href = textProperty(node, 'href');
      const isNote = ['dataFootnoteRef', 'dataFootnoteBackref'].some(
        (key) => node.properties[key] !== undefined,
      );
      if (!/\p{L}/u.test(text) || href === undefined || isNote) return [];
      const name = folded(
        `${textProperty(node, 'ariaLabel') ?? text} ${textProperty(node, 'title') ?? ''}`,
      );
      const first = targets.get(name);
      if (first === undefined) targets.set(name, href);
      if (first === undefined || first === href) return [];
      const message = words().rules['link-text-same'].found(text, first);
      return [onNode(chapter, node, { message, hint: words().rules['link-text-same'].hint })];
    });
  }),
};
