import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { relativeAddress } from '../../document/link-target.js';
import { labelsOf } from '../../guide/labels.js';
import { footer } from './components/footer.js';
import { header } from './components/header.js';
import { notices } from './components/notices.js';
import { skipLinks } from './components/skip-links.js';
import { head } from './head.js';
import { withHostLinks } from './standalone.js';
import type { SiteView } from './view.js';

/** What one page is made of. */
export interface PageContent {
  /** From `site/`. */
  path: string;
  title: string;
  description: string;
  /** Between header and footer. */
  main: ElementContent[];
  /** False for a page that must not be found by search engines. */
  indexed?: boolean;
  /** Style sheets of its own, from `site/`. */
  styles?: string[];
  /** Scripts of its own, from `site/`, run in this order. */
  scripts?: string[];
  /** Its styles, where it asks for no file: a page that a host shows at any address. */
  ownStyles?: string | undefined;
  /** Its text as Markdown, from `site/`. */
  text?: string;
  /** What it says to machines, as schema.org has it. */
  data?: Record<string, unknown>;
}

/** A whole HTML document: head, skip links, header, banners, content, footer. */
export function page(content: PageContent, view: SiteView): string {
  const { lang } = view.book.guide;
  const labels = labelsOf(lang);
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang }, [
        head(content, view),
        h('body', [
          skipLinks(content.path === view.pages.search ? 'search-query' : 'guide-query', labels),
          header(view, content.path, content.ownStyles === undefined),
          ...notices(view),
          h('main#guide-content', { tabIndex: -1, ...forScripts(content, view) }, content.main),
          footer(view, content.path),
        ]),
      ]),
    ],
  };
  if (content.ownStyles !== undefined) withHostLinks(tree, view);
  return `${toHtml(tree)}\n`;
}

/** What the script of the page says, and the one that it asks for once a link is pointed at. */
function forScripts({ path, ownStyles }: PageContent, { assets, labels }: SiteView) {
  const glimpses = ownStyles === undefined ? relativeAddress(path, assets.glimpses) : undefined;
  return { dataCopied: labels.addressCopied, dataGlimpses: glimpses };
}
