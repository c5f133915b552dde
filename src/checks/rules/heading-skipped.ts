import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode, readText } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const anyLevel = 6;

export const headingSkipped: Rule = {
  id: 'heading-skipped',
  severity: 'warning',
  criteria: ['RGAA 9.1', 'WCAG 1.3.1'],
  ok: [
    { text: '## Un\n\nA.\n\n### Deux\n\nB.\n\n## Trois\n\nC.\n' },
    { text: '## Un\n\n:::include{file=b.md}\n\n#### Deux\n\nB.\n' },
  ],
  notOk: [
    {
      text: '## Un\n\nA.\n\n#### Deux\n\nB.\n',
      messages: ['5:1 Unexpected heading of level 4 below level 2, expected level 3'],
    },
  ],
  check: eachChapter((chapter) => {
    let before = chapter.included ? anyLevel : 1;
    const names = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div'];
    return elements(chapter.html, ...names).flatMap((node): Finding[] => {
      if (node.tagName === 'div') {
        if (textProperty(node, 'dataInclude') !== undefined) before = anyLevel;
        return [];
      }
      const level = Number(node.tagName.slice(1));
      const above = before;
      before = level;
      if (level <= above + 1) return [];
      const message = words().rules['heading-skipped'].found(level, above, above + 1);
      const hint = words().rules['heading-skipped'].hint(
        `${'#'.repeat(above + 1)} ${readText(node)}`,
      );
      return [onNode(chapter, node, { message, hint })];
    });
  }),
};
