import { words } from '../../words/words.js';
import { easyEdition } from '../audiences.js';
import type { Rule } from '../rule.js';

const editions = { complet: { title: 'A' }, falc: { title: 'B', easy: true } };
const easy = { 'index-falc.md': '---\nsimplifies: index.md\n---\n# A\n\nA.\n' };

export const easyMissing: Rule = {
  id: 'easy-missing',
  severity: 'info',
  ok: [
    { text: 'A.\n', chapters: easy, manifest: { editions } },
    {
      text: 'A.\n',
      manifest: {
        editions: { ...editions, falc: { title: 'B', easy: true, chapters: ['index.md'] } },
      },
    },
  ],
  notOk: [
    {
      text: 'A.\n',
      chapters: { ...easy, 'b.md': '# B\n\nB.\n' },
      manifest: { editions },
      messages: ['b.md:1:1 Missing easy-to-read version of this chapter'],
    },
  ],
  check: (book) => {
    const { chapters, shared } = easyEdition(book);
    const simplified = chapters.flatMap(({ frontMatter }) => frontMatter.simplifies ?? []);
    const said = words().rules['easy-missing'];
    return chapters
      .filter(
        ({ path, siteOnly, frontMatter: { simplifies } }) =>
          !siteOnly && simplifies === undefined && ![...simplified, ...shared].includes(path),
      )
      .map(({ path }) => ({ path, start: 0, end: 1, message: said.found, hint: said.hint(path) }));
  },
};
