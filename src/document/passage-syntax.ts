import type { Extension } from 'micromark-util-types';
import { inLineDirective } from './in-line-directive.js';

/** `:pour[words]{edition=…}` (`:for[words]`) for micromark, behind a word too: what one edition alone shows of a line. */
export function passageSyntax(): Extension {
  return inLineDirective('passage', [':pour[', ':for['], () => true);
}
