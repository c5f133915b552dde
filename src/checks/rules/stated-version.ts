import { inProse } from '../find.js';
import type { CheckedGuide, Finding, Rule } from '../rule.js';

const stated =
  /(?<![\p{L}])(?:version[ \u00a0](b[êe]ta|alpha|RC|\d+\.\d+(?:\.\d+)?)|(?:guide)[ \u00a0](V\d+(?:\.\d+)*))(?=[ \u00a0](?:du|de ce|of the|of this)[ \u00a0](?:présent[ \u00a0])?guide(?![\p{L}]))/giu;

export const statedVersion: Rule = {
  id: 'stated-version',
  severity: 'warning',
  reason: 'A version written by hand stays behind when guide.yaml moves on.',
  ok: [{ text: 'La version bêta du guide, la version 2.1 des WCAG.\n' }],
  notOk: [
    {
      text: 'La version 1.2 du guide.\n',
      messages: [
        '1:4 Unexpected version «1.2» of the guide, which guide.yaml says to be 1.0.0-beta.1',
      ],
    },
    {
      lang: 'en',
      text: 'Version 0.9 of this guide.\n',
      messages: [
        '1:1 Unexpected version «0.9» of the guide, which guide.yaml says to be 1.0.0-beta.1',
      ],
    },
    {
      text: 'A.\n',
      announcements: [
        { path: 'announcements/2021-04-30-beta.md', text: 'La version RC du guide.\n' },
        {
          path: 'announcements/2021-06-30-v1.md',
          text: 'La version 1.0 du guide, la version 2.0 du guide.\n',
        },
      ],
      messages: [
        'announcements/2021-06-30-v1.md:1:29 Unexpected version «2.0» of the guide, which guide.yaml says to be 1.0.0-beta.1',
      ],
    },
  ],
  check: (book) => {
    const { version } = book.guide.manifest;
    return statements(book).flatMap(({ path, start, end, said }): Finding[] => {
      const plain = said.toLowerCase().replace('ê', 'e').replace(/^v/, '');
      if (/^[a-z]/.test(plain) ? version.includes(plain) : version.startsWith(plain)) return [];
      const message = `Unexpected version «${said}» of the guide, which guide.yaml says to be ${version}`;
      const hint = 'mend it, or leave it out: the cover and every page say it';
      return [{ path, start, end, message, hint }];
    });
  },
};

/** What chapters and the announcement of this version say of the guide's version; older announcements keep theirs. */
function statements({ chapters, announcements }: CheckedGuide) {
  const inChapters = chapters.flatMap((chapter) =>
    inProse(chapter, stated).map(({ match, start, end }) => ({
      path: chapter.path,
      start,
      end,
      said: match[1] ?? match[2] ?? '',
    })),
  );
  const latest = announcements.slice(-1).flatMap(({ path, text }) =>
    [...text.matchAll(stated)].map((match) => ({
      path,
      start: match.index,
      end: match.index + match[0].length,
      said: match[1] ?? match[2] ?? '',
    })),
  );
  return [...inChapters, ...latest];
}
