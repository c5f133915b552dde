import type { Output } from './content/output.js';
import { office } from './docx/output.js';
import { epub } from './epub/output.js';
import { news } from './news/output.js';
import { pdf } from './pdf/output.js';
import { site } from './site/output.js';

/** Made by a process of their own, which works while this one checks the guide and prints the others. */
export const madeElsewhere: readonly Output[] = [pdf];

/** Printed here, in their order: each may wait for what those before it offer. */
export const printedHere: readonly Output[] = [epub, office, site, news];
