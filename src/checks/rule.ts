import type { Root as HtmlTree } from 'hast';
import type { Root as MarkdownTree } from 'mdast';
import type { Severity } from '../base/report/diagnostic.js';
import type { GoneAddress } from '../document/gone-address.js';
import type { Contributions } from '../guide/contributions.js';
import type { ChapterSource, Guide } from '../guide/guide.js';
import type { Lang } from '../guide/labels.js';
import type { Edit } from '../guide/text-edit.js';
import type { YamlSource } from '../guide/yaml-source.js';
import type { Words } from '../words/words.js';
import type { Fate } from './crawl.js';
import type { GlossaryEntry } from './glossary.js';
import type { Prose } from './prose.js';
import type { Wording } from './wording.js';

/** What a rule found, before it is given its severity and its file's name. */
export interface Finding {
  /** Path of the file from the guide's folder. */
  path: string;
  /** Offsets in the file's text, end excluded. */
  start: number;
  end: number;
  /** «Unexpected X, expected Y», without a final full stop. */
  message: string;
  hint: string;
  /** The repair, where there is one that can't change what is meant. */
  fix?: Edit | undefined;
  /** Repairs of the other places for which it stands. */
  also?: readonly Edit[] | undefined;
  /** True where what is to be done about it changes all other findings within it: they are told afterwards. */
  isFirst?: boolean | undefined;
}

/** A chapter, or a file that chapters include, as rules see it. All positions are of the source text. */
export interface CheckedChapter extends ChapterSource {
  markdown: MarkdownTree;
  /** The HTML tree as written: raw HTML parsed, nothing removed, nothing typeset. */
  html: HtmlTree;
  prose: Prose[];
  wording: Wording;
  /** True for an included file: it has no front matter, and its headings are below those of a chapter. */
  included: boolean;
}

/** A file of the guide's folder that is no chapter. */
export interface GuideFile {
  path: string;
  bytes: number;
}

/** A text beside the chapters. */
interface TextFile {
  path: string;
  text: string;
}

/** The dictionary of a language. */
export interface Speller {
  /** True for a word that is spelt right. */
  spells(word: string): boolean;
  /** Words that may be meant by one that isn't, the likeliest first. */
  suggest(word: string): string[];
}

/** A further language of a guide. */
interface CheckedTranslation {
  lang: Lang;
  /** Paths of the chapters that are still in the language of the original. */
  missing: string[];
  /** The chapters that are translated. */
  chapters: CheckedChapter[];
}

/** Everything that rules may look at. */
export interface CheckedGuide {
  guide: Guide;
  manifest: TextFile & { source: YamlSource };
  /** Chapters, then the files that they include. */
  chapters: CheckedChapter[];
  /** The chapters that are translated, by their languages; none for a guide in one, and in a translation. */
  translations: readonly CheckedTranslation[];
  announcements: TextFile[];
  /** The guide’s own template of its announcement, where it may name variables; else nothing. */
  template: string;
  /** What people said of the guide; none of a translation, as it is told of the original. */
  contributions: readonly Contributions[];
  /** The ids of all chapters and sections; undefined where they are not known. */
  sections?: ReadonlySet<string> | undefined;
  /** Addresses that the version before had; undefined of a guide that keeps none, and of a translation. */
  gone?: readonly GoneAddress[] | undefined;
  images: GuideFile[];
  /** Paths of the Markdown in the folders of the chapters, the chapters’ own among them. */
  markdownFiles: readonly string[];
  glossary: GlossaryEntry[];
  /** Words of the guide's own, in lower case. */
  ownWords: ReadonlySet<string>;
  /** By language; none where spelling is not checked. */
  spellers: Partial<Record<Lang, Speller>>;
  /** What became of web addresses, fragments left out; none where they are not tried. */
  web: ReadonlyMap<string, Fate>;
}

/** A guide of one or a few chapters that shows a rule at work. */
export interface Example {
  /** French by default. */
  lang?: Lang;
  /** The chapter `index.md`. */
  text: string;
  /** Further chapters, by path. */
  chapters?: Readonly<Record<string, string>>;
  /** Those of them that are pages of the site alone. */
  siteOnly?: readonly string[];
  /** Further lines of `guide.yaml`; they replace those of the same key. */
  manifest?: Readonly<Record<string, unknown>>;
  images?: readonly GuideFile[];
  /** Markdown in the folders of the chapters. */
  markdownFiles?: readonly string[];
  announcements?: readonly TextFile[];
  /** `consultation/contributions.yaml`. */
  contributions?: string;
  /** The ids of all chapters and sections. */
  sections?: readonly string[];
  /** Addresses that the version before had. */
  gone?: readonly GoneAddress[];
  /** What became of web addresses. */
  web?: Readonly<Record<string, Fate>>;
  /** Chapters in English of a guide in French, by the path of their originals. */
  english?: Readonly<Record<string, string>>;
}

/** An example with what the rule says of it: `file:line:column message`, or `line:column message` in `index.md`. */
interface BadExample extends Example {
  messages: readonly string[];
  /** `index.md` once repaired. */
  fixed?: string;
}

/** The name of a rule. */
type RuleId = keyof Words['rules'];

/** A check. Its examples are its tests and its page in the manual. */
export interface Rule {
  /** Permanent; `words().rules` says why it exists and what it finds. */
  id: RuleId;
  severity: Severity;
  /** The public criteria it rests on, e.g. `RGAA 6.1`, `WCAG 2.4.4`, `RGESN 4.1`. */
  criteria?: readonly string[];
  ok: readonly Example[];
  notOk: readonly BadExample[];
  check: Check;
}

/** Looks at a guide; what it finds in each chapter may be kept where it looks at one at a time. */
export type Check = ((book: CheckedGuide) => Finding[]) & { readonly ofChapter?: ChapterCheck };

/** Looks at one chapter, and knows of the guide what `guide.yaml` says. */
export type ChapterCheck = (
  chapter: CheckedChapter,
  setting: { guide: Pick<Guide, 'lang' | 'manifest'> },
) => Finding[];

/** A rule that looks at one chapter at a time, and at nothing else: its findings are kept with the chapter. */
export function eachChapter(ofChapter: ChapterCheck): Check {
  return Object.assign(eachChapterOf(ofChapter), { ofChapter });
}

/** A rule that looks at each chapter by what the whole guide has. */
export function eachChapterOf(
  check: (chapter: CheckedChapter, book: CheckedGuide) => Finding[],
): Check {
  return (book) => book.chapters.flatMap((chapter) => check(chapter, book));
}
