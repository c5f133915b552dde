import { program } from './program.js';

export const catalogue = { program };

/** What every language says. */
export type Words = typeof catalogue;
