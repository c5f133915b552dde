import type { Root } from 'hast';
import { BlockReader, textOfBlock } from '../diff/tokens.js';
import { toHast } from '../document/to-hast.js';
import type { Lang } from '../guide/labels.js';

const markup = /^\s*<(?:p|div|ul|ol|h[1-6]|br|blockquote)\b[^>]*>/i;

/**
 * What someone wrote, as plain text: platforms whose editor makes HTML of it export that. A text that only speaks of
 * HTML stays as it is.
 */
export function plainText(text: string, lang: Lang): string {
  if (!markup.test(text)) return text;
  const html = text.replace(/\n\s*\n/g, '\n');
  const tree = toHast({ type: 'root', children: [{ type: 'html', value: html }] }, lang) as Root;
  const reader = new BlockReader('');
  reader.read(tree);
  reader.close();
  return reader.blocks.map((block) => textOfBlock(block)).join('\n\n');
}
