import { words } from '../../words/words.js';
import type { Rule } from '../rule.js';

export const translationMissing: Rule = {
  id: 'translation-missing',
  severity: 'info',
  ok: [{ text: 'Un.\n', english: { 'index.md': 'One.\n' } }],
  notOk: [
    {
      text: 'Un.\n',
      chapters: { 'deux.md': 'Deux.\n' },
      manifest: { translations: { en: { title: 'Guide', description: 'A guide.' } } },
      english: { 'index.md': 'One.\n' },
      messages: ['guide.yaml:11:3 Missing translation into English of 1 of 2 chapters: deux.md'],
    },
  ],
  check: ({ translations, manifest, guide }) =>
    translations.flatMap(({ lang, missing }) => {
      const [first] = missing;
      if (first === undefined) return [];
      const all = guide.chapters.length;
      const key = new RegExp(`^[ \\t]*${lang}[ \\t]*:`, 'm').exec(
        manifest.text.slice(manifest.text.indexOf('translations')),
      );
      const start = key
        ? manifest.text.indexOf('translations') + key.index + key[0].indexOf(lang)
        : 0;
      return [
        {
          path: manifest.path,
          start,
          end: start + lang.length,
          message: words().rules['translation-missing'].found(lang, missing, all),
          hint: words().rules['translation-missing'].hint(lang, first),
        },
      ];
    }),
};
