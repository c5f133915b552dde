import { words } from '../../words/words.js';
import type { Rule } from '../rule.js';

export const translationUndated: Rule = {
  id: 'translation-undated',
  severity: 'info',
  ok: [
    {
      text: 'Un.\n',
      english: { 'index.md': '---\ntranslates: sha256-0123456789ab\n---\n\nOne.\n' },
    },
  ],
  notOk: [
    {
      text: 'Un.\n',
      english: { 'index.md': 'One.\n' },
      messages: [
        'index.en.md:1:1 Missing «translates», which tells when «index.md» is newer than this translation',
      ],
    },
  ],
  check: ({ translations }) =>
    translations.flatMap(({ lang, chapters }) =>
      chapters
        .filter(({ frontMatter }) => frontMatter.translates === undefined)
        .map(({ path, original = path }) => ({
          path,
          start: 0,
          end: 0,
          message: words().rules['translation-undated'].found(original),
          hint: words().rules['translation-undated'].hint(lang, original),
        })),
    ),
};
