import type { Cache } from '../base/cache/cache.js';
import type { Lang } from '../guide/labels.js';
import { liveIn } from '../guide/live.js';
import { folded } from './find.js';
import { langAt, markup, opaque, type Prose } from './prose.js';
import type { CheckedChapter } from './rule.js';

/** The words of a chapter, as rules look for them. */
export interface Wording {
  /** Those that a dictionary should have, each once, with its language before it: none for that of the guide. */
  asked: readonly string[];
  /** What stands in code and addresses, and what has its capital within a sentence, without case and accents. */
  names: readonly string[];
  /** All that readers read, a line a block, without case, accents, hyphens and markup. */
  plain: string;
}

/** A word of prose that a dictionary should have. */
export interface AskedWord {
  word: string;
  /** In the file. */
  start: number;
  end: number;
  /** Empty for that of the guide. */
  lang: string;
  /** True for a name, which no dictionary has. */
  isName: boolean;
}

/** Takes the words of chapters from before, where nothing that decides them changed. */
export async function keepWording(
  chapters: readonly CheckedChapter[],
  lang: Lang,
  cache: Cache,
): Promise<void> {
  await Promise.all(
    chapters.map(async (chapter) => {
      const { included, text } = chapter;
      const own = JSON.stringify([chapter.lang ?? lang, included, liveIn(chapter)]);
      const value = await cache.get('wording', [own, text], () => wordingOf(chapter));
      Object.defineProperty(chapter, 'wording', { value });
    }),
  );
}

/** Reads the words of a chapter. */
export function wordingOf({
  prose,
  text,
  frontMatter,
}: Pick<CheckedChapter, 'prose' | 'text' | 'frontMatter'>): Wording {
  const asked = prose.flatMap((block) =>
    askedWords(block).flatMap(({ lang, word, isName }) => (isName ? [] : `${lang} ${word}`)),
  );
  const read = [
    ...prose.map((each) => each.text),
    ...[...text.matchAll(boxTitle)].map(([, title]) => title ?? ''),
    frontMatter.title ?? '',
  ];
  return {
    asked: [...new Set(asked)],
    names: [...new Set([...inCode(text), ...prose.flatMap(capitalised)].map(folded))],
    plain: read.map(plainText).join('\n'),
  };
}

const boxTitle = /^:{3,}.*?\btitle="([^"]*)"/gm;

/** A text without case, accents, hyphens and markup. */
export function plainText(text: string): string {
  return folded(text.replaceAll(markup, '').normalize('NFKC')).replace(/[-\s]+/g, ' ');
}

function inCode(text: string): string[] {
  const code = [...text.matchAll(/`+[^`]+`+|https?:\/\/[^\s<>"]+/g)].flatMap(
    ([each]) => each.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [],
  );
  return [...code, ...code.flatMap((each) => each.split('-'))];
}

function capitalised({ text }: Prose): string[] {
  return text.match(/(?<=[\p{L}\d,’')]\s+(?:[dl][’'])?)\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
}

const wordPattern = new RegExp(
  `(?<!/\\s|[\\p{L}\\p{M}\\d@#_/.:&$\\\\~=<{%’'${opaque}-])\\p{L}[\\p{L}\\p{M}’'-]*(?:${markup}{1,2}[\\p{L}\\p{M}’'-]+)*`,
  'gu',
);
/** What follows a piece of code, a path, a file’s name or a key. */
const codeAfter = new RegExp(`^(?:[\\d_@=\\\\/({${opaque}]|[.:][\\p{L}\\d]|::)`, 'u');
/** Letters of other scripts, names of packages, initials. */
const notSpelt = /[^\p{Script=Latin}\p{M}’'-]|^[a-z\d]+(?:-[a-z\d]+){2,}$|^..?$|--/u;

/** The words of a block that dictionaries should have, names among them. */
export function askedWords(prose: Prose): AskedWord[] {
  return [...prose.text.matchAll(wordPattern)].flatMap((match): AskedWord[] => {
    const word = match[0]
      .replaceAll(markup, '')
      .replaceAll('’', "'")
      .replace(/['-]+$/, '');
    const behind = match.index + match[0].length;
    const after = prose.text.slice(behind, behind + 2);
    if (notSpelt.test(word) || codeAfter.test(after) || isMention(prose, match)) return [];
    const start = prose.start + match.index;
    const lang = langAt(prose, start, '').slice(0, 2);
    const isName = isNamed(word, prose.text, match.index);
    return [{ word, start, end: start + match[0].length, lang, isName }];
  });
}

/** A word that is quoted, or alone in a cell or a heading, without a capital is one that is spoken of. */
function isMention({ kind, text }: Prose, { 0: word, index }: RegExpExecArray): boolean {
  const end = index + word.length;
  if (
    /["“«‘][\s\u0001]?$/.test(text.slice(Math.max(0, index - 2), index)) &&
    /^[\s\u0001]?["”»’]/.test(text.slice(end, end + 2))
  )
    return true;
  if ((kind !== 'cell' && kind !== 'heading') || !/^\p{Ll}/u.test(word)) return false;
  return !/[\p{L}\d]/u.test(text.slice(0, index) + text.slice(end));
}

/** «l'», «qu'» before a word. */
export const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)'/i;

/** Initials and names: a capital within the word, or at its beginning within a sentence. */
function isNamed(word: string, text: string, at: number): boolean {
  if (!/\p{Lu}/u.test(word)) return false;
  const bare = word.replace(elision, '');
  if (/\p{Lu}/u.test(bare.slice(1))) return true;
  if (!/^\p{Lu}/u.test(bare)) return false;
  // «Ada Lovelace» at the beginning of a line.
  if (/^\s\p{Lu}\p{Ll}/u.test(text.slice(at + word.length, at + word.length + 5))) return true;
  return bare !== word || !/(?:^|[.!?…:;«»(–—-])[\s\u0001\u0002]*$/.test(text.slice(0, at));
}
