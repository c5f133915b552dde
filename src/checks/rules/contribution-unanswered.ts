import { words } from '../../words/words.js';
import { onEntry } from '../on-entry.js';
import type { Rule } from '../rule.js';

export const contributionUnanswered: Rule = {
  id: 'contribution-unanswered',
  severity: 'warning',
  ok: [
    { text: 'A.\n', contributions: '- id: a\n  status: not-taken\n  answer: Non.\n' },
    { text: 'A.\n', contributions: '- id: a\n  status: to-judge\n  answer:\n' },
  ],
  notOk: [
    {
      text: 'A.\n',
      contributions:
        '- id: a\n  status: not-taken\n  answer:\n- id: b\n  status: to-judge\n- id: c\n  status: taken\n',
      messages: ['consultation/contributions.yaml:1:3 Missing answer to 2 contributions: a, c'],
    },
  ],
  check: ({ contributions }) =>
    contributions.flatMap((file) => {
      const silent = file.entries.filter(
        ({ status, answer }) => status !== 'to-judge' && answer === undefined,
      );
      const [first] = silent;
      if (!first) return [];
      const said = words().rules['contribution-unanswered'];
      const message = said.found(silent.map(({ id }) => id));
      return [onEntry(file, file.entries.indexOf(first), [], { message, hint: said.hint })];
    }),
};
