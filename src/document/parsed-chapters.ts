import type { Cache, CacheKey } from '../base/cache/cache.js';
import type { ChapterSource, Guide } from '../guide/guide.js';
import type { Heading } from './book.js';
import { parseChapter } from './parse-chapter.js';
import { sectionsIn } from './sections.js';

type Parsed = ReturnType<typeof parseChapter>;

/** The summary of a consultation, and all that it is made of. */
interface Consultation {
  made: string[];
  sumUp: NonNullable<Parameters<typeof parseChapter>[2]['sumUp']>;
}

/**
 * Parses each chapter on its own. Those of a translation know the headings of their originals, those that sum up a
 * consultation the sections of all others.
 * @param shown a path of the guide as messages show it.
 */
export async function parsedChapters(
  guide: Guide,
  shown: (path: string) => string,
  cache: Cache,
): Promise<Parsed[]> {
  const { original, includes, lang } = guide;
  const originals = new Map(
    original &&
      (await parsedChapters(original, shown, cache)).map(({ chapter }) => [
        chapter.path,
        chapter.headings,
      ]),
  );
  const parsed = (source: ChapterSource, consultation?: Consultation) => {
    const outline = originals.get(source.original ?? '');
    return cache.get('chapter', chapterKey(source, guide, shown, outline, consultation), () =>
      parseChapter(source, lang, { includes, shown, outline, sumUp: consultation?.sumUp }),
    );
  };
  const alone = await Promise.all(guide.chapters.map((source) => parsed(source)));
  if (!guide.chapters.some((source) => sumsUp(source, guide))) return alone;
  const sections = alone.flatMap(({ chapter }) => sectionsIn(chapter, guide.manifest));
  const { consultations } = await import('./transforms/consultations.js');
  const contributions = guide.contributions ?? new Map();
  const consultation: Consultation = {
    made: [
      JSON.stringify(sections),
      ...[...contributions].flatMap(([name, { text }]) => [name, text]),
    ],
    sumUp: (tree, own, file) => consultations(tree, { contributions, sections, lang: own, file }),
  };
  return Promise.all(
    guide.chapters.map((source, index) => {
      const found = alone[index];
      return found && !sumsUp(source, guide) ? found : parsed(source, consultation);
    }),
  );
}

/** True for a chapter that may hold the summary of a consultation, by itself or by what it includes. */
function sumsUp({ text }: ChapterSource, { includes }: Guide): boolean {
  const directive = /:::consultation\b/;
  if (directive.test(text)) return true;
  return (
    text.includes(':::include') &&
    [...includes.files.values()].some((file) => directive.test(file.text))
  );
}

/** Everything that a chapter's own tree depends on: the text, and that of every file it may include. */
function chapterKey(
  { text, ...source }: ChapterSource,
  { lang, includes }: Guide,
  shown: (path: string) => string,
  outline: readonly Heading[] | undefined,
  consultation: Consultation | undefined,
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
  return [JSON.stringify(rest), text, ...included, ...(consultation?.made ?? [])];
}
