import { isGlossary } from '../../document/glossary.js';
import { words } from '../../words/words.js';
import { escapedPattern } from '../pattern.js';
import type { Finding, Rule } from '../rule.js';
import { plainText } from '../wording.js';

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
    const text = ` ${chapters
      .filter(({ path }) => !isGlossary(path))
      .map(({ wording }) => wording.plain)
      .join('\n')} `;
    const within = glossary.map(({ definition }) => plainText(definition)).join('\n');
    const used = (name: string) => {
      const isIn = finder(plainText(name));
      return isIn(text) || isIn(within);
    };
    return glossary.flatMap(({ names, path, start, end }): Finding[] => {
      if (names.some(used)) return [];
      const message = words().rules['glossary-unused'].found(names.join(', '));
      return [{ path, start, end, message, hint: words().rules['glossary-unused'].hint }];
    });
  },
};

/** Says whether a text has a name, whatever ends its words: looked for by its first letters, which is faster. */
function finder(name: string): (text: string) => boolean {
  const stems = name.split(' ').map((word) => word.replace(/(?:s|x|e|es)$/, ''));
  const ended = stems.map(escapedPattern).join('[a-z]{0,3} ');
  const pattern = new RegExp(`(?<![\\p{L}\\d])${ended}[a-z]{0,3}(?![\\p{L}\\d])`, 'uy');
  const [first = ''] = stems;
  return (text) => {
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      pattern.lastIndex = at;
      if (pattern.test(text)) return true;
      if (at === text.length) return false;
    }
    return false;
  };
}
