import { webAddress } from '../guide/web-address.js';
import type { Book, Chapter } from './book.js';

/** A chapter or a section of one, as what is said from outside the guide names it. */
export interface Section {
  /** Lasting: `partie/un#section`, without `#…` for a chapter. */
  id: string;
  /** Its title below those that hold it, the chapter's own first, with its number. */
  titles: string[];
  /** On the web; in the site where the guide does not say where it will live. */
  address: string;
}

/** The id of a chapter among sections. @param address of its page in the site. */
function chapterId(address: string): string {
  return address.replace(/\.html$/, '');
}

/** Every chapter of a book, each before its sections. */
export function sectionsOf(book: Book): Section[] {
  return book.chapters.flatMap((chapter) => sectionsIn(chapter, book));
}

function sectionsIn({ address, title, number, headings }: Chapter, { guide }: Book): Section[] {
  const id = chapterId(address);
  const page = webAddress(guide.manifest, address) ?? address;
  const own = number === undefined ? title : `${number} ${title}`;
  const trail: string[] = [];
  const sections = headings.map((heading): Section => {
    trail.length = Math.min(trail.length, heading.level - 2);
    trail[heading.level - 2] = heading.text;
    return {
      id: `${id}#${heading.id}`,
      titles: [own, ...trail.filter(Boolean)],
      address: `${page}#${encodeURIComponent(heading.id)}`,
    };
  });
  return [{ id, titles: [own], address: page }, ...sections];
}
