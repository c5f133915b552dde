import type { Edit } from '../../guide/text-edit.js';
import type { ToldKind } from './told.js';

/** A line of a page, with the line of its file, from 1, that it comes from. */
export interface Line {
  text: string;
  at: number;
}

/** What a conversion may know of the page and the tree, and where it tells what it could not take over. */
export interface PageContext {
  /** Of the page, in the tree. */
  path: string;
  tell(kind: ToldKind, at: number, said: string): void;
  /** The text of a file of the tree. */
  file(path: string): string | undefined;
  /** The page on which a label stands. */
  pageOf(label: string): string | undefined;
}

/** A step from the syntax of another tool to that of guides. */
export type Conversion = (lines: readonly Line[], context: PageContext) => Line[];

/** The lines of a text, once edits that do not overlap are made. */
export function linesOf(text: string, edits: readonly Edit[] = []): Line[] {
  const lines: Line[] = [];
  let open: Line = { text: '', at: 1 };
  let source = 1;
  const add = (piece: string, ofSource: boolean) => {
    piece.split('\n').forEach((part, index) => {
      if (index > 0) {
        lines.push(open);
        if (ofSource) source += 1;
        open = { text: '', at: source };
      }
      open.text += part;
    });
  };
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    add(text.slice(from, edit.start), true);
    add(edit.text, false);
    source += text.slice(edit.start, edit.end).split('\n').length - 1;
    from = edit.end;
  }
  add(text.slice(from), true);
  return [...lines, open].map((line) => ({ ...line, text: line.text.replace(/\r$/, '') }));
}

/** Lines as one text. */
export function textOfLines(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** How far a line is indented, in columns; tabs go to the next multiple of four. */
export function indentOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

/** A line without so many columns of its indentation. */
export function outdented(line: Line, columns: number): Line {
  const indent = indentOf(line.text);
  return { ...line, text: ' '.repeat(Math.max(0, indent - columns)) + line.text.trimStart() };
}

/** The fence that a line opens, with its indentation, marks and what stands behind them. */
export function fenceOf(text: string) {
  const [, indent, marks, info] = /^(\s*)(`{3,}|~{3,})\s*(.*?)\s*$/.exec(text) ?? [];
  if (indent === undefined || marks === undefined || info === undefined) return undefined;
  return marks.startsWith('`') && info.includes('`') ? undefined : { indent, marks, info };
}

/** The number of the line that closes the fence opened on a line; that after the last where none does. */
export function endOfFence(lines: readonly Line[], start: number, marks: string): number {
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index]?.text.trim() ?? '';
    if (line.startsWith(marks) && line.replaceAll(marks.charAt(0), '') === '') return index;
  }
  return lines.length;
}

/** Lines, each given with what decides whether it is code. */
export function mapText(
  lines: readonly Line[],
  change: (line: Line, index: number) => Line | Line[],
): Line[] {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const fence = fenceOf(line.text);
    if (!fence) {
      result.push(...[change(line, index)].flat());
      continue;
    }
    const end = endOfFence(lines, index, fence.marks);
    result.push(...lines.slice(index, end + 1));
    index = end;
  }
  return result;
}
