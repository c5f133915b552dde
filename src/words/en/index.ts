import { cli } from './cli.js';
import { edits } from './edits.js';
import { program } from './program.js';
import { report } from './report.js';

export const catalogue = { program, cli, edits, report };

/** What every language says. */
export type Words = typeof catalogue;
