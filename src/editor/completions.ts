import { posix } from 'node:path';
import { percentDecoded } from '../document/link-target.js';
import { pathFromPage } from '../guide/written-path.js';
import type { NamedChapter, Names } from './names.js';
import type { SaidKind } from './said-names.js';

/** What an editor offers to write. */
export interface Offer {
  label: string;
  /** Goes in the place of what is written from `start` on, a column from zero. */
  text: string;
  start: number;
  detail: string;
  kind: 'chapter' | 'anchor' | 'image' | 'term' | 'directive' | SaidKind;
}

/** `[text](…` or `![text](…`, up to where one writes. */
const inAddress = /(?<image>!?)\[[^\]]*\]\((?<written>[^()\s]*)$/;
const inDirective = /^\s*:::+(?<written>[a-z]*)$/;
/** What calls something by a name of its own, up to where one writes. */
const inName: readonly [SaidKind, RegExp][] = [
  [
    'edition',
    /(?:\{[^{}]*\b|^)(?:edition|except|sauf)[ \t]*[=:][ \t]*["'[]?(?:[\w-]+[ ,]+)*(?<written>[\w-]*)$/,
  ],
  ['example', /\(@(?<written>[\w-]*)$/],
  ['work', /\[(?:[^[\]]*[\s;-])?@(?<written>[^\s;,[\]]*)$/],
  ['variable', /(?<![\\{:\])]|:[a-z]+)\{(?<written>[\p{L}\p{N}_-]*)$/u],
];
/** A word that may be an acronym: two capitals at least. */
const inTerm = /(?<![\p{L}\d])(?<written>\p{Lu}[\p{Lu}\d]+)$/u;

/**
 * What may be written at a place.
 * @param before the line up to there.
 * @param from path of the file, from the guide's folder.
 * @param directives names of the boxes that authors can write.
 */
export function completions(
  before: string,
  from: string,
  names: Names,
  directives: readonly string[],
): Offer[] {
  const address = inAddress.exec(before)?.groups;
  if (address) {
    const { written = '', image } = address;
    const start = before.length - written.length;
    return image ? images(from, names, start) : addresses(written, from, names, start);
  }
  const directive = inDirective.exec(before)?.groups?.written;
  if (directive !== undefined) {
    const start = before.length - directive.length;
    return directives.map((name) => ({
      label: name,
      text: name,
      start,
      detail: '',
      kind: 'directive',
    }));
  }
  const called = calledNames(before, from, names);
  if (called) return called;
  const term = inTerm.exec(before)?.groups?.written;
  if (term === undefined) return [];
  const start = before.length - term.length;
  return names.terms
    .filter((each) => each.term.startsWith(term))
    .map(({ term: label, definition }) => ({
      label,
      text: label,
      start,
      detail: definition,
      kind: 'term',
    }));
}

/** Names of the kind that is called where one writes; undefined where nothing is called by its name. */
function calledNames(before: string, from: string, { said }: Names): Offer[] | undefined {
  for (const [kind, pattern] of inName) {
    const written = pattern.exec(before)?.groups?.written;
    if (written === undefined) continue;
    const start = before.length - written.length;
    const own = said.filter((each) => each.kind === kind && (each.chapter ?? from) === from);
    return own.map(({ name, detail }) => ({ label: name, text: name, start, detail, kind }));
  }
  return undefined;
}

/** Chapters, or behind a `#` what has an anchor in the chapter named before it. */
function addresses(written: string, from: string, { chapters }: Names, start: number): Offer[] {
  const [path = '', anchor] = written.split('#', 2);
  if (anchor === undefined)
    return chapters.map(({ path: to, title }) => {
      const text = pathFromPage(to, from);
      return { label: text, text, start, detail: title, kind: 'chapter' };
    });
  const chapter = chapterAt(path, from, chapters);
  return (chapter?.anchors ?? []).map(({ id, title }) => ({
    label: id,
    text: id,
    start: start + path.length + 1,
    detail: title,
    kind: 'anchor',
  }));
}

function images(from: string, names: Names, start: number): Offer[] {
  return names.images.map((path) => {
    const text = pathFromPage(path, from);
    return { label: text, text, start, detail: '', kind: 'image' };
  });
}

function chapterAt(
  path: string,
  from: string,
  chapters: readonly NamedChapter[],
): NamedChapter | undefined {
  const to = path === '' ? from : posix.join(posix.dirname(from), percentDecoded(path));
  return chapters.find((chapter) => chapter.path === to);
}
