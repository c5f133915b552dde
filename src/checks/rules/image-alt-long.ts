import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const limit = 150;

export const imageAltLong: Rule = {
  id: 'image-alt-long',
  severity: 'warning',
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
      const message = words().rules['image-alt-long'].found(length, limit);
      const hint = words().rules['image-alt-long'].hint;
      return [onNode(chapter, node, { message, hint })];
    }),
  ),
};
