import { posix } from 'node:path';
import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { markdownOf } from '../../document/parse-markdown.js';
import { titleOfName } from '../../document/slug.js';
import { sharedFolder } from '../../guide/address.js';
import { type ImportedPage, isIndex, navigationOf, textOf } from './page-data.js';

/** The plain text of the first heading of a text, of one level or of any; undefined where it has none. */
export function headingIn(text: string, depth?: number): string | undefined {
  if (!text.includes('#') && !/^(?:=+|-+)\s*$/m.test(text) && !/<h1/i.test(text)) return undefined;
  let found: string | undefined;
  visit(markdownOf({ text }), 'heading', (node: Heading) => {
    if (found !== undefined || (depth !== undefined && node.depth !== depth)) return;
    const said = plainText(node, { includeHtml: false }).replace(/\s*\{:?[^{}]*\}\s*$/, '');
    found = said.replace(/\s+/g, ' ').trim() || undefined;
  });
  return found ?? htmlHeading(text);
}

function htmlHeading(text: string): string | undefined {
  const inner = /^ {0,3}<h1\b[^>]*>([\s\S]*?)<\/h1>/im.exec(text)?.[1];
  return (
    inner
      ?.replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

/** The title of a page: that of its menu, its own, that of its text, or its name. */
export function titleOf(page: ImportedPage): string {
  return (
    navigationOf(page).title ??
    textOf(page.data.title) ??
    headingIn(page.text) ??
    titleOfName(posix.basename(page.path))
  );
}

/** The page that introduces all others: the index of the folder that they share. */
export function homeOf(pages: readonly ImportedPage[]): ImportedPage | undefined {
  const shared = sharedFolder(pages.map(({ path }) => path));
  return pages.find(({ path }) => isIndex(path) && !path.slice(shared.length).includes('/'));
}

/** The title of a guide out of its pages: that of its home, or else none. */
export function titleOfPages(pages: readonly ImportedPage[]): string | undefined {
  const home = homeOf(pages);
  return home && (textOf(home.data.title) ?? headingIn(home.text) ?? titleOf(home));
}
