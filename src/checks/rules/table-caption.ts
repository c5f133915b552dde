import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const tableCaption: Rule = {
  id: 'table-caption',
  severity: 'warning',
  criteria: ['RGAA 5.4', 'RGAA 5.5', 'WCAG 1.3.1'],
  ok: [
    { text: 'Tableau : Taux {#taux}\n\n| Part | Taux |\n|---|---|\n| A | 1 |\n' },
    {
      text: ':::graphique{type=barres}\n| Part | Taux |\n|---|---|\n| A | 1 |\n\nTaux par part.\n:::\n',
    },
  ],
  notOk: [
    {
      text: '| Part | Taux |\n|---|---|\n| A | 1 |\n',
      messages: ['1:1 Unexpected table without caption'],
    },
  ],
  check: eachChapter((chapter, book) => {
    // The caption of a chart is that of its table too.
    const charted = new Set(
      elements(chapter.html, 'div')
        .filter(({ properties }) => /^(?:chart|graphique)$/.test(`${properties.dataDirective}`))
        .flatMap((chart) => elements(chart, 'table')),
    );
    return elements(chapter.html, 'table').flatMap((node): Finding[] => {
      if (charted.has(node)) return [];
      const named =
        textProperty(node, 'dataCaption') ??
        textProperty(node, 'ariaLabel') ??
        textProperty(node, 'ariaLabelledBy') ??
        textProperty(node, 'title');
      if (
        named ||
        elements(node, 'caption').length > 0 ||
        textProperty(node, 'role') === 'presentation'
      )
        return [];
      const caption = book.guide.lang === 'fr' ? 'Tableau : titre' : 'Table: title';
      const hint = words().rules['table-caption'].hint(caption);
      return [onNode(chapter, node, { message: words().rules['table-caption'].found, hint })];
    });
  }),
};
