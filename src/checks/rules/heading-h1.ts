import { words } from '../../words/words.js';
import { elements, onNode, readText } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const headingH1: Rule = {
  id: 'heading-h1',
  severity: 'warning',
  criteria: ['RGAA 9.1', 'WCAG 1.3.1'],
  ok: [{ text: '---\ntitle: Un\n---\n\n## Deux\n\nB.\n' }, { text: '# Un\n\nA.\n' }],
  notOk: [
    {
      text: '---\ntitle: Un\n---\n\n# Deux\n\nB.\n',
      messages: ['5:1 Unexpected second heading of level 1 «Deux», expected level 2'],
    },
    {
      text: '# Un\n\nA.\n\n# Deux\n\nB.\n',
      messages: ['5:1 Unexpected second heading of level 1 «Deux», expected level 2'],
    },
  ],
  check: eachChapter((chapter) => {
    const all = elements(chapter.html, 'h1');
    const mayHoldTitle = chapter.frontMatter.title === undefined && !chapter.included;
    const extra = mayHoldTitle ? all.slice(1) : all;
    return extra.map((node): Finding => {
      const message = words().rules['heading-h1'].found(readText(node));
      return onNode(chapter, node, {
        message,
        hint: words().rules['heading-h1'].hint,
      });
    });
  }),
};
