import { own } from '../base/own.js';
import type { ChapterSource, FrontMatter, Guide } from './guide.js';
import { type Lang, langs } from './labels.js';
import type { Manifest, Translation } from './manifest-schema.js';
import { ownManifest } from './own-manifest.js';

/** The languages that a guide is translated into. */
export function translatedInto({ translations = {} }: Manifest): Lang[] {
  return langs.filter((lang) => translations[lang] !== undefined);
}

/** Where the translation of a chapter is: `text/boxes.md` → `text/boxes.fr.md`. */
export function translationPath(path: string, lang: string): string {
  return path.replace(/\.md$/, `.${lang}.md`);
}

const suffix = new RegExp(`\\.(${langs.join('|')})\\.md$`);

/** The path of what a file translates, and into which language; undefined for a name without a language. */
export function translatedFrom(path: string): { path: string; lang: Lang } | undefined {
  const [end, lang] = suffix.exec(path) ?? [];
  return end === undefined
    ? undefined
    : { path: `${path.slice(0, -end.length)}.md`, lang: lang as Lang };
}

/**
 * True for a file beside the chapters that is in the language of a guide: without one in its name for the original,
 * with its own for a translation.
 */
export function isInItsLanguage(
  path: string,
  { lang, manifest, original }: Pick<Guide, 'lang' | 'manifest' | 'original'>,
): boolean {
  const said = translatedFrom(path)?.lang;
  if (original) return said === lang;
  return said === undefined || !translatedInto(manifest).includes(said);
}

/** The folder of a guide's site in the site of all languages: none for the original, `fr/`. */
export function siteFolder({ lang, original }: Pick<Guide, 'lang' | 'original'>): string {
  return original ? `${lang}/` : '';
}

/** A file of `dist/` where its language has it: of French, `site/a.html` is `site/fr/a.html`. */
export function inLanguageFolder<File extends { path: string }>(file: File, guide: Guide): File {
  if (!guide.original) return file;
  return { ...file, path: file.path.replace('/', `/${siteFolder(guide)}`) };
}

/** The files of `dist/` that are a language's, by their paths in the original. */
export function filesInLanguage<File extends { path: string }>(
  files: readonly File[],
  guide: Guide,
): File[] {
  const folders = (guide.original ?? guide).translations?.map(siteFolder) ?? [];
  return files.flatMap((file) => {
    const below = file.path.slice(file.path.indexOf('/') + 1);
    const folder = folders.find((each) => below.startsWith(each)) ?? '';
    if (folder !== siteFolder(guide)) return [];
    return [{ ...file, path: file.path.replace(`/${folder}`, '/') }];
  });
}

/** Path of the original's home on the host, below which chapters of every language are linked to. */
export function originalHome({ manifest, original }: Pick<Guide, 'manifest' | 'original'>): string {
  return (original?.manifest ?? manifest).site.home;
}

/** A guide in all its languages, the original first. */
export function inAllLanguages(guide: Guide): Guide[] {
  return [guide, ...(guide.translations ?? [])];
}

/** The manifest of a translation: what it says otherwise, all else as in the original. */
export function translatedManifest(manifest: Manifest, lang: Lang, said: Translation): Manifest {
  const { parts, ...others } = said;
  const { translations: _, ...shared } = manifest;
  return {
    ...ownManifest(shared, lang, { ...others, lang }),
    chapters: manifest.chapters.map((entry) => {
      if (typeof entry === 'string') return entry;
      const part = own(parts, entry.title) ?? {};
      return { ...entry, ...(typeof part === 'string' ? { title: part } : part) };
    }),
  };
}

/** A chapter as a translation has it that lacks it: the text of the original, at its address. */
export function untranslated(chapter: ChapterSource, lang: Lang): ChapterSource {
  const { aliases: _, ...frontMatter } = chapter.frontMatter;
  return { ...chapter, frontMatter: frontMatter satisfies FrontMatter, lang };
}
