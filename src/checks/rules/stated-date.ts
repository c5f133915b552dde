import { words } from '../../words/words.js';
import { datePattern, isoDate } from '../dates.js';
import { inProse } from '../find.js';
import type { CheckedGuide, Finding, Rule } from '../rule.js';

const dated = new RegExp(
  `(?<![\\p{L}])(?:(?:ce|le présent) guide|version \\S{1,12} d(?:u|e ce) guide|th(?:is|e present) guide)[ \\u00a0,]{1,2}(?:est )?(?:(?:daté|publié|paru)e?[ \\u00a0](?:du|le|en)|du|(?:was |is )?(?:dated|published(?: on| in)?))[ \\u00a0](${datePattern})`,
  'giu',
);

export const statedDate: Rule = {
  id: 'stated-date',
  severity: 'warning',
  ok: [
    { text: 'Ce guide, publié le 30 avril 2021, complète la loi du 10 février 2020.\n' },
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
    {
      text: 'Ce guide, publié le 30 mars 2021, aide.\n',
      messages: [
        '1:1 Unexpected date «30 mars 2021» of the guide, which guide.yaml says to be 2021-04-30',
      ],
    },
    {
      lang: 'en',
      text: 'This guide was published in June 2021.\n',
      messages: [
        '1:1 Unexpected date «June 2021» of the guide, which guide.yaml says to be 2021-04-30',
      ],
    },
  ],
  check: (book) => [...inChapters(book), ...inAnnouncements(book)],
};

function inChapters({ chapters, guide }: CheckedGuide): Finding[] {
  const { date } = guide.manifest;
  return chapters.flatMap((chapter) =>
    inProse(chapter, dated).flatMap(({ match, start, end }): Finding[] => {
      const said = match[1] ?? '';
      if (date.startsWith(isoDate(said))) return [];
      const message = words().rules['stated-date'].found(said, date);
      const hint = words().rules['stated-date'].hint;
      return [{ path: chapter.path, start, end, message, hint }];
    }),
  );
}

function inAnnouncements({ announcements }: CheckedGuide): Finding[] {
  return announcements.flatMap(({ path, text }): Finding[] => {
    const named = /\/(\d{4}-\d{2}-\d{2})-/.exec(path)?.[1];
    const match = /^date:\s*["']?(\d{4}-\d{2}-\d{2})/m.exec(text);
    const said = match?.[1];
    if (!match || named === undefined || said === undefined || said === named) return [];
    const start = match.index + match[0].length - said.length;
    const message = words().rules['stated-date'].announcement(said, named);
    return [
      {
        path,
        start,
        end: start + said.length,
        message,
        hint: words().rules['stated-date'].announcementHint,
      },
    ];
  });
}
