import { textProperty } from '../../document/data.js';
import { elements, folded, onNode, readText } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const headingDuplicate: Rule = {
  id: 'heading-duplicate',
  severity: 'warning',
  reason:
    'Two headings alike below the same heading cannot be told apart in a list of headings, and their anchors differ by a number that changes when one moves.',
  criteria: ['RGAA 9.1', 'WCAG 2.4.6'],
  ok: [
    {
      text: '## Achat\n\nA.\n\n### Clauses\n\nB.\n\n## Usage\n\nC.\n\n### Clauses\n\nD.\n',
    },
    { text: '## Clauses {#clauses-achat}\n\nA.\n\n## Clauses {#clauses-usage}\n\nB.\n' },
  ],
  notOk: [
    {
      text: '## Clauses\n\nA.\n\n## Clauses\n\nB.\n',
      messages: ['5:1 Unexpected second heading «Clauses» in the same section'],
    },
  ],
  check: eachChapter((chapter) => {
    const trail: string[] = [];
    const seen = new Set<string>();
    return elements(chapter.html, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').flatMap((node): Finding[] => {
      const level = Number(node.tagName.slice(1));
      const text = readText(node);
      trail.length = Math.min(trail.length, level - 1);
      trail[level - 1] = folded(text);
      const key = [...trail].join('\n');
      if (text === '' || !seen.has(key)) {
        seen.add(key);
        return [];
      }
      if (textProperty(node, 'id') !== undefined) return [];
      const message = `Unexpected second heading «${text}» in the same section`;
      const hint = 'say what this one is about, or give it an anchor {#…} of its own';
      return [onNode(chapter, node, { message, hint })];
    });
  }),
};
