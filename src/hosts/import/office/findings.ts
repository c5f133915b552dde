import type { Diagnostic } from '../../../base/report/diagnostic.js';
import { words } from '../../../words/words.js';
import type { ToldKind } from '../told.js';
import { textOfRuns, type WordBlock, type WordFinding, type WordRun } from './word-document.js';

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
        .flatMap((cell) => looksOf(cell.blocks).filter(({ kind }) => kind !== 'bold-heading'));
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
    const lines = block.role === 'text' ? underlinesIn(block.runs) : [];
    return [
      ...pictures,
      ...(isBold ? [{ kind: 'bold-heading' as const, said }] : []),
      ...lines.map((underlined) => ({
        kind: 'underline' as const,
        said: underlined,
        paragraph: said,
      })),
    ];
  });
}

/** Each passage that is underlined and no link. */
function underlinesIn(runs: readonly WordRun[]): string[] {
  const passages = [''];
  for (const { marks, href, ...run } of runs) {
    const isUnderlined = marks.includes('underline') && href === undefined;
    if (isUnderlined && run.type === 'text') passages.push((passages.pop() ?? '') + run.value);
    else if (passages.at(-1) !== '') passages.push('');
  }
  return passages.map((passage) => passage.trim()).filter(Boolean);
}
