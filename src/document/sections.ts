import type { Manifest } from '../guide/manifest-schema.js';
import { webAddress } from '../guide/web-address.js';
import type { Book, Chapter } from './book.js';

/** A chapter or a section of one, as what is said from outside the guide names it. */
export interface Section {
  /** Lasting: `partie/un#section`, without `#…` for a chapter. */
  id: string;
  /** Its title below those that hold it, the chapter's own first, with its number where it is known. */
  titles: string[];
  /** On the web; in the site where the guide does not say where it will live. */
  address: string;
  /** As links of chapters name it: the path of the chapter from the guide's folder, and the anchor. */
  href: string;
}

/** Every chapter of a book, each before its sections; those of the summary of a consultation are none. */
export function sectionsOf({ chapters, guide }: Book): Section[] {
  return chapters.flatMap((chapter) => sectionsIn(chapter, guide.manifest));
}

/** A chapter, then its sections. */
export function sectionsIn(
  {
    path,
    address,
    title,
    number,
    headings,
  }: Pick<Chapter, 'path' | 'address' | 'title' | 'headings'> & Partial<Pick<Chapter, 'number'>>,
  manifest: Manifest,
): Section[] {
  const id = address.replace(/\.html$/, '');
  const page = webAddress(manifest, address) ?? address;
  const own = number === undefined ? title : `${number} ${title}`;
  const trail: string[] = [];
  const sections = headings.flatMap((heading): Section[] => {
    trail.length = Math.min(trail.length, heading.level - 2);
    trail[heading.level - 2] = heading.text;
    if (heading.isSummed) return [];
    const anchor = encodeURIComponent(heading.id);
    const section = {
      id: `${id}#${heading.id}`,
      titles: [own, ...trail.filter(Boolean)],
      address: `${page}#${anchor}`,
      href: `/${path}#${anchor}`,
    };
    return [section];
  });
  return [{ id, titles: [own], address: page, href: `/${path}` }, ...sections];
}
