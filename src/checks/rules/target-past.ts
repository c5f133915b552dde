import type { Rule } from '../rule.js';

export const targetPast: Rule = {
  id: 'target-past',
  severity: 'warning',
  reason:
    'Every output announces the version aimed at; a date before this version’s own announces the past.',
  ok: [{ text: 'A.\n', manifest: { target: { version: '1.0.0', date: '2021-06' } } }],
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
    if (!target || target.date >= date.slice(0, target.date.length)) return [];
    const key = /^target:[\s\S]*?date:\s*["']?/m.exec(manifest.text);
    const start = (key?.index ?? 0) + (key?.[0].length ?? 0);
    const message = `Unexpected date of the target version, ${target.date}, expected one after ${date}`;
    return [
      {
        path: manifest.path,
        start,
        end: start + target.date.length,
        message,
        hint: 'set the new date, or take «target» out',
      },
    ];
  },
};
