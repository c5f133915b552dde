import { tidyRuns } from './phrasing.js';
import {
  textOfRuns,
  type WordBlock,
  type WordFinding,
  type WordListPlace,
  type WordParagraph,
} from './word-document.js';

/** A document's blocks without what was typed by hand for the looks, each told. */
export function tidyBlocks(blocks: readonly WordBlock[], findings: WordFinding[]): WordBlock[] {
  const filled = blocks.flatMap((block): WordBlock[] => {
    if (block.type === 'table')
      return [
        {
          ...block,
          rows: block.rows.map((cells) =>
            cells.map((cell) => ({ ...cell, blocks: tidyBlocks(cell.blocks, findings) })),
          ),
        },
      ];
    const runs = block.role === 'code' ? block.runs : tidyRuns(block.runs);
    return runs.length > 0 ? [{ ...block, runs }] : [];
  });
  return withTypedLists(withoutTypedNumbers(filled, findings));
}

/** Numbers before a title, that a program would write: `1.2`, `3)`, `IV –`, `Chapter 2:`. */
const typedNumber =
  /^(?:(?:chapitre|chapter|partie|part|section)\s+(?:\d{1,3}|[IVXL]+)\s*(?:[:.–—-]\s*|$)|\d{1,3}(?:\.\d{1,3})+[.)]?\s+|\d{1,3}[.)]\s*(?=\D)|\d{1,3}\s*[–—-]\s+|[IVXL]{1,6}\s?[.)–—-]\s+|[A-Z][.)]\s+)/i;
/** A number alone may be a word of the title: `2021 in figures`. */
const bareNumber = /^\d{1,2}\s+(?=\p{L})/u;

function withoutTypedNumbers(blocks: readonly WordBlock[], findings: WordFinding[]): WordBlock[] {
  const headings = blocks.filter(isHeading);
  const numbered = headings.filter(({ runs }) => bareNumber.test(textOfRuns(runs)));
  const areBare =
    numbered.length > 1 &&
    numbered.length * 2 > headings.filter(({ level }) => level === numbered[0]?.level).length;
  return blocks.map((block) => {
    if (!isHeading(block)) return block;
    const said = textOfRuns(block.runs);
    const [typed] = typedNumber.exec(said) ?? ((areBare && bareNumber.exec(said)) || []);
    if (!typed || typed.length >= said.length) return block;
    findings.push({ kind: 'typed-number', said: typed.trim(), paragraph: said });
    return { ...block, runs: withoutStart(block.runs, typed.length) };
  });
}

function isHeading(block: WordBlock): block is WordParagraph {
  return block.type === 'paragraph' && block.role === 'heading';
}

/** Runs without their first characters. */
export function withoutStart(runs: WordParagraph['runs'], length: number): WordParagraph['runs'] {
  let left = length;
  return tidyRuns(
    runs.flatMap((run) => {
      if (left <= 0 || run.type === 'note' || run.type === 'picture') return [run];
      const taken = run.type === 'text' ? Math.min(left, run.value.length) : 1;
      left -= taken;
      return run.type === 'text' ? [{ ...run, value: run.value.slice(taken) }] : [];
    }),
  );
}

/** Signs of items typed by hand, and whether one alone makes a list. */
const signs: readonly { pattern: RegExp; ordered: boolean; isSure: boolean }[] = [
  { pattern: /^[•·▪◦●○■‣⁃\uf0b7\uf0a7\uf0d8]\s*/, ordered: false, isSure: true },
  { pattern: /^[-–—*]\s+/, ordered: false, isSure: false },
  { pattern: /^\d{1,2}[.)]\s+/, ordered: true, isSure: false },
  { pattern: /^[a-z]\)\s+/, ordered: true, isSure: false },
];

/** Paragraphs that begin with a sign or a number, as items of lists. */
function withTypedLists(blocks: readonly WordBlock[]): WordBlock[] {
  const kinds = blocks.map((block) => {
    if (block.type === 'table' || block.list || block.role !== 'text') return -1;
    return signs.findIndex(({ pattern }) => pattern.test(textOfRuns(block.runs)));
  });
  let lists = 0;
  return blocks.map((block, index) => {
    const kind = kinds[index] ?? -1;
    const sign = signs[kind];
    if (!sign || block.type === 'table') return block;
    const isAfter = kinds[index - 1] === kind;
    if (!sign.isSure && !isAfter && kinds[index + 1] !== kind) return block;
    if (!isAfter) lists += 1;
    const said = textOfRuns(block.runs);
    const [typed = ''] = sign.pattern.exec(said) ?? [];
    const list: WordListPlace = {
      name: `typed ${lists}`,
      level: 0,
      ordered: sign.ordered,
      start: Number.parseInt(typed, 10) || 1,
      isContinued: false,
    };
    return { ...block, list, runs: withoutStart(block.runs, typed.length) };
  });
}
