import { words } from '../../words/words.js';
import type { Finding, Rule } from '../rule.js';

export const glossaryOrder: Rule = {
  id: 'glossary-order',
  severity: 'warning',
  ok: [
    {
      text: 'A.\n',
      chapters: { 'glossaire.md': 'ACV\n: Un.\n\nÉcolabel\n: Deux.\n\nEPEAT\n: Trois.\n' },
    },
  ],
  notOk: [
    {
      text: 'A.\n',
      chapters: { 'glossaire.md': 'DAE\n: Un.\n\nACV\n: Deux.\n' },
      messages: ['glossaire.md:4:1 Unexpected place of «ACV», expected before «DAE»'],
    },
  ],
  check: ({ glossary, guide }) => {
    const order = new Intl.Collator(guide.lang, { sensitivity: 'base', ignorePunctuation: true });
    return glossary.flatMap(({ names, path, start, end }, index): Finding[] => {
      const before = glossary[index - 1];
      const [name = '', previous = ''] = [names[0], before?.names[0]];
      if (!before || before.path !== path || order.compare(previous, name) <= 0) return [];
      return [
        {
          path,
          start,
          end,
          message: words().rules['glossary-order'].found(name, previous),
          hint: words().rules['glossary-order'].hint,
        },
      ];
    });
  },
};
