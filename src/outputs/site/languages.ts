import type { Changes } from '../../diff/changes.js';
import type { Book } from '../../document/book.js';
import { clausesOf } from '../../document/clauses.js';
import { relativeAddress } from '../../document/link-target.js';
import type { Lang } from '../../guide/labels.js';
import type { Manifest } from '../../guide/manifest-schema.js';
import { siteFolder } from '../../guide/translations.js';
import { webAddress } from '../../guide/web-address.js';
import { sitePages } from './site-pages.js';
import type { SiteView } from './view.js';

/** A guide in one of its languages, as the pages of the others lead to it. */
export interface SiteLanguage {
  lang: Lang;
  manifest: Manifest;
  /** Of its site in the whole, with a final slash; '' for the original. */
  folder: string;
  /** Its pages in its own site, by what each is in every language: a chapter by the path of the original. */
  pages: ReadonlyMap<string, string>;
  /** Pages of chapters that are not translated yet. */
  untranslated: ReadonlySet<string>;
}

/**
 * The languages of a guide, the original first; undefined for a guide in one.
 * @param changesOf what its site tells of the version before, in a language.
 */
export function siteLanguages(
  books: readonly Book[],
  changesOf: (lang: Lang) => Changes | undefined = () => undefined,
): SiteLanguage[] | undefined {
  if (books.length < 2) return undefined;
  return books.map((book) => {
    const { guide } = book;
    const written = [...book.chapters, ...book.sitePages];
    const { search, siteMap, whole, clauses, changes, contribute } = sitePages(book, {
      clauses: clausesOf(book),
      changes: changesOf(guide.lang),
    });
    const own: [string, string | undefined][] = [
      ['home', 'index.html'],
      ['search', search],
      ['site map', siteMap],
      ['whole', whole],
      ['clauses', clauses],
      ['changes', changes],
      ['contribute', contribute],
      ...written.map(({ path, original, address }): [string, string] => [
        `chapter ${original ?? path}`,
        address,
      ]),
    ];
    const pages = own.flatMap(([name, path]): [string, string][] => (path ? [[name, path]] : []));
    return {
      lang: guide.lang,
      manifest: guide.manifest,
      folder: siteFolder(guide),
      pages: new Map(pages),
      untranslated: new Set(written.filter(({ lang }) => lang).map(({ address }) => address)),
    };
  });
}

/** A page in one of the languages. */
interface Counterpart extends Pick<SiteLanguage, 'lang' | 'manifest'> {
  /** In the site of its language. */
  path: string;
  /** As the page that leads to it names it. */
  href: string;
  /** False for a home page that stands for a page which the language lacks, and for one that is not translated. */
  isTranslated: boolean;
}

/** A page of a site in every language of the guide, its own included; none for a guide in one. */
export function counterparts(path: string, { book, languages = [] }: PagesView): Counterpart[] {
  const from = languages.find(({ lang }) => lang === book.guide.lang);
  const [name] = [...(from?.pages ?? [])].find(([, own]) => own === path) ?? [];
  return languages.map((language): Counterpart => {
    const { lang, manifest, folder, pages, untranslated } = language;
    const same = language === from ? path : name === undefined ? undefined : pages.get(name);
    const own = same ?? 'index.html';
    const href = relativeAddress(`${from?.folder ?? ''}${path}`, folder + own);
    const isTranslated = same !== undefined && !untranslated.has(own);
    return { lang, manifest, path: own, href, isTranslated };
  });
}

type PagesView = Pick<SiteView, 'book' | 'languages'>;

/**
 * The address of a page on the host, by which search engines know it: that of the original for a page that is not
 * translated; undefined without the address of the host.
 */
export function canonicalOf(path: string, view: PagesView): string | undefined {
  const { guide } = view.book;
  const [original] = counterparts(path, view);
  const isTranslated = view.languages?.every(
    ({ lang, untranslated }) => lang !== guide.lang || !untranslated.has(path),
  );
  if (original && isTranslated === false) return webAddress(original.manifest, original.path);
  return webAddress(guide.manifest, path);
}

/**
 * Where search engines find a page in each language, and for readers of any other in that of the original
 * (`x-default`); none without the address of the host.
 */
export function alternatesOf(path: string, view: PagesView): { hreflang: string; href: string }[] {
  const found = counterparts(path, view).filter(({ isTranslated }) => isTranslated);
  if (found.length < 2) return [];
  const addressed = found.flatMap(({ lang, manifest, path: own }) => {
    const href = webAddress(manifest, own);
    return href === undefined ? [] : [{ hreflang: lang as string, href }];
  });
  const [original] = addressed;
  return original ? [...addressed, { hreflang: 'x-default', href: original.href }] : [];
}
