import type { Element, ElementContent, Properties } from 'hast';
import type { Chapter } from '../../document/book.js';
import { textProperty } from '../../document/data.js';
import { distinctNames } from '../../document/free-names.js';
import { slugOf } from '../../document/slug.js';
import type { Labels } from '../../guide/labels.js';

/** The id of each chapter on a page that holds several, by its path. */
export type ChapterIds = ReadonlyMap<string, string>;

/** Gives each chapter an id from its address: `page-fiches-bureautique`. */
export function chapterIds(chapters: readonly Chapter[]): ChapterIds {
  const free = distinctNames();
  return new Map(
    chapters.map(({ path, address }) => [
      path,
      free(`page-${slugOf(address.replace(/\.html$/, ''))}`),
    ]),
  );
}

/** How the pieces of a chapter stand on the page. */
interface Standing {
  ids: ChapterIds;
  chapter: Pick<Chapter, 'path' | 'title'>;
  /** How many levels its headings go down. */
  deeper: number;
  labels: Labels;
}

/**
 * Printed pieces of a chapter as they can stand beside those of others: ids begin with the chapter's, links
 * within the guide stay on the page, notes say whose they are, an author's menus are no landmarks.
 */
export function withOwnIds(nodes: readonly ElementContent[], standing: Standing): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const children = withOwnIds(node.children, standing);
    const properties = { ...ownProperties(node, standing), ...ownLink(node, standing) };
    return { ...node, tagName: tagNameOf(node, standing.deeper), properties, children };
  });
}

const naming = ['id', 'htmlFor', 'ariaDescribedBy', 'ariaLabelledBy', 'headers'];

function ownProperties(
  { properties, tagName }: Element,
  { ids, chapter, labels }: Standing,
): Properties {
  const prefix = `${ids.get(chapter.path)}--`;
  const own: Properties = { ...properties };
  for (const name of naming) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    const list = Array.isArray(value) ? value : String(value).split(/\s+/);
    own[name] = list.map((id) => prefix + id).join(' ');
  }
  if (tagName === 'nav' || own.role === 'navigation')
    for (const name of ['role', 'ariaLabel', 'ariaLabelledBy']) delete own[name];
  if (own.role === 'doc-endnotes') {
    delete own.ariaLabelledBy;
    own.ariaLabel = `${labels.footnotes} – ${chapter.title}`;
  }
  return own;
}

function ownLink(node: Element, { ids, chapter }: Standing): Properties {
  const target = node.data?.target;
  const href = node.tagName === 'a' ? textProperty(node, 'href') : undefined;
  // One that is not on the page stays where it is.
  if (target && !ids.has(target.chapter)) return {};
  if (target?.anchor !== undefined)
    return { href: `#${ids.get(target.chapter)}--${encodeURIComponent(target.anchor)}` };
  if (target) return { href: `#${ids.get(target.chapter)}` };
  return href?.startsWith('#') ? { href: `#${ids.get(chapter.path)}--${href.slice(1)}` } : {};
}

function tagNameOf({ tagName }: Element, deeper: number): string {
  const level = /^h([2-6])$/.exec(tagName)?.[1];
  if (level !== undefined) return `h${Math.min(6, Number(level) + deeper)}`;
  return tagName === 'nav' ? 'div' : tagName;
}
