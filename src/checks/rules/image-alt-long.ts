import { textProperty } from '../../document/data.js';
import { elements, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const limit = 150;

export const imageAltLong: Rule = {
  id: 'image-alt-long',
  severity: 'warning',
  reason:
    'An alternative is read in one breath and can’t be browsed; the details belong in the text.',
  criteria: ['RGAA 1.3', 'RGAA 1.6', 'WCAG 1.1.1'],
  ok: [{ text: `![${'mots '.repeat(29)}fini.](a.svg)\n` }],
  notOk: [
    {
      text: `![${'mots '.repeat(29)}entre.](a.svg)\n`,
      messages: ['1:1 Unexpected alternative of 151 characters, expected 150 at most'],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'img').flatMap((node): Finding[] => {
      const { length } = textProperty(node, 'alt') ?? '';
      if (length <= limit) return [];
      const message = `Unexpected alternative of ${length} characters, expected ${limit} at most`;
      const hint = 'keep the gist, and put the details in the text next to the image';
      return [onNode(chapter, node, { message, hint })];
    }),
  ),
};
