import type { Words } from '../en/index.js';
import { program } from './program.js';
import { report } from './report.js';

export const catalogue: Words = { program, report };
