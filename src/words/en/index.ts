import { program } from './program.js';
import { report } from './report.js';

export const catalogue = { program, report };

/** What every language says. */
export type Words = typeof catalogue;
