import { isJournal } from '../../guide/journal.js';
import { isSaidOf, statedVersion as stated, versionSaidIn } from '../../guide/stated-version.js';
import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import type { CheckedGuide, Finding, Rule } from '../rule.js';

export const statedVersion: Rule = {
  id: 'stated-version',
  severity: 'warning',
  ok: [
    { text: 'La version bêta du guide, la version 2.1 des WCAG. Cette version est une bêta.\n' },
    { text: 'A.\n', chapters: { 'journal.md': 'La version 0.9 du guide était courte.\n' } },
  ],
  notOk: [
    {
      text: 'La version 1.2 du guide.\n',
      messages: [
        '1:4 Unexpected version «1.2» of the guide, which guide.yaml says to be 1.0.0-beta.1',
      ],
    },
    {
      text: 'Cette version est une bêta.\n',
      manifest: { version: '1.0.0' },
      messages: ['1:1 Unexpected version «bêta» of the guide, which guide.yaml says to be 1.0.0'],
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
      if (isSaidOf(said, version)) return [];
      const message = words().rules['stated-version'].found(said, version);
      const hint = words().rules['stated-version'].hint;
      return [{ path, start, end, message, hint }];
    });
  },
};

/**
 * What chapters and the announcement of this version say of the guide's version; the journal and older
 * announcements tell of others.
 */
function statements({ chapters, announcements }: CheckedGuide) {
  const told = chapters.filter(({ path }) => !isJournal(path));
  const inChapters = told.flatMap((chapter) =>
    inProse(chapter, stated).map(({ match, start, end }) => ({
      path: chapter.path,
      start,
      end,
      said: versionSaidIn(match),
    })),
  );
  const latest = announcements.slice(-1).flatMap(({ path, text }) =>
    [...text.matchAll(stated)].map((match) => ({
      path,
      start: match.index,
      end: match.index + match[0].length,
      said: versionSaidIn(match),
    })),
  );
  return [...inChapters, ...latest];
}
