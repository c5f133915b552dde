import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Chapter } from '../../document/book.js';
import { inOrder } from '../../document/reading-order.js';
import { pageId } from './page-breaks.js';
import { type EpubDocument, type EpubView, partName } from './view.js';

export const navigationPath = 'navigation.xhtml';

/**
 * The navigation document (EPUB 3.3, section 7): contents, landmarks, the pages of the PDF.
 * @param documents the others, in reading order.
 */
export function navigation(view: EpubView, documents: readonly EpubDocument[]): EpubDocument {
  const { labels } = view;
  return {
    path: navigationPath,
    title: labels.contents,
    type: 'toc',
    body: [contents(view), landmarks(view, documents), ...pageList(view)],
  };
}

function contents({ book, documents, labels }: EpubView): Element {
  const entries = inOrder(book).flatMap(({ part, chapters }) => {
    const below = chapters.map((chapter) => chapterEntry(chapter, documents));
    return part
      ? [entry(documents.get(partName(part.number)) ?? '', part.title, { below })]
      : below;
  });
  const said = { 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: 'contents-title' };
  return h('nav#contents', said, [h('h1#contents-title', labels.contents), h('ol', entries)]);
}

function chapterEntry(chapter: Chapter, documents: EpubView['documents']): Element {
  const path = documents.get(chapter.path) ?? '';
  const title = chapter.number ? `${chapter.number} ${chapter.title}` : chapter.title;
  const sections = chapter.headings.filter(({ level, text }) => level === 2 && text !== '');
  const { lang } = chapter;
  const below = sections.map(({ id, text }) =>
    entry(`${path}#${encodeURIComponent(id)}`, text, { lang }),
  );
  return entry(path, title, { lang, below });
}

function entry(
  href: string,
  title: string,
  { lang, below = [] }: { lang?: Chapter['lang']; below?: Element[] } = {},
): Element {
  return h('li', [h('a', { href, lang }, title), ...(below.length > 0 ? [h('ol', below)] : [])]);
}

/** Where the parts are that every reader looks for. */
function landmarks({ labels }: EpubView, documents: readonly EpubDocument[]): Element {
  const first = (...types: EpubDocument['type'][]) =>
    documents.find(({ type }) => types.includes(type));
  const places: [string, string | undefined, string | undefined][] = [
    ['cover', first('cover')?.path, labels.cover],
    ['titlepage', first('titlepage')?.path, labels.titlePage],
    ['toc', `${navigationPath}#contents`, labels.contents],
    ['bodymatter', first('part', 'chapter')?.path, labels.startReading],
    ['glossary', first('glossary')?.path, first('glossary')?.title],
  ];
  const entries = places.flatMap(([type, href, title]) =>
    href && title ? [h('li', [h('a', { 'epub:type': type, href }, title)])] : [],
  );
  const said = { 'epub:type': 'landmarks', hidden: true, ariaLabel: labels.landmarks };
  return h('nav', said, [h('h2', labels.landmarks), h('ol', entries)]);
}

function pageList({ documents, labels, pages }: EpubView): Element[] {
  if (pages.size === 0) return [];
  const entries = [...pages].flatMap(([place, label]) => {
    const path = documents.get(place.replace(/#\d+$/, ''));
    return path ? [entry(`${path}#${pageId(label)}`, label)] : [];
  });
  const said = { 'epub:type': 'page-list', role: 'doc-pagelist', hidden: true };
  const list = [h('h2', labels.pageList), h('ol', entries)];
  return [h('nav', { ...said, ariaLabel: labels.pageList }, list)];
}
