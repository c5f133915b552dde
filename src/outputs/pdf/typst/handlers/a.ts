import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { textProperty } from '../../../../document/data.js';
import { isBlock } from '../../../../document/elements.js';
import { aroundBlocks } from '../../../../document/inline-around-blocks.js';
import { hasClass } from '../../../../document/shape.js';
import { literal } from '../escape.js';
import { flow } from '../flow.js';
import { labelOf } from '../marks.js';
import { printedAddress } from '../printed-address.js';
import type { TypstState } from '../state.js';
import { breakingText, longestUnbroken } from '../unbroken.js';

/** A link: into the guide with its page, to the web, or none at all for an anchor without `href`. */
export function a(node: Element, state: TypstState): string {
  if (node.properties.dataFootnoteBackref !== undefined) return '';
  if (state.isRepeated()) return state.all(node);
  if (node.children.some(isBlock))
    return flow(aroundBlocks(node), state).filter(Boolean).join('; ');
  const { kept, taken } = withoutDecorations(node.children);
  const content = state.all({ children: kept });
  return [state.anchor(node), ...taken.map(state.one), linked(node, content, state)]
    .filter(Boolean)
    .join('; ');
}

/** What leads to an entry that readers find by its name, without a page. */
const termLinks = ['guide-acronym', 'guide-work', 'guide-index__see'];

function linked(node: Element, content: string, state: TypstState): string {
  const target = node.data?.target;
  const { attachment } = node.data ?? {};
  const href = attachment ? attachment.web : textProperty(node, 'href');
  if (content === '[]') return '';
  const plain = state.isLined() || node.children.some(holdsLine) ? ', lined: false' : '';
  if (target) {
    const label = literal(labelOf(target));
    if (termLinks.some((name) => hasClass(node, name))) return `term-link(${label}, ${content})`;
    const form = node.data?.parenthetical ? 'comma' : 'parentheses';
    return `guide-link(${label}, ${content}, ${literal(form)}${plain})`;
  }
  if (href === undefined || href === '') return content;
  const form = state.addressForm(node);
  const address = form === 'none' ? undefined : printedAddress(href, textOf(node));
  if (address === undefined) return `web-link(${literal(href)}, ${content}${plain})`;
  const shown = breakingText(state.title(address), longestUnbroken);
  if (form === 'behind') return `web-link(${literal(href)}, ${content}, shown: ${shown}${plain})`;
  return `noted-link(${literal(href)}, ${content}, address-note(${literal(href)}, ${shown})${plain})`;
}

const lines = new Set(['del', 'ins', 's', 'u']);

function holdsLine(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return lines.has(node.tagName) || node.children.some(holdsLine);
}

/** Decorations, which are artifacts, may not be in a link: they stand before it. */
function withoutDecorations(children: readonly ElementContent[]): {
  kept: ElementContent[];
  taken: Element[];
} {
  const taken: Element[] = [];
  const keep = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      if (node.tagName !== 'img') return [{ ...node, children: keep(node.children) }];
      if (node.data?.image === undefined || textProperty(node, 'alt')?.trim()) return [node];
      taken.push(node);
      return [];
    });
  return { kept: keep(children), taken };
}
