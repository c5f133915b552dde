import { didYouMean } from '../../base/report/suggest.js';
import { words } from '../../words/words.js';
import { wholeOf } from '../audiences.js';
import type { Finding, Rule } from '../rule.js';

const editions = { complet: { title: 'A' }, falc: { title: 'B', easy: true } };
const easy = { 'index-falc.md': '---\nsimplifies: index.md\n---\n# A\n\nA.\n' };

export const easyUnknown: Rule = {
  id: 'easy-unknown',
  severity: 'warning',
  ok: [{ text: 'A.\n', chapters: easy, manifest: { editions } }],
  notOk: [
    {
      text: 'A.\n',
      chapters: { 'falc.md': '---\nsimplifies: indx.md\n---\n# A\n\nA.\n' },
      manifest: { editions },
      messages: ['falc.md:2:1 Unexpected chapter «indx.md», which guide.yaml does not have'],
    },
    {
      text: 'A.\n',
      chapters: easy,
      manifest: { editions: { complet: { title: 'A' } } },
      messages: [
        'index-falc.md:2:1 Unexpected easy-to-read chapter of a guide without an easy-to-read edition',
      ],
    },
  ],
  check: (book) => {
    const { manifest } = book.guide.whole ?? book.guide;
    const hasEasy = Object.values(manifest.editions ?? {}).some((edition) => edition.easy);
    const said = words().rules['easy-unknown'];
    const all = wholeOf(book);
    const paths = all.flatMap((text) => ('frontMatter' in text ? [text.path] : []));
    return all.flatMap((text): Finding[] => {
      const named = 'frontMatter' in text ? text.frontMatter.simplifies : undefined;
      if (named === undefined || (hasEasy && paths.includes(named))) return [];
      const line = /^simplifies[ \t]*:.*/m.exec(text.text);
      const start = line?.index ?? 0;
      const at = { path: text.path, start, end: start + (line?.[0].length ?? 1) };
      if (!hasEasy) return [{ ...at, message: said.noEdition, hint: said.noEditionHint }];
      return [{ ...at, message: said.found(named), hint: didYouMean(named, paths, said.hint) }];
    });
  },
};
