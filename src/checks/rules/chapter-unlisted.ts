import type { Rule } from '../rule.js';

export const chapterUnlisted: Rule = {
  id: 'chapter-unlisted',
  severity: 'warning',
  reason:
    'A file of text beside the chapters that `guide.yaml` doesn’t list is in no output: a chapter was forgotten, or a draft was left.',
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
        message: 'Unexpected chapter that guide.yaml doesn’t list, which no reader sees',
        hint: `add the line «- ${path}» below «chapters:» in guide.yaml, or move the file out of this folder`,
      }));
  },
};
