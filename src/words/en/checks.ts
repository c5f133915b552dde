import { counted } from './grammar.js';

const quoted = (examples: readonly string[]) => examples.map((each) => `«${each}»`).join(', ');

/** What checking says beside its rules. */
export const checks = {
  times: (message: string, count: number) => `${message}, ${count} times`,
  balanceHint: 'add the missing mark, or take this one out',
  reading: {
    columns: ['Ease', 'Words a sentence', 'Longest', 'Sentences', 'Words', 'Place', 'Section'],
    passive: {
      found: (count: number, examples: readonly string[]) =>
        `${counted(count, 'passive')} in this section: ${quoted(examples)}`,
      hint: 'say who does it: «the buyer publishes the notice»',
    },
    nounChain: {
      found: (count: number, examples: readonly string[]) =>
        `${counted(count, 'chain')} of three complements and more in this section: ${quoted(examples)}`,
      hint: 'make a verb of one of these nouns',
    },
  },
};
