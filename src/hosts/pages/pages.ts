import { parse } from 'yaml';
import type { Book, Chapter } from '../../document/book.js';
import { percentDecoded } from '../../document/link-target.js';
import { inOrder } from '../../document/reading-order.js';
import { slugOf } from '../../document/slug.js';
import { sharedFolder } from '../../guide/address.js';
import { splitFrontMatter } from '../../guide/front-matter.js';
import type { Part } from '../../guide/guide.js';
import type { Lang } from '../../guide/labels.js';

/** A page of the guide on its host. */
export interface HostPage {
  /** In the guide's site: `labels/produits.html`. */
  address: string;
  /** Where Eleventy writes it, not encoded: `/publications/guide/labels/produits/`. */
  permalink: string;
  /** Its address, as links name it. */
  href: string;
  title: string;
  description: string | undefined;
  navigation: { key: string; parent?: string; title: string; order: number };
  /** None for the home page of a guide without `index.md`, and for a part without one. */
  chapter: Chapter | undefined;
  /** Of a part's own page. */
  part: Part | undefined;
  /** The same page in the other languages of the guide. */
  elsewhere: { lang: Lang; href: string }[];
  /** Keys of the chapter's front matter that are the host's own. */
  others: Record<string, unknown>;
}

interface Entry extends Pick<HostPage, 'address' | 'title' | 'description' | 'chapter' | 'part'> {
  /** Its name in the menu, where that is not its title. */
  menu?: string;
  /** The entry it stands below. */
  above?: Entry;
  front: Record<string, unknown>;
}

/**
 * The pages of a guide in the order of its menu: its home, then parts and chapters. What a chapter's front
 * matter says to the host (`eleventyNavigation`, `permalink`, `layout`, `tags` …) stands.
 * @param languages the guide in all its languages, its own among them.
 */
export function hostPages(book: Book, languages: readonly Book[]): HostPage[] {
  const own = pagesOf(book);
  const others = languages.filter((other) => other !== book);
  const known = others.map((other) => {
    const pages = new Map(pagesOf(other).map((page) => [nameOf(page), page.href]));
    return { lang: other.guide.lang, pages };
  });
  return own.map((page): HostPage => {
    const name = nameOf(page);
    const elsewhere = known.flatMap(({ lang, pages }) => {
      const href = pages.get(name);
      return href === undefined ? [] : [{ lang, href }];
    });
    return { ...page, elsewhere };
  });
}

/** What a page is in every language: a chapter by the path of the original, a part by its number. */
function nameOf({
  chapter,
  part,
  address,
}: Pick<HostPage, 'chapter' | 'part' | 'address'>): string {
  if (chapter) return chapter.original ?? chapter.path;
  return part ? `part ${part.number}` : address;
}

function pagesOf(book: Book): Omit<HostPage, 'elsewhere'>[] {
  const { slug, site } = book.guide.manifest;
  return entries(book).map((entry, order) => {
    const { address, title, menu, description, chapter, part, front, above } = entry;
    const { eleventyNavigation: own } = front;
    const permalink = isFixed(front.permalink)
      ? front.permalink
      : addressOnHost(site.home, address);
    return {
      address,
      title,
      description,
      chapter,
      part,
      permalink,
      href: encodeURI(percentDecoded(permalink)),
      navigation: {
        key: keyOf(entry, slug),
        ...(above ? { parent: keyOf(above, slug) } : {}),
        title: menu ?? title,
        order,
        ...(isObject(own) ? own : {}),
      },
      others: Object.fromEntries(Object.entries(front).filter(([key]) => !spoken.includes(key))),
    };
  });
}

/** Keys of a chapter's front matter that the guide says itself, or that do not concern the host. */
const spoken = [
  'title',
  'description',
  'date',
  'slug',
  'image',
  'landscape',
  'numbered',
  'aliases',
  'permalink',
  'eleventyNavigation',
];

function entries(book: Book): Entry[] {
  const { manifest, chapters: sources } = book.guide;
  const fronts = new Map(sources.map(({ path, text }) => [path, frontOf(text)]));
  const { title, description } = manifest;
  const top: Entry = {
    address: 'index.html',
    chapter: book.home,
    part: undefined,
    front: fronts.get(book.home?.path ?? '') ?? {},
    title,
    description,
  };
  const below = (chapter: Chapter, above: Entry): Entry => ({
    address: chapter.address,
    title: chapter.title,
    description: chapter.description,
    chapter,
    part: undefined,
    above,
    front: fronts.get(chapter.path) ?? {},
  });
  return [
    top,
    ...inOrder(book, book.home).flatMap(({ part, chapters }) => {
      if (!part) return chapters.map((chapter) => below(chapter, top));
      const index = chapters.find(({ address }) => address.endsWith('/index.html'));
      const opener = index
        ? { ...below(index, top), menu: part.title }
        : partEntry(part, chapters, top);
      const others = chapters.filter((chapter) => chapter !== index);
      return [opener, ...others.map((chapter) => below(chapter, opener))];
    }),
  ];
}

function partEntry(part: Part, chapters: Chapter[], above: Entry): Entry {
  const { title } = part;
  const address = partAddress(chapters, title);
  return { address, title, description: undefined, chapter: undefined, part, above, front: {} };
}

/** An address that a person wrote, not one that the host computes. */
function isFixed(permalink: unknown): permalink is string {
  return typeof permalink === 'string' && !/\{[{%]/.test(permalink);
}

/** The page of a part is that of the folder its chapters share, or is named by its title. */
function partAddress(chapters: readonly Chapter[], title: string): string {
  const folder = sharedFolder(chapters.map(({ address }) => address));
  return `${folder || `${slugOf(title)}/`}index.html`;
}

function keyOf({ front, address }: Entry, slug: string): string {
  const { eleventyNavigation: own } = front;
  if (isObject(own) && typeof own.key === 'string') return own.key;
  const name = address.replace(/(?:^|\/)index\.html$|\.html$/, '');
  return name === '' ? slug : `${slug}/${name}`;
}

/** The address on the host of a page of the guide's site: a folder's, as Eleventy writes pages. */
export function addressOnHost(home: string, address: string): string {
  const folder = home.endsWith('/') ? home : `${home}/`;
  const name = address.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '/');
  return `${folder}${name}`;
}

function frontOf(text: string): Record<string, unknown> {
  const value: unknown = parse(splitFrontMatter(text)?.yaml ?? '');
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
