import type { Element, ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '../../document/book.js';
import { type Labels, labelsOf } from '../../guide/labels.js';
import { type ChapterIds, chapterIds, withOwnIds } from '../content/own-ids.js';
import { breadcrumb } from './components/breadcrumb.js';
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
      const printed = printContent(chapter.tree.children as Nodes[], context);
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
          breadcrumb({ address: path, title: labels.wholeGuide, part: undefined }, book, labels),
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
function body(
  { chapters, guide, home }: Book,
  ids: ChapterIds,
  print: ChapterPrinters,
): ElementContent[] {
  let part: number | undefined;
  return chapters.flatMap((chapter) => {
    if (chapter === home) return [];
    const own = chapter.part === undefined ? undefined : guide.parts[chapter.part];
    const opens = own !== undefined && chapter.part !== part;
    part = chapter.part;
    const title = chapter.number
      ? [h('span.guide-chapter__number', chapter.number), ' ', ...print.title(chapter)]
      : print.title(chapter);
    const id = ids.get(chapter.path);
    return [
      ...(opens ? [h('h2.guide-whole__part', own.title)] : []),
      h('section.guide-whole__chapter', { id }, [
        h(own ? 'h3.guide-whole__title' : 'h2.guide-whole__title', title),
        print.content(chapter, own ? 2 : 1),
      ]),
    ];
  });
}

function contents({ chapters, guide, home }: Book, ids: ChapterIds, labels: Labels): Element {
  const link = ({ path, title }: Chapter) =>
    h('li', [h('a', { href: `#${ids.get(path)}` }, title)]);
  const others = chapters.filter((chapter) => chapter !== home);
  const items = others.flatMap((chapter, index) => {
    if (chapter.part === undefined) return [link(chapter)];
    if (others[index - 1]?.part === chapter.part) return [];
    const own = others.filter(({ part }) => part === chapter.part);
    return [h('li', [guide.parts[chapter.part]?.title ?? '', h('ul', own.map(link))])];
  });
  return h('nav.guide-summary', { ariaLabelledBy: 'guide-summary' }, [
    h('p.guide-summary__title#guide-summary', labels.contents),
    h('ul', items),
  ]);
}
