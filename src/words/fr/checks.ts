import type { Words } from '../en/index.js';
import { counted } from './grammar.js';

const quoted = (examples: readonly string[]) => examples.map((each) => `« ${each} »`).join(', ');

export const checks: Words['checks'] = {
  times: (message, count) => `${message}, ${count} fois`,
  balanceHint: 'ajouter le signe qui manque, ou enlever celui-ci',
  reading: {
    columns: [
      'Facilité',
      'Mots par phrase',
      'La plus longue',
      'Phrases',
      'Mots',
      'Endroit',
      'Section',
    ],
    passive: {
      found: (count, examples) =>
        `${counted(count, 'tournure')} au passif dans cette section : ${quoted(examples)}`,
      hint: 'dire qui agit : « l’acheteur publie l’avis »',
    },
    nounChain: {
      found: (count, examples) =>
        `${counted(count, 'suite')} de trois compléments et plus dans cette section : ${quoted(examples)}`,
      hint: 'faire un verbe de l’un de ces noms',
    },
  },
};
