import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Chapter } from '../../document/book.js';
import { relativeAddress } from '../../document/link-target.js';
import { type Section, sectionsIn } from '../../document/sections.js';
import { slugOf } from '../../document/slug.js';
import { besideMenu } from './components/beside-menu.js';
import { chapterName } from './components/chapter-name.js';
import { page } from './page.js';
import type { SiteView } from './view.js';

/** The page from which each section is contributed on, while a consultation is open: its links carry the section's id. */
export function contributePage(path: string, template: string, view: SiteView): string {
  const { book, labels } = view;
  const { chapters, guide } = book;
  const title = labels.contributeSection;
  const groups = chapters.map((chapter) => {
    const sections = sectionsIn(chapter, guide.manifest);
    return h('section', { ariaLabelledBy: groupId(chapter) }, [
      h('h2', { id: groupId(chapter) }, chapterName(chapter)),
      h(
        'ul',
        sections.map((section) => h('li', link(section, template))),
      ),
    ]);
  });
  return page(
    {
      path,
      title,
      description: labels.contributeSectionText,
      main: [
        besideMenu(
          { address: path, title },
          [h('h1', title), h('p.guide-lead', labels.contributeSectionText), ...groups],
          view,
        ),
      ],
    },
    view,
  );
}

/** The way from a chapter to its sections on that page. */
export function contributeLink(chapter: Chapter, { pages, labels }: SiteView): Element[] {
  if (pages.contribute === undefined) return [];
  const href = `${relativeAddress(chapter.address, pages.contribute)}#${groupId(chapter)}`;
  return [h('p.guide-contribute', [h('a', { href }, labels.contributeSectionOf)])];
}

function groupId({ address }: Chapter): string {
  return `section-${slugOf(address.replace(/\.html$/, ''))}`;
}

/** `{id}`, `{title}` and `{address}` of a template are those of the section, as addresses write them (RFC 3986). */
function link({ id, titles, address }: Section, template: string): Element {
  const title = titles.join(' › ');
  const values: Readonly<Record<string, string>> = { id, title, address };
  const href = template
    .replace(/[[\]]/g, encodeURIComponent)
    .replace(/\{(id|title|address)\}/g, (_, name: string) =>
      encodeURIComponent(values[name] ?? ''),
    );
  return h('a', { href }, titles.length > 1 ? titles.slice(1).join(' › ') : title);
}
