import { checks } from './checks.js';
import { cli } from './cli.js';
import { program } from './program.js';
import { report } from './report.js';
import { rules } from './rules.js';

export const catalogue = { program, cli, report, checks, rules };

/** What every language says. */
export type Words = typeof catalogue;
