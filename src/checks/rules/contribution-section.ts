import { didYouMean } from '../../base/report/suggest.js';
import { words } from '../../words/words.js';
import { onEntry } from '../on-entry.js';
import type { Rule } from '../rule.js';

const sections = ['index', 'index#achats'];

export const contributionSection: Rule = {
  id: 'contribution-section',
  severity: 'warning',
  ok: [
    {
      text: '## Achats\n',
      contributions: '- { id: a, status: to-judge, section: index#achats }\n',
      sections,
    },
    { text: '## Achats\n', contributions: '- { id: a, status: to-judge, section: }\n', sections },
  ],
  notOk: [
    {
      text: '## Achats\n',
      contributions:
        '- id: a\n  status: to-judge\n  section: index#achat\n- id: b\n  status: to-judge\n  section: index#achat\n',
      sections,
      messages: [
        'consultation/contributions.yaml:3:12 Unknown section «index#achat», which contributions are tied to',
      ],
    },
  ],
  check: ({ contributions, sections: known }) =>
    known === undefined
      ? []
      : contributions.flatMap((file) => {
          const gone = new Map<string, number>();
          file.entries.forEach(({ section }, place) => {
            if (section !== undefined && !known.has(section) && !gone.has(section))
              gone.set(section, place);
          });
          const said = words().rules['contribution-section'];
          return [...gone].map(([section, place]) =>
            onEntry(file, place, ['section'], {
              message: said.found(section),
              hint: didYouMean(section, [...known], said.hint),
            }),
          );
        }),
};
