import type { Cache, CacheKey } from '../base/cache/cache.js';
import type { ChapterSource, Guide } from '../guide/guide.js';
import type { Heading } from './book.js';
import { parseChapter } from './parse-chapter.js';

/**
 * Parses each chapter on its own. Those of a translation know the headings of their originals.
 * @param shown a path of the guide as messages show it.
 */
export async function parsedChapters(
  guide: Guide,
  shown: (path: string) => string,
  cache: Cache,
): Promise<ReturnType<typeof parseChapter>[]> {
  const { original, includes, lang } = guide;
  const originals = new Map(
    original &&
      (await parsedChapters(original, shown, cache)).map(({ chapter }) => [
        chapter.path,
        chapter.headings,
      ]),
  );
  return Promise.all(
    guide.chapters.map((source) => {
      const outline = originals.get(source.original ?? '');
      return cache.get('chapter', chapterKey(source, guide, shown, outline), () =>
        parseChapter(source, lang, { includes, shown, outline }),
      );
    }),
  );
}

/** Everything that a chapter's own tree depends on: the text, and that of every file it may include. */
function chapterKey(
  { text, ...source }: ChapterSource,
  { lang, includes }: Guide,
  shown: (path: string) => string,
  outline: readonly Heading[] | undefined,
): CacheKey {
  const { files, outside, beside } = includes;
  const included = [...files.values()].flatMap((file) => [file.path, shown(file.path), file.text]);
  const rest = {
    ...source,
    lang,
    shown: shown(source.path),
    outside: [...outside],
    beside,
    own: source.lang,
    outline,
  };
  return [JSON.stringify(rest), text, ...included];
}
