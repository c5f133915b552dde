import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const anchorDuplicate: Rule = {
  id: 'anchor-duplicate',
  severity: 'warning',
  criteria: ['RGAA 8.2', 'WCAG 4.1.1'],
  ok: [{ text: '## Un {#un}\n\nA.\n\n## Deux {#deux}\n\nB.\n' }],
  notOk: [
    {
      text: '## Un {#un}\n\nA.\n\n## Deux {#un}\n\nB.\n',
      messages: ['5:1 Unexpected second anchor «un» in the chapter'],
    },
    {
      text: '<p id="a">Un.</p>\n\n<p id="a">Deux.</p>\n',
      messages: ['3:1 Unexpected second anchor «a» in the chapter'],
    },
  ],
  check: eachChapter((chapter) => {
    const seen = new Set<string>();
    const found: Finding[] = [];
    visit(chapter.html, 'element', (node: Element) => {
      const id = textProperty(node, 'id');
      if (id === undefined || textProperty(node, 'dataFootnoteBackref') !== undefined) return;
      if (seen.has(id)) {
        const message = words().rules['anchor-duplicate'].found(id);
        found.push(
          onNode(chapter, node, { message, hint: words().rules['anchor-duplicate'].hint }),
        );
      }
      seen.add(id);
    });
    return found;
  }),
};
