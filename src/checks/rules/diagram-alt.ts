import { visit } from 'unist-util-visit';
import {
  diagramAttributes,
  isDiagramLanguage,
  isMeantAsCode,
} from '../../document/diagram-fence.js';
import { words } from '../../words/words.js';
import { onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const diagramAlt: Rule = {
  id: 'diagram-alt',
  severity: 'warning',
  criteria: ['RGAA 1.1', 'WCAG 1.1.1'],
  ok: [
    { text: '```dot {alt="Le besoin mène au réemploi."}\ndigraph { besoin -> réemploi }\n```\n' },
    { text: '```dot {.code}\ngraph { a -- b }\n```\n' },
  ],
  notOk: [
    {
      text: '```dot\ngraph { a -- b }\n```\n\n```graphviz {width=50%}\ngraph { a -- b }\n```\n',
      messages: [
        '1:1 Missing alternative of a diagram, which is shown as code',
        '5:1 Missing alternative of a diagram, which is shown as code',
      ],
    },
  ],
  check: eachChapter((chapter) => {
    const found: Finding[] = [];
    if (!/\b(?:dot|graphviz)\b/.test(chapter.text)) return found;
    visit(chapter.markdown, 'code', (node) => {
      if (!isDiagramLanguage(node.lang)) return;
      if (diagramAttributes(node.meta)?.alt?.trim() || isMeantAsCode(node.meta)) return;
      const { found: message, hint } = words().rules['diagram-alt'];
      found.push(onNode(chapter, node, { message, hint: hint(node.lang ?? '') }));
    });
    return found;
  }),
};
