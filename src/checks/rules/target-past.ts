import { words } from '../../words/words.js';
import type { Rule } from '../rule.js';

export const targetPast: Rule = {
  id: 'target-past',
  severity: 'warning',
  ok: [
    { text: 'A.\n', manifest: { target: { version: '1.0.0', date: '2021-06' } } },
    {
      text: 'A.\n',
      manifest: { version: '1.0.0', target: { version: '1.0.0', date: '2021-03' } },
    },
  ],
  notOk: [
    {
      text: 'A.\n',
      manifest: { target: { version: '1.0.0', date: '2021-03' } },
      messages: [
        'guide.yaml:12:9 Unexpected date of the target version, 2021-03, expected one after 2021-04-30',
      ],
    },
  ],
  check: ({ guide, manifest }) => {
    const { target, date } = guide.manifest;
    // A version that is reached is said nowhere.
    if (!target || !guide.statements.target) return [];
    if (target.date >= date.slice(0, target.date.length)) return [];
    const key = /^target:[\s\S]*?date:\s*["']?/m.exec(manifest.text);
    const start = (key?.index ?? 0) + (key?.[0].length ?? 0);
    const message = words().rules['target-past'].found(target.date, date);
    return [
      {
        path: manifest.path,
        start,
        end: start + target.date.length,
        message,
        hint: words().rules['target-past'].hint,
      },
    ];
  },
};
