import { classesOf, textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const imageDecorative: Rule = {
  id: 'image-decorative',
  severity: 'warning',
  criteria: ['RGAA 1.1', 'RGAA 1.2', 'WCAG 1.1.1'],
  ok: [
    { text: '![](filet.svg){.decorative}\n' },
    { text: '![Un carré bleu](carre.svg)\n' },
    { text: '<img src="filet.svg" alt="" role="presentation">\n' },
    { text: '<img src="filet.svg" alt="">\n' },
  ],
  notOk: [
    {
      text: 'Voir ![](carre.svg).\n',
      messages: [
        '1:6 Unexpected image «carre.svg» without alternative, expected one or {.decorative}',
      ],
    },
    {
      text: '<img src="carre.svg">\n',
      messages: [
        '1:1 Unexpected image «carre.svg» without alternative, expected one or {.decorative}',
      ],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'img').flatMap((node): Finding[] => {
      const alt = textProperty(node, 'alt')?.trim() ?? '';
      const said =
        classesOf(node).includes('decorative') ||
        textProperty(node, 'ariaHidden') === 'true' ||
        // In raw HTML the empty alternative is written on purpose.
        (node.properties.alt === '' && chapter.text[node.position?.start.offset ?? 0] === '<') ||
        /^(?:presentation|none)$/.test(textProperty(node, 'role') ?? '');
      if (alt !== '' || said) return [];
      const message = words().rules['image-decorative'].found(textProperty(node, 'src') ?? '');
      const hint = words().rules['image-decorative'].hint;
      return [onNode(chapter, node, { message, hint })];
    }),
  ),
};
