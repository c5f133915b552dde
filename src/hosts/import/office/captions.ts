import { tidyRuns } from './phrasing.js';
import { withoutStart } from './tidy-blocks.js';
import {
  textOfRuns,
  type WordBlock,
  type WordParagraph,
  type WordRun,
  type WordTable,
} from './word-document.js';

/** A picture with what stands below it, or a table with what stands above. */
export interface Captioned {
  type: 'captioned';
  of: WordTable | WordRun[];
  caption: WordRun[];
  /** Of the caption and the picture. */
  anchors: string[];
}

const label =
  /^(figure|fig\.|illustration|image|schéma|graphique|dessin|photo|tableau|table|drawing|chart)\s*(?:n°\s*)?\d+(?:[.-]\d+)*\s*[:.–—-]*\s*/i;

/** True for the text of a reference that is the label of a caption, which the guide writes itself. */
export function isLabel(text: string): boolean {
  return label.exec(`${text.trim()} `)?.[0].trim() === text.trim();
}

/** The text of a caption without its label and number. */
export function withoutLabel(text: string): string {
  return text.replace(label, '') || text;
}

/** Captions with the tables and pictures that they are for. */
export function withCaptions(blocks: readonly WordBlock[]): (WordBlock | Captioned)[] {
  const made: (WordBlock | Captioned)[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const next = blocks[at + 1];
    if (!block) continue;
    const own = ownCaption(block);
    const pair = own ? undefined : pairOf(block, next);
    if (pair) at += 1;
    made.push(own ?? pair ?? block);
  }
  return made;
}

/** A picture and its caption in one paragraph. */
function ownCaption(block: WordBlock): Captioned | undefined {
  if (block.type !== 'paragraph' || block.role !== 'caption') return undefined;
  const pictures = block.runs.filter(({ type }) => type === 'picture');
  const caption = captionOf(block.runs.filter(({ type }) => type !== 'picture'));
  if (pictures.length === 0 || caption.length === 0) return undefined;
  return { type: 'captioned', of: pictures, caption, anchors: block.anchors };
}

function pairOf(first: WordBlock, second: WordBlock | undefined): Captioned | undefined {
  if (!second) return undefined;
  const [caption, subject] = isCaption(first) ? [first, second] : [second, first];
  if (!isCaption(caption)) return undefined;
  const of = subject.type === 'table' ? subject : picturesAlone(subject);
  const kind = label.exec(textOfRuns(caption.runs))?.[1]?.toLowerCase();
  const isForTable = kind === undefined ? caption === first : kind.startsWith('tab');
  if (!of || (Array.isArray(of) ? isForTable && kind !== undefined : !isForTable)) return undefined;
  const anchors = [...caption.anchors, ...(subject.type === 'paragraph' ? subject.anchors : [])];
  return { type: 'captioned', of, caption: captionOf(caption.runs), anchors };
}

function isCaption(block: WordBlock): block is WordParagraph {
  if (block.type !== 'paragraph' || block.list || block.runs.some(({ type }) => type === 'picture'))
    return false;
  const said = textOfRuns(block.runs);
  return (
    block.role === 'caption' ||
    (block.role === 'text' &&
      label.test(said) &&
      said.length < 200 &&
      /^\S+\s*\S+\s*[:–—-]/.test(said))
  );
}

function picturesAlone(block: WordBlock): WordRun[] | undefined {
  if (block.type !== 'paragraph' || !/^(?:text|caption)$/.test(block.role) || block.list)
    return undefined;
  const isAlone = block.runs.every(
    (run) => run.type === 'picture' || (run.type === 'text' && run.value.trim() === ''),
  );
  return isAlone ? block.runs.filter(({ type }) => type === 'picture') : undefined;
}

/** The words of a caption: its label and number are written by the guide. */
function captionOf(runs: readonly WordRun[]): WordRun[] {
  const tidy = tidyRuns(runs);
  const [typed] = label.exec(textOfRuns(tidy)) ?? [];
  const rest = typed ? withoutStart(tidy, typed.length) : tidy;
  const isItalic = rest.every(({ marks }) => marks.includes('emphasis'));
  return isItalic
    ? rest.map((run) => ({ ...run, marks: run.marks.filter((mark) => mark !== 'emphasis') }))
    : rest;
}
