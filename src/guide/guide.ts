import type { Contributions } from './contributions.js';
import type { Includes } from './includes.js';
import type { IndexTerm } from './index-terms.js';
import type { Lang } from './labels.js';
import type { Licence } from './licences.js';
import type { Live } from './live.js';
import type { Manifest } from './manifest-schema.js';
import type { OwnFont } from './own-fonts.js';
import type { References } from './references.js';
import type { VersionLabel } from './version-label.js';

/** What a chapter's front matter sets; keys of others are left alone. */
export interface FrontMatter {
  title?: string | undefined;
  description?: string | undefined;
  slug?: string | undefined;
  image?: string | undefined;
  landscape?: boolean | undefined;
  numbered?: boolean | undefined;
  permalink?: string | undefined;
  /** Addresses where the chapter once was: pages there lead to it. */
  aliases?: string[] | undefined;
  /** The editions that have the chapter, and those that don't, as they are written. */
  edition?: string | undefined;
  except?: string | undefined;
  /** In an easy-to-read edition: the path of the chapter that it says in simple words. */
  simplifies?: string | undefined;
  /** In a translation: the mark of the original's text that it was made from (see `textMark`). */
  translates?: string | undefined;
}

/** A chapter as its author wrote it. */
export interface ChapterSource extends Live {
  /** From the guide's folder, with slashes: `fiches-pratiques/bureautique.md`. */
  path: string;
  /** Where its page is in the site, without leading slash: `fiches-pratiques/bureautique.html`. */
  address: string;
  /** Markdown, front matter included. */
  text: string;
  frontMatter: FrontMatter;
  /** Index into `Guide.parts`, or undefined outside parts. */
  part: number | undefined;
  /** True for a page that the site alone has: its footer leads to it, and it is in no book. */
  siteOnly?: true | undefined;
  /** Of a translated chapter: the path of its original, by which `guide.yaml` and links name both. */
  original?: string | undefined;
  /** The language of its text, where that is not the guide's: a chapter that is not translated yet. */
  lang?: Lang | undefined;
}

export interface Part {
  title: string;
  /** A few lines on what it holds. */
  introduction?: string | undefined;
  /** Path of its pictogram from the guide's folder. */
  image?: string | undefined;
  /** From 1. */
  number: number;
}

/** Everything said about the guide, from which every output speaks. */
export interface Statements {
  version: VersionLabel;
  licence: Licence;
  /** «30 avril 2021» */
  date: string;
  /** `guide-achats-…-version-beta-avril-2021`, without extension. */
  fileName: string;
  /** Path of the PDF on the host: `/docs/2021/….pdf`. */
  pdfAddress: string;
  /** Path of the cover's image on the host. */
  coverAddress: string;
  /** The version aimed at, «V1», and when, «juin 2021»; undefined without one, or once it is reached. */
  target: { label: string; date: string } | undefined;
  /** True when the consultation is not closed on the version's date. */
  consultationOpen: boolean;
}

/** A guide, read and valid. */
export interface Guide {
  /** Absolute path of its folder. */
  root: string;
  manifest: Manifest;
  lang: Lang;
  statements: Statements;
  parts: Part[];
  /** In reading order; last the pages that the site alone has. */
  chapters: ChapterSource[];
  /** The files that chapters include. */
  includes: Includes;
  /** What people said of it, by the names of the files that keep it; undefined where nothing is kept. */
  contributions?: ReadonlyMap<string, Contributions> | undefined;
  /** The works that chapters cite; undefined where `[@key]` is the text that it is. */
  references?: References | undefined;
  /** The terms that its index has wherever a text says them; undefined of a guide that lists none. */
  indexTerms?: IndexTerm[] | undefined;
  /** For characters that the fonts of the theme lack, in order of preference. */
  fonts: OwnFont[];
  /** The guide in its further languages; undefined for a guide in one, and in a translation. */
  translations?: Guide[] | undefined;
  /** Its editions; undefined for a guide without, and in an edition. */
  editions?: Guide[] | undefined;
  /** In an edition: its name. */
  edition?: string | undefined;
  /** In an edition: the guide with all that any edition shows. */
  whole?: Guide | undefined;
  /** In a translation: the guide that it translates. */
  original?: Guide | undefined;
}
