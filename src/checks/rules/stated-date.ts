import type { CheckedGuide, Finding, Rule } from '../rule.js';

export const statedDate: Rule = {
  id: 'stated-date',
  severity: 'warning',
  reason: 'The announcement of a version carries its date.',
  ok: [
    {
      text: 'A.\n',
      announcements: [
        { path: 'announcements/2021-04-30-guide.md', text: '---\ndate: 2021-04-30\n---\n' },
      ],
    },
  ],
  notOk: [
    {
      text: 'A.\n',
      announcements: [
        { path: 'announcements/2021-04-30-guide.md', text: '---\ndate: 2021-05-30\n---\n' },
      ],
      messages: [
        'announcements/2021-04-30-guide.md:2:7 Unexpected date 2021-05-30, expected that of the file’s name, 2021-04-30',
      ],
    },
  ],
  check: ({ announcements }: CheckedGuide) =>
    announcements.flatMap(({ path, text }): Finding[] => {
      const named = /\/(\d{4}-\d{2}-\d{2})-/.exec(path)?.[1];
      const match = /^date:\s*["']?(\d{4}-\d{2}-\d{2})/m.exec(text);
      const said = match?.[1];
      if (!match || named === undefined || said === undefined || said === named) return [];
      const start = match.index + match[0].length - said.length;
      const message = `Unexpected date ${said}, expected that of the file’s name, ${named}`;
      return [
        {
          path,
          start,
          end: start + said.length,
          message,
          hint: 'mend the date, or rename the file',
        },
      ];
    }),
};
