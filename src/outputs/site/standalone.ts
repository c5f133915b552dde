import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { textProperty } from '../../document/data.js';
import { canonical } from '../../guide/web-address.js';
import { usedRules, wordsOfStyles } from './styles.js';
import type { SiteView } from './view.js';

/** The rules of the site's style sheet that one page uses, without the fonts, for a page that asks for no file. */
export async function ownStyles(html: string, css: string): Promise<string> {
  const rules = css.replace(/@font-face\s*\{[^}]*\}/g, '');
  // Validators hash what a browser would, but for the white space around.
  const used = await usedRules(rules, wordsOfStyles(rules, [html]));
  return used.replace(/\n+/g, '\n').trim();
}

/**
 * Leads the links of a page at the root of the site to where the host has the guide (`site.home`), from
 * whatever address the host shows it at.
 */
export function withHostLinks(tree: Nodes, { book }: SiteView): void {
  const { url, home } = book.guide.manifest.site;
  const root = canonical(url ?? 'https://host.invalid', home, '404.html');
  const onHost = (address: string) => {
    const { href, pathname, search, hash } = new URL(address, root);
    return url === undefined ? pathname + search + hash : href;
  };
  visit(tree, 'element', (node) => {
    for (const name of ['href', 'action']) {
      const address = textProperty(node, name);
      if (address !== undefined && !/^(?:#|[a-z][a-z\d+.-]*:)/i.test(address))
        node.properties[name] = onHost(address);
    }
  });
}
