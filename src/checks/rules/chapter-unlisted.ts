import { words } from '../../words/words.js';
import type { Rule } from '../rule.js';

export const chapterUnlisted: Rule = {
  id: 'chapter-unlisted',
  severity: 'warning',
  ok: [{ text: 'A.\n', markdownFiles: ['index.md'] }],
  notOk: [
    {
      text: 'A.\n',
      markdownFiles: ['index.md', 'oubli.md'],
      messages: ['oubli.md Unexpected chapter that guide.yaml doesn’t list, which no reader sees'],
    },
  ],
  check: ({ chapters, markdownFiles }) => {
    const known = new Set(chapters.map(({ path }) => path));
    return markdownFiles
      .filter((path) => !known.has(path))
      .map((path) => ({
        path,
        start: 0,
        end: 0,
        message: words().rules['chapter-unlisted'].found,
        hint: words().rules['chapter-unlisted'].hint(path),
      }));
  },
};
