import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { words } from '../../words/words.js';
import { onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const headingBold: Rule = {
  id: 'heading-bold',
  severity: 'warning',
  criteria: ['RGAA 9.1', 'WCAG 1.3.1'],
  ok: [
    { text: '**Important :** ce texte suit.\n' },
    { text: '> **Réduire**\n' },
    { text: '**Une phrase entière, avec son point.**\n\nB.\n' },
  ],
  notOk: [
    {
      text: '**Les clauses**\n\nTexte.\n',
      messages: ['1:1 Unexpected bold paragraph «Les clauses» in place of a heading'],
    },
  ],
  check: eachChapter((chapter) => {
    const found: Finding[] = [];
    visit(chapter.markdown, 'paragraph', (node, index, parent) => {
      const [only, ...others] = node.children;
      const next = parent?.children[(index ?? 0) + 1];
      const holds = parent?.type === 'root' || parent?.type === 'containerDirective';
      if (!holds || only?.type !== 'strong' || others.length > 0 || !next) return;
      const text = textOf(node);
      if (text.length > 100 || /[.!…]$/.test(text)) return;
      const message = words().rules['heading-bold'].found(text);
      found.push(
        onNode(chapter, node, {
          message,
          hint: words().rules['heading-bold'].hint,
        }),
      );
    });
    return found;
  }),
};
