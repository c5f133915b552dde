import type { Words } from '../en/index.js';
import { program } from './program.js';

export const catalogue: Words = { program };
