import { textProperty } from '../../document/data.js';
import { percentDecoded } from '../../document/link-target.js';
import { words } from '../../words/words.js';
import { elements, folded, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const named =
  /(?:^|[\W_])(?:texte?|text|tableau|table|capture|screenshot|citation|quote|scan|titre|title)(?:[\W_]|\d|$)/;

export const imageText: Rule = {
  id: 'image-text',
  severity: 'warning',
  criteria: ['RGAA 1.8', 'WCAG 1.4.5'],
  ok: [
    { text: '![Un ordinateur ouvert](ordinateur.jpg)\n' },
    { text: '![Les étapes](texte.svg)\n' },
  ],
  notOk: [
    {
      text: '![Les seuils](images/tableau-seuils.png)\n',
      messages: [
        '1:1 Unexpected image «images/tableau-seuils.png» whose name speaks of text, expected text',
      ],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'img').flatMap((node): Finding[] => {
      const src = textProperty(node, 'src') ?? '';
      const name = /([^/]+)\.(?:png|jpe?g|gif|webp|avif|tiff?)$/i.exec(src)?.[1];
      if (name === undefined || !named.test(folded(percentDecoded(name)))) return [];
      const message = words().rules['image-text'].found(src);
      const hint = words().rules['image-text'].hint;
      return [onNode(chapter, node, { message, hint })];
    }),
  ),
};
