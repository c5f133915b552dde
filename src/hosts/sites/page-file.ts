import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import { textProperty } from '../../document/data.js';

/** Front matter and text of a page, as generators of sites read Markdown. */
export function pageText(front: Record<string, unknown>, html: string): string {
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${html}\n`;
}

/** HTML that is one block to CommonMark: a blank line would end it, so that Markdown took over what follows. */
export function oneBlock(html: string): string {
  return html.replace(/(?<=\n[ \t]*)\n/g, '&#10;');
}

/**
 * Puts the addresses of a page below what its site puts before addresses.
 * @param prefix as `/portal/`.
 * @param names of the properties that the site's program leaves as they are.
 */
export function prefixAddresses(
  content: readonly ElementContent[],
  prefix: string,
  names: readonly ('href' | 'src' | 'srcSet')[],
): void {
  const before = prefix.replace(/\/$/, '');
  if (before === '') return;
  visit({ type: 'root', children: [...content] }, 'element', (node) => {
    for (const name of names) {
      const value = textProperty(node, name);
      if (value !== undefined) node.properties[name] = value.replace(address(name), `$1${before}/`);
    }
  });
}

/** What an address from the root of a host begins with; an attribute `srcset` has several. */
function address(name: string): RegExp {
  return name === 'srcSet' ? /(^|,\s*)\/(?!\/)/g : /(^)\/(?!\/)/;
}
