import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Diagnostic, exitCodes, GuideError } from '../base/report/diagnostic.js';
import type { Guide } from '../guide/guide.js';
import { words } from '../words/words.js';

/** What may stand within each other before parsing: beyond, time grows faster than the text. */
const deepestMarks = 32;
/** Marks of emphasis, links, code and HTML in a paragraph, which a parser holds against each other. */
const mostMarks = 2000;
/** What the squares of those numbers may come to in a chapter: some seconds' work. */
const mostWork = 10 * mostMarks ** 2;

type Problem = Pick<Diagnostic, 'line' | 'message' | 'hint'>;

/** @throws GuideError (exit 1) for texts that would keep the parser busy for minutes. */
export function refuseBeyondLimits(
  { chapters, includes }: Pick<Guide, 'chapters' | 'includes'>,
  shown: (path: string) => string,
): void {
  const found = [...chapters, ...includes.files.values()].flatMap(
    ({ path, text }): Diagnostic[] => {
      const problem = beyondLimits(text);
      return problem ? [{ rule: 'nesting', severity: 'error', file: shown(path), ...problem }] : [];
    },
  );
  if (found.length > 0) throw new GuideError(found, exitCodes.findings);
}

/**
 * Finds what would keep a Markdown parser busy for minutes, by reading lines alone: lists and quotes within
 * each other without end, and paragraphs made of marks.
 * @returns undefined for a text that people wrote.
 */
function beyondLimits(text: string): Problem | undefined {
  return tooDeep(text) ?? crowded(text);
}

const marker = /[ \t]*(?:>|[-+*:](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\n]{1,99}\]:)/y;
const thematicBreak = /^[\s>]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;

function tooDeep(text: string): Problem | undefined {
  const items: number[] = [];
  let containers = 0;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue;
    containers += containerStep(line);
    const indent = line.search(/\S/);
    while (items.length > 0 && (items.at(-1) ?? 0) >= indent) items.pop();
    const marks = thematicBreak.test(line) ? 0 : marksBefore(line);
    if (marks > 0) items.push(indent);
    if (Math.max(items.length, containers) + marks <= deepestMarks) continue;
    return {
      line: index + 1,
      message: words().document.limits.marksDeep(deepestMarks),
      hint: words().document.limits.marksDeepHint,
    };
  }
  return undefined;
}

/** How many containers a line opens (1) or closes (-1). */
function containerStep(line: string): number {
  const [, name] = /^\s*:{3,}[ \t]*(\w*)/.exec(line) ?? [];
  if (name === undefined || name === 'include') return 0;
  return name === '' ? -1 : 1;
}

function marksBefore(line: string): number {
  marker.lastIndex = 0;
  let count = 0;
  while (count <= deepestMarks && marker.test(line)) count += 1;
  return count;
}

const marks = /[*_~`[\]<&@]|www\./g;

function countOf(text: string): number {
  return text.match(marks)?.length ?? 0;
}

/** True for more work than a text of people makes. */
function isTooMuch(counts: readonly number[]): boolean {
  const work = counts.reduce((sum, count) => sum + count ** 2, 0);
  return work > mostWork || counts.some((count) => count > mostMarks);
}

const inlines = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'emailAutolink',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'protocolAutolink',
  'strikethrough',
  'wwwAutolink',
];

/** Reads blocks alone: what stands in a line stays text. */
const blockParser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function blocksAlone(this: Processor) {
    this.data().micromarkExtensions?.push({ disable: { null: inlines } });
  })
  .freeze();

/** The paragraph, heading or cell that holds most marks, where they are too many. */
function crowded(text: string): Problem | undefined {
  // Lines without an empty one between them hold at least the marks of each paragraph among them.
  if (!isTooMuch(text.split(/\n[ \t\r>]*\n/).map(countOf))) return undefined;
  const counts: number[] = [];
  let worst = { count: 0, line: 1 };
  visit(blockParser.parse(text), 'text', ({ value, position }) => {
    const count = countOf(value);
    counts.push(count);
    if (count > worst.count) worst = { count, line: position?.start.line ?? 1 };
  });
  if (!isTooMuch(counts)) return undefined;
  return {
    line: worst.line,
    message: words().document.limits.marks(worst.count, mostMarks),
    hint: words().document.limits.marksHint,
  };
}
