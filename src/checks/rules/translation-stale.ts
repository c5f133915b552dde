import { textMark } from '../../guide/translation-mark.js';
import { words } from '../../words/words.js';
import type { CheckedChapter, Rule } from '../rule.js';

const mark = textMark('Un.\n');

export const translationStale: Rule = {
  id: 'translation-stale',
  severity: 'warning',
  ok: [
    { text: 'Un.\n', english: { 'index.md': `---\ntranslates: ${mark}\n---\n\nOne.\n` } },
    { text: 'Un.\n', english: { 'index.md': 'One.\n' } },
  ],
  notOk: [
    {
      text: 'Un, et deux.\n',
      english: { 'index.md': `---\ntranslates: ${mark}\n---\n\nOne.\n` },
      messages: ['index.en.md:2:1 Unexpected change of «index.md» since this translation was made'],
    },
  ],
  check: ({ chapters, translations }) =>
    translations.flatMap(({ lang, chapters: translated }) =>
      translated.flatMap((chapter) => {
        const original = chapters.find(({ path }) => path === chapter.original);
        const { translates } = chapter.frontMatter;
        if (!original || translates === undefined || translates === textMark(original.text))
          return [];
        return [
          {
            path: chapter.path,
            ...lineOf(chapter),
            message: words().rules['translation-stale'].found(original.path),
            hint: words().rules['translation-stale'].hint(lang, original.path),
          },
        ];
      }),
    ),
};

function lineOf({ text }: CheckedChapter): { start: number; end: number } {
  const match = /^translates[ \t]*:.*$/m.exec(text);
  const start = match?.index ?? 0;
  return { start, end: start + (match?.[0].length ?? 0) };
}
