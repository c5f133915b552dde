import { htmlAsWritten } from '../document/html-as-written.js';
import { markdownOf } from '../document/parse-markdown.js';
import type { ChapterSource } from '../guide/guide.js';
import type { IncludeSource } from '../guide/includes.js';
import type { Lang } from '../guide/labels.js';
import { once } from './once.js';
import { proseOf } from './prose.js';
import type { CheckedChapter } from './rule.js';

/** A chapter as rules see it: Markdown, prose and HTML as written, with positions, each made when asked for. */
export function checkedChapter(source: ChapterSource, lang: Lang): CheckedChapter {
  return seen(source, { ...source, included: false }, lang);
}

/** A file that chapters include, seen as they are. */
export function checkedInclude(source: IncludeSource, lang: Lang): CheckedChapter {
  const chapter = { ...source, address: '', frontMatter: {}, part: undefined, included: true };
  return seen(source, chapter, lang);
}

/** @param source the very object that was read: what is made of it already is known by it. */
function seen(
  source: { text: string },
  chapter: ChapterSource & { included: boolean },
  lang: Lang,
): CheckedChapter {
  const markdown = once(() => markdownOf(source));
  const prose = once(() => proseOf(markdown(), source.text, lang));
  const html = once(() => htmlAsWritten(source));
  return {
    ...chapter,
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
