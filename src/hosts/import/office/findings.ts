import type { Diagnostic } from '../../../base/report/diagnostic.js';
import { words } from '../../../words/words.js';
import type { ToldKind } from '../told.js';
import { textOfRuns, type WordBlock, type WordFinding } from './word-document.js';

/** A finding as it is told: what it says, then the paragraph in which it stands. */
export function findingTold(
  { kind, said, paragraph }: WordFinding,
  tell: (kind: ToldKind, said: string) => Diagnostic,
): Diagnostic {
  const made = tell(`word-${kind}`, said);
  const within = paragraph?.replace(/\s+/g, ' ').trim();
  if (!within || within === said.trim()) return made;
  const short = within.length > 60 ? `${within.slice(0, 59)}…` : within;
  return { ...made, message: words().hosts.inParagraph(made.message, short) };
}

/** What only looks like something: pictures without words, bold lines that stand like headings. */
export function looksOf(blocks: readonly WordBlock[]): WordFinding[] {
  return blocks.flatMap((block): WordFinding[] => {
    if (block.type === 'table')
      return block.rows
        .flat()
        .flatMap((cell) => looksOf(cell.blocks).filter(({ kind }) => kind === 'alternative'));
    const said = textOfRuns(block.runs).trim();
    const pictures = block.runs.flatMap((run): WordFinding[] =>
      run.type === 'picture' && !run.isDecorative && run.alt.trim() === ''
        ? [{ kind: 'alternative', said: run.name.split('/').at(-1) ?? '', paragraph: said }]
        : [],
    );
    const isBold =
      block.role === 'text' &&
      !block.list &&
      said.length > 2 &&
      said.length < 100 &&
      !/[.;,:!?…]$/.test(said) &&
      block.runs.every(
        (run) => run.type === 'text' && (run.marks.includes('strong') || run.value.trim() === ''),
      );
    return isBold ? [...pictures, { kind: 'bold-heading', said }] : pictures;
  });
}
