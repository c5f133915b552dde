import type { Diagnostic } from '../base/report/diagnostic.js';
import type { Guide } from '../guide/guide.js';
import type { OutputFile } from '../outputs/content/output-file.js';
import { words } from '../words/words.js';
import { lostBlocks } from './lost-words.js';
import { type OutputTexts, outputTexts } from './output-texts.js';
import { type SourceBlock, sourceBlocks } from './source-blocks.js';

/**
 * Holds the words of each block of a guide's text against every output that holds its chapter: the site's page,
 * the PDF, the EPUB and the whole as Markdown.
 * @param files of `dist/`.
 * @param shown a path from the guide's folder as the user would name it.
 * @param lacksGlyphs whether the guide's fonts lack characters, which is told elsewhere: words of the PDF that have
 *   letters which are nowhere in it are left out of account.
 * @returns one warning for each block that an output lacks words of.
 */
export async function lostWords(
  { chapters, includes }: Pick<Guide, 'chapters' | 'includes'>,
  files: readonly OutputFile[],
  shown: (path: string) => string,
  lacksGlyphs = false,
): Promise<Diagnostic[]> {
  const texts = await outputTexts(files);
  const printed = lacksGlyphs ? new Set(texts.wholes.get('PDF')) : undefined;
  const own = new Set(chapters.map(({ path }) => path));
  const included = [...includes.files.values()].filter(({ path }) => !own.has(path));
  const all = included.length > 0 ? [...texts.pages.values()].join('') : '';
  return [
    ...chapters.flatMap((chapter) =>
      found(chapter, texts, texts.pages.get(chapter.address), printed),
    ),
    ...included.flatMap((source) => found(source, texts, all, printed)),
  ].map((each) => ({ ...each, file: shown(each.file) }));
}

function found(
  source: { path: string; text: string },
  { wholes }: OutputTexts,
  page: string | undefined,
  printed: ReadonlySet<string> | undefined,
): Diagnostic[] {
  const blocks = sourceBlocks(source);
  const printable = printed ? blocks.map((block) => withLettersOf(block, printed)) : blocks;
  const outputs = [['site', page] as const, ...wholes];
  return told(
    source.path,
    outputs.flatMap(([name, letters]) =>
      letters === undefined
        ? []
        : lostBlocks(name === 'PDF' ? printable : blocks, letters).map((lost) => ({
            ...lost,
            name,
          })),
    ),
  );
}

function withLettersOf(block: SourceBlock, letters: ReadonlySet<string>): SourceBlock {
  const isPrinted = (word: string) => [...word].every((each) => letters.has(each));
  return { ...block, words: block.words.filter(isPrinted) };
}

/** One finding a block, whichever outputs lack it. */
function told(
  file: string,
  losses: readonly { line: number; lost: SourceBlock['words']; name: string }[],
): Diagnostic[] {
  const blocks = new Map<string, typeof losses>();
  for (const loss of losses) {
    const key = `${loss.line} ${loss.lost.join(' ')}`;
    blocks.set(key, [...(blocks.get(key) ?? []), loss]);
  }
  return [...blocks.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { line, lost } = first;
    const some = lost.length > 8 ? `${lost.slice(0, 8).join(' ')} …` : lost.join(' ');
    return {
      rule: 'words-lost',
      severity: 'warning' as const,
      file,
      line,
      message: words().outputs.lost(some, same.map(({ name }) => name).join(', ')),
      hint: words().outputs.lostHint,
    };
  });
}
