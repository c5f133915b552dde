import type { Words } from '../en/index.js';

export const checks: Words['checks'] = {
  times: (message, count) => `${message}, ${count} fois`,
  balanceHint: 'ajouter le signe qui manque, ou enlever celui-ci',
};
