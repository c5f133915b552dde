import type { Words } from '../en/index.js';
import { cli } from './cli.js';
import { edits } from './edits.js';
import { program } from './program.js';
import { report } from './report.js';

export const catalogue: Words = { program, cli, edits, report };
