import { changeLabels } from '../../diff/labels.js';
import type { Book } from '../../document/book.js';
import { aliasAddress } from '../../guide/address.js';
import type { Guide } from '../../guide/guide.js';
import { labelsOf } from '../../guide/labels.js';
import { caseFolded } from '../../guide/portable-name.js';
import { feedPath } from './feed.js';
import type { SitePages, SiteView } from './view.js';

/** Paths of the pages that the site adds, none that a chapter has. */
export function sitePages(
  book: Book,
  { clauses, changes }: Pick<SiteView, 'clauses' | 'changes'>,
): SitePages {
  const { searchFile, clausesFile, contributeFile, siteMapFile } = labelsOf(book.guide.lang);
  return {
    search: freePath(searchFile, book.guide),
    clauses: clauses.length > 0 ? freePath(clausesFile, book.guide) : undefined,
    changes: changes ? freePath(changeLabels(book.guide.lang).file, book.guide) : undefined,
    contribute: sectionTemplate(book.guide) && freePath(contributeFile, book.guide),
    siteMap: freePath(siteMapFile, book.guide),
    whole: wholePath(book.guide),
    feed: feedPath(book),
  };
}

/** The address that a section is contributed on, with places to fill; undefined once the consultation is closed. */
export function sectionTemplate({ manifest, statements }: Guide): string | undefined {
  return statements.consultationOpen ? manifest.consultation?.section : undefined;
}

/** The path of the page that holds the whole guide. */
export function wholePath(guide: Guide): string {
  return freePath(labelsOf(guide.lang).wholeFile, guide);
}

function freePath(name: string, guide: Guide): string {
  const path = `${name}.html`;
  const { home } = guide.manifest.site;
  const isTaken = guide.chapters.some(({ address, frontMatter: { aliases = [] } }) =>
    [address, ...aliases.map((alias) => aliasAddress(alias, home))].some(
      (each) => caseFolded(each) === path,
    ),
  );
  return isTaken ? freePath(`${name}-1`, guide) : path;
}
