import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { textProperty } from '../../document/data.js';
import { percentDecoded } from '../../document/link-target.js';
import { isElement } from '../../document/shape.js';
import type { Lang } from '../../guide/labels.js';
import { blocksHtml } from '../pages/content/index.js';
import type { HostPage } from '../pages/pages.js';
import { oneBlock, pageText, prefixAddresses } from '../sites/page-file.js';
import { anchorTargets } from './anchors.js';

/** What the text of a page depends on besides its content. */
export interface PageSite {
  /** What the site puts before its addresses: Docusaurus does so for links, nobody for images. */
  baseUrl: string;
  /** What the addresses of pages begin with, which the plugin that makes them adds. */
  above: string;
  /** Addresses of the guide's pages. */
  addresses: ReadonlySet<string>;
  lang: Lang;
  /** Language of the site's own pages: `fr`, `fr-CA`. */
  locale: string;
  /** ISO date. */
  date: string;
}

/**
 * A page as Docusaurus 3 reads it: headings in Markdown, of which it makes the contents at the side, and HTML between
 * them. `mdx.format` keeps it from running what a chapter shows between braces.
 */
export function docusaurusPage(
  page: HostPage,
  content: ElementContent[],
  { baseUrl, above, addresses, lang, locale, date }: PageSite,
): string {
  const { title, description, chapter, others, permalink, navigation } = page;
  const front = {
    title,
    ...(description === undefined ? {} : { description }),
    slug: percentDecoded(permalink.slice(above.length)),
    sidebar_label: navigation.title,
    sidebar_position: navigation.order,
    mdx: { format: 'md' },
    parse_number_prefixes: false,
    // Changes belong into the guide, which writes the page again.
    custom_edit_url: null,
    last_update: { date },
    ...others,
  };
  prefixAddresses(content, baseUrl, ['src', 'srcSet']);
  leavePages(content, addresses);
  anchorTargets(content);
  const made = pieces(content);
  const spoken = chapter?.lang ?? lang;
  // Its stylesheet spaces headings that stand in nothing else.
  const isOther = spoken !== locale.split('-')[0];
  const all = isOther ? [`<div lang="${spoken}">`, ...made, '</div>'] : made;
  return pageText(front, all.join('\n\n'));
}

/**
 * What stands elsewhere on the site, as files do: its router neither follows nor looks for them, and opens no window.
 * @see https://docusaurus.io/docs/advanced/routing#escaping-from-spa-redirects
 */
function leavePages(content: readonly ElementContent[], addresses: ReadonlySet<string>): void {
  visit({ type: 'root', children: [...content] }, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href !== 'string' || !/^\/(?!\/)/.test(href)) return;
    if (addresses.has(href.replace(/#.*$/, ''))) return;
    Object.assign(properties, { href: `pathname://${href}`, target: properties.target ?? '_self' });
  });
}

function pieces(content: readonly ElementContent[]): string[] {
  const made: string[] = [];
  let html: ElementContent[] = [];
  const flush = () => {
    if (html.length > 0)
      made.push(oneBlock(`<div class="guide-content">\n${unread(blocksHtml(html))}\n</div>`));
    html = [];
  };
  for (const node of content) {
    if (!isHeading(node)) {
      html.push(node);
      continue;
    }
    html.push(...node.children.filter(isAnchor));
    flush();
    made.push(markdownHeading(node));
  }
  flush();
  return made;
}

/** What Docusaurus looks for in the lines of a file before Markdown is read. */
function unread(html: string): string {
  return html
    .replace(/:(?=::)/g, '&#58;')
    .replace(/`(?=``)/g, '&#96;')
    .replace(/\{(?=#)/g, '&#123;');
}

function markdownHeading(node: Element): string {
  const text = node.children.filter((child) => !isAnchor(child)).map(markdownPhrasing);
  const id = textProperty(node, 'id');
  const depth = Number(node.tagName.slice(1));
  const line = `${'#'.repeat(depth)} ${text.join('').replace(/\s+/g, ' ').trim()}`;
  return id === undefined ? line : `${line} {#${id}}`;
}

/** A piece of a heading; links in Markdown, which its table of contents leaves out. */
function markdownPhrasing(node: ElementContent): string {
  if (node.type === 'text') return plainText(node.value);
  if (node.type !== 'element') return '';
  const inside = node.children.map(markdownPhrasing).join('');
  const { href } = node.properties;
  if (typeof href === 'string') return `[${inside}](<${referenced(href)}>)`;
  return toHtml(
    { ...node, children: [{ type: 'raw', value: inside }] },
    { allowDangerousHtml: true },
  );
}

/** Text in which Markdown finds nothing to do. */
function plainText(text: string): string {
  const pieces = text.split(foundLater).map(referenced);
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : `<span>${piece}</span>`)).join('');
}

/** What its extensions still find in text once it is read, unless it stands apart: `:emoji:`, addresses. */
const foundLater = /(:(?=[\w+-]+:|\/\/)|@|(?<=www)\.)/i;

function referenced(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function isHeading(node: ElementContent): node is Element {
  return isElement(node) && /^h[2-6]$/.test(node.tagName);
}

/** An anchor that a heading once had: a table of contents would have it twice. */
function isAnchor(node: ElementContent): node is Element {
  return isElement(node, 'a') && textProperty(node, 'id') !== undefined && !node.properties.href;
}
