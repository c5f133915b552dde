import { changeLabels } from '../../../diff/labels.js';
import { relativeAddress } from '../../../document/link-target.js';
import { labelsOf } from '../../../guide/labels.js';
import type { SiteView } from '../view.js';
import { legalTitle } from './state-links.js';

/** A page that every page leads to. */
export interface FooterLink {
  text: string;
  href: string;
}

/** The pages besides chapters, then those that `legal` names, as the page at `path` leads to them. */
export function footerPages(view: SiteView, path: string): FooterLink[] {
  const { book, pages, pdf } = view;
  const labels = labelsOf(book.guide.lang);
  const to = (target: string) => relativeAddress(path, target);
  const own: [string, string | undefined][] = [
    [labels.contents, `${to('index.html')}#guide-part-1`],
    [labels.siteMap, to(pages.siteMap)],
    [labels.clauses, pages.clauses && to(pages.clauses)],
    [changeLabels(book.guide.lang).title, pages.changes && to(pages.changes)],
    [labels.search, to(pages.search)],
    [labels.downloadGuide, pdf && to(pdf.path)],
    [labels.feed, pages.feed && to(pages.feed)],
  ];
  return [...own.flatMap(([text, href]) => (href ? [{ text, href }] : [])), ...legal(view, to)];
}

function legal({ book, labels }: SiteView, to: (target: string) => string): FooterLink[] {
  const { manifest } = book.guide;
  const chapters = [...book.chapters, ...book.sitePages];
  return manifest.legal.flatMap(({ title, url, page }) => {
    const chapter = chapters.find((each) => (each.original ?? each.path) === page);
    const text = legalTitle(title ?? chapter?.title ?? '', manifest, labels);
    const href = url ?? (chapter && to(chapter.address));
    return href === undefined ? [] : [{ text, href }];
  });
}
