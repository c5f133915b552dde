import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { words } from '../../words/words.js';
import { onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const sectionEmpty: Rule = {
  id: 'section-empty',
  severity: 'warning',
  criteria: ['RGAA 9.1', 'WCAG 2.4.6'],
  ok: [{ text: '## Un\n\n### Deux\n\nB.\n' }],
  notOk: [
    {
      text: '## Un\n\n## Deux\n\nB.\n',
      messages: ['1:1 Unexpected heading «Un» with nothing below it'],
    },
    {
      text: '## Un\n\nA.\n\n## Fin\n',
      messages: ['5:1 Unexpected heading «Fin» with nothing below it'],
    },
  ],
  check: eachChapter((chapter) => {
    const nodes = chapter.markdown.children;
    return nodes.flatMap((node, index): Finding[] => {
      if (node.type !== 'heading' || (node.depth === 1 && index <= 1)) return [];
      const next = nodes.slice(index + 1).find(({ type }) => type !== 'definition');
      const goesOn =
        next !== undefined && (next.type !== 'heading' || (next as Heading).depth > node.depth);
      const text = textOf(node).replace(/\s*\{[^{}]*\}$/, '');
      if (goesOn || text === '') return [];
      const message = words().rules['section-empty'].found(text);
      return [onNode(chapter, node, { message, hint: words().rules['section-empty'].hint })];
    });
  }),
};
