import type { ElementContent } from 'xast';
import { x } from 'xastscript';

/** Code with its lines and its spaces. */
export function asWritten(text: string): ElementContent[] {
  return text
    .replace(/\n$/, '')
    .split(/(\n| +)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return x('text:line-break');
      if (piece.trim() !== '') return { type: 'text', value: piece };
      return x('text:s', { 'text:c': piece.length });
    });
}
