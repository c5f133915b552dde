import { words } from '../../words/words.js';
import { onEntry } from '../on-entry.js';
import type { Rule } from '../rule.js';

const judged = '- id: a\n  status: taken\n  answer: Oui.\n';
const open = '- id: a\n  status: to-judge\n- id: b\n  status: to-judge\n';

export const contributionUnjudged: Rule = {
  id: 'contribution-unjudged',
  severity: 'warning',
  ok: [
    { text: 'A.\n', contributions: judged },
    {
      text: 'A.\n',
      contributions: open,
      manifest: {
        consultation: { url: 'https://example.org/', opens: '2021-04-01', closes: '2021-05-31' },
      },
    },
  ],
  notOk: [
    {
      text: 'A.\n',
      contributions: judged + open.replaceAll('id: ', 'id: c'),
      messages: [
        'consultation/contributions.yaml:4:3 Unexpected 2 contributions still to be judged, the first: ca',
      ],
    },
  ],
  check: ({ guide, contributions }) =>
    guide.statements.consultationOpen
      ? []
      : contributions.flatMap((file) => {
          const waiting = file.entries.filter(({ status }) => status === 'to-judge');
          const [first] = waiting;
          if (!first) return [];
          const said = words().rules['contribution-unjudged'];
          const message = said.found(waiting.length, first.id);
          return [onEntry(file, file.entries.indexOf(first), [], { message, hint: said.hint })];
        }),
};
