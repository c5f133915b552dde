import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, folded, onNode, readText } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const headingDuplicate: Rule = {
  id: 'heading-duplicate',
  severity: 'warning',
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
      const message = words().rules['heading-duplicate'].found(text);
      const hint = words().rules['heading-duplicate'].hint;
      return [onNode(chapter, node, { message, hint })];
    });
  }),
};
