import type { Cache } from '../base/cache/cache.js';
import { htmlAsWritten } from '../document/html-as-written.js';
import { markdownOf } from '../document/parse-markdown.js';
import type { ChapterSource } from '../guide/guide.js';
import type { IncludeSource } from '../guide/includes.js';
import type { Lang } from '../guide/labels.js';
import { liveIn } from '../guide/live.js';
import { once } from './once.js';
import { proseOf } from './prose.js';
import type { CheckedChapter } from './rule.js';
import { wordingOf } from './wording.js';

/** What rules look at in a text. */
type Trees = Pick<CheckedChapter, 'markdown' | 'prose' | 'html'>;

/** The trees of texts that were kept, by the very objects that were read. */
export type KnownTrees = ReadonlyMap<{ text: string }, Trees>;

/** The trees of a text, made or from before: the text, its language and what is live in it decide them. */
export function keptTrees(
  source: ChapterSource | IncludeSource,
  lang: Lang,
  cache: Cache,
): Promise<Trees> {
  return cache.get('as-written', [JSON.stringify({ lang, ...liveIn(source) }), source.text], () => {
    const { markdown, prose, html } = treesOf(source, lang);
    return { markdown, prose, html };
  });
}

/** A chapter as rules see it: Markdown, prose and HTML as written, with positions, each made when asked for. */
export function checkedChapter(
  source: ChapterSource,
  lang: Lang,
  known?: KnownTrees,
): CheckedChapter {
  return seen(source, { ...source, included: false }, lang, known);
}

/** A file that chapters include, seen as they are. */
export function checkedInclude(
  source: IncludeSource,
  lang: Lang,
  known?: KnownTrees,
): CheckedChapter {
  const chapter = { ...source, address: '', frontMatter: {}, part: undefined, included: true };
  return seen(source, chapter, lang, known);
}

function seen(
  source: { text: string },
  chapter: ChapterSource & { included: boolean },
  lang: Lang,
  known: KnownTrees | undefined,
): CheckedChapter {
  const trees = known?.get(source) ?? treesOf(source, lang);
  const made = Object.defineProperties(
    { ...chapter },
    Object.getOwnPropertyDescriptors(trees),
  ) as CheckedChapter;
  const wording = once(() => wordingOf(made));
  return Object.defineProperty(made, 'wording', { configurable: true, get: wording });
}

/** @param source the very object that was read: what is made of it already is known by it. */
function treesOf(source: { text: string }, lang: Lang): Trees {
  const markdown = once(() => markdownOf(source));
  const prose = once(() => proseOf(markdown(), source.text, lang));
  const html = once(() => htmlAsWritten(source));
  return {
    get markdown() {
      return markdown();
    },
    get prose() {
      return prose();
    },
    get html() {
      return html();
    },
  };
}
