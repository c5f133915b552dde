import { translatedFrom, translationPath } from '../../guide/translations.js';
import { words } from '../../words/words.js';
import type { Rule } from '../rule.js';

export const chapterUnlisted: Rule = {
  id: 'chapter-unlisted',
  severity: 'warning',
  ok: [
    { text: 'A.\n', markdownFiles: ['index.md'] },
    {
      text: 'A.\n',
      english: { 'index.md': 'B.\n' },
      markdownFiles: ['index.md', 'index.en.md'],
    },
  ],
  notOk: [
    {
      text: 'A.\n',
      markdownFiles: ['index.md', 'oubli.md'],
      messages: ['oubli.md Unexpected chapter that guide.yaml doesn’t list, which no reader sees'],
    },
    {
      text: 'A.\n',
      markdownFiles: ['index.md', 'index.en.md'],
      messages: [
        'index.en.md Unexpected chapter that guide.yaml doesn’t list, which no reader sees',
      ],
    },
  ],
  check: ({ chapters, translations, markdownFiles }) => {
    const own = chapters.map(({ path }) => path);
    const translated = translations.flatMap(({ lang }) =>
      own.map((path) => translationPath(path, lang)),
    );
    const known = new Set([...own, ...translated]);
    return markdownFiles
      .filter((path) => !known.has(path))
      .map((path) => ({
        path,
        start: 0,
        end: 0,
        message: words().rules['chapter-unlisted'].found,
        hint: hintFor(path, known),
      }));
  },
};

function hintFor(path: string, known: ReadonlySet<string>): string {
  const said = words().rules['chapter-unlisted'];
  const original = translatedFrom(path);
  return original && known.has(original.path) ? said.addLanguage(original.lang) : said.hint(path);
}
