import type { Element, ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '../../document/book.js';
import { inOrder } from '../../document/reading-order.js';
import { type Labels, labelsOf } from '../../guide/labels.js';
import { type ChapterIds, chapterIds, withOwnIds } from '../content/own-ids.js';
import { breadcrumb } from './components/breadcrumb.js';
import { gridFiles } from './components/download.js';
import { printContent, printTitle } from './content/print.js';
import { page } from './page.js';
import type { SiteView } from './view.js';

/** The page that holds the whole guide: its links stay on it, each chapter's anchors are its own. */
export function wholePage(path: string, view: SiteView): string {
  const { book } = view;
  const labels = labelsOf(book.guide.lang);
  const { manifest } = book.guide;
  const ids = chapterIds(book.chapters.filter((chapter) => chapter !== book.home));
  const counts = { tables: { count: 0 }, pictures: { count: 0 } };
  const context = { from: path, to: path, images: view.images, labels, ...counts };
  const print: ChapterPrinters = {
    content: (chapter, deeper) => {
      const sheets = gridFiles(view, chapter.address);
      const printed = printContent(chapter.tree.children as Nodes[], { ...context, sheets });
      return h('div.guide-content', withOwnIds(printed, { ids, chapter, deeper, labels }));
    },
    title: (chapter) =>
      withOwnIds(printTitle(chapter, context), { ids, chapter, deeper: 0, labels }),
  };
  return page(
    {
      path,
      title: labels.wholeGuide,
      description: labels.wholeText,
      indexed: false,
      main: [
        h('div.fr-container.guide-page.guide-whole', [
          breadcrumb({ address: path, title: labels.wholeGuide }, book, labels),
          h('h1', manifest.title),
          h('p.guide-lead', labels.wholeText),
          contents(book, ids, labels),
          ...(book.home ? [print.content(book.home, 0)] : []),
          ...body(book, ids, print),
        ]),
      ],
    },
    view,
  );
}

interface ChapterPrinters {
  content(chapter: Chapter, deeper: number): Element;
  title(chapter: Chapter): ElementContent[];
}

/** Chapters in reading order, those of a part below its heading. */
function body(book: Book, ids: ChapterIds, print: ChapterPrinters): ElementContent[] {
  return inOrder(book, book.home).flatMap(({ part, chapters }) => [
    ...(part ? [h('h2.guide-whole__part', part.title)] : []),
    ...(part?.introduction ? [h('p', part.introduction)] : []),
    ...chapters.map((chapter) => {
      const title = chapter.number
        ? [h('span.guide-chapter__number', chapter.number), ' ', ...print.title(chapter)]
        : print.title(chapter);
      return h('section.guide-whole__chapter', { id: ids.get(chapter.path) }, [
        h(part ? 'h3.guide-whole__title' : 'h2.guide-whole__title', title),
        print.content(chapter, part ? 2 : 1),
      ]);
    }),
  ]);
}

function contents(book: Book, ids: ChapterIds, labels: Labels): Element {
  const link = ({ path, title, lang }: Chapter) =>
    h('li', [h('a', { href: `#${ids.get(path)}`, lang }, title)]);
  const items = inOrder(book, book.home).flatMap(({ part, chapters }) => {
    const links = chapters.map(link);
    return part ? [h('li', [part.title, h('ul', links)])] : links;
  });
  return h('nav.guide-summary', { ariaLabelledBy: 'guide-summary' }, [
    h('p.guide-summary__title#guide-summary', labels.contents),
    h('ul', items),
  ]);
}
