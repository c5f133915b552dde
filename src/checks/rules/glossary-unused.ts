import { isGlossary } from '../../document/glossary.js';
import { words } from '../../words/words.js';
import { folded } from '../find.js';
import { markup } from '../prose.js';
import type { Finding, Rule } from '../rule.js';

const boxTitle = /^:{3,}.*?\btitle="([^"]*)"/gm;

export const glossaryUnused: Rule = {
  id: 'glossary-unused',
  severity: 'info',
  ok: [
    { text: 'Le MTE agit.\n', chapters: { 'glossaire.md': 'MTE\n: Ministère.\n' } },
    {
      text: ':::note{title="Le rôle du MTE"}\nIl agit.\n:::\n',
      chapters: { 'glossaire.md': 'MTE\n: Ministère.\n' },
    },
  ],
  notOk: [
    {
      text: 'Le ministère agit.\n',
      chapters: { 'glossaire.md': 'MTE\n: Ministère.\n' },
      messages: ['glossaire.md:1:1 Unexpected glossary entry «MTE» that no chapter uses'],
    },
  ],
  check: ({ chapters, glossary }) => {
    if (glossary.length === 0) return [];
    const plain = (text: string) =>
      folded(text.replaceAll(markup, '').normalize('NFKC')).replace(/[-\s]+/g, ' ');
    const text = ` ${chapters
      .filter(({ path }) => !isGlossary(path))
      .flatMap(({ prose, frontMatter, text }) => [
        ...prose.map((each) => each.text),
        ...[...text.matchAll(boxTitle)].map(([, title]) => title ?? ''),
        frontMatter.title ?? '',
      ])
      .map(plain)
      .join('\n')} `;
    const within = glossary.map(({ definition }) => plain(definition)).join('\n');
    const used = (name: string) => {
      const stem = plain(name)
        .split(' ')
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/(?:s|x|e|es)$/, ''))
        .join('[a-z]{0,3} ');
      const pattern = new RegExp(`(?<![\\p{L}\\d])${stem}[a-z]{0,3}(?![\\p{L}\\d])`, 'u');
      return pattern.test(text) || pattern.test(within);
    };
    return glossary.flatMap(({ names, path, start, end }): Finding[] => {
      if (names.some(used)) return [];
      const message = words().rules['glossary-unused'].found(names.join(', '));
      return [{ path, start, end, message, hint: words().rules['glossary-unused'].hint }];
    });
  },
};
