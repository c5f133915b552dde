import type { Element, ElementContent, Nodes } from 'xast';
import { x } from 'xastscript';
import type { Around, WordContext } from './context.js';
import { run, type Setting, wordField, wordRuns } from './line.js';
import { wordTable } from './table.js';

export const outside: Around = { list: undefined, isBoxed: false };

/** Blocks of an OpenDocument text as those of Word (ECMA-376, part 1, 17.2). */
export function wordBlocks(
  nodes: readonly Nodes[],
  around: Around,
  context: WordContext,
): Element[] {
  let { list } = around;
  return nodes.flatMap((node): Element[] => {
    if (node.type !== 'element') return [];
    const own = { ...around, list };
    if (/^text:[ph]$/.test(node.name)) {
      if (list) list = { ...list, isBegun: true };
      return [wordParagraph(node, own, context)];
    }
    switch (node.name) {
      case 'text:list':
        return lists(node, own, context);
      case 'table:table':
        return [wordTable(node, (cell) => wordBlocks(cell.children, outside, context))];
      case 'text:section':
        return wordBlocks(node.children, { ...own, isBoxed: true }, context);
      case 'text:table-of-content':
        return [contents(node, context)];
      default:
        return [];
    }
  });
}

/** Styles by their names in OpenDocument, which Word has other names for. */
const styleNames: Readonly<Record<string, string | undefined>> = {
  Text_20_body: undefined,
  Footnote: 'FootnoteText',
  Quotations: 'Quote',
  Contents_20_1: 'TOC1',
  Contents_20_2: 'TOC2',
  Contents_20_3: 'TOC3',
};

/** The id of a style, by its name in OpenDocument; undefined for that of plain text. */
function wordStyle(name: string): string | undefined {
  return name in styleNames ? styleNames[name] : name.replaceAll('_20_', '');
}

/** From the left, for each level of lists, in twentieths of a point. */
const indent = 567;

function wordParagraph(
  node: Element,
  around: Around,
  context: WordContext,
  before: Element[] = [],
): Element {
  const style = wordStyle(node.attributes['text:style-name'] ?? '');
  const setting: Setting = style === 'PreformattedText' ? { code: true } : {};
  const properties = [
    ...(style ? [x('w:pStyle', { 'w:val': style })] : []),
    ...inList(around, hasFormula(node)),
  ];
  return x('w:p', [
    ...(properties.length > 0 ? [x('w:pPr', properties)] : []),
    ...before,
    ...wordRuns(node.children, setting, context),
  ]);
}

function hasFormula(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (child.name === 'math' || hasFormula(child)),
  );
}

/** Where a paragraph stands, in the order of the schema. */
function inList({ list, isBoxed }: Around, isTall: boolean): Element[] {
  const frame = isBoxed
    ? [
        x('w:pBdr', [
          x('w:left', { 'w:val': 'single', 'w:sz': 24, 'w:space': 8, 'w:color': '999999' }),
        ]),
        x('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'F2F2F2' }),
      ]
    : [];
  // Lines of the usual spacing would cut what is higher than a letter.
  const lines = isTall ? [x('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' })] : [];
  const box = [...frame, ...lines];
  const left = (list ? indent * (list.level + 1) : 0) + (isBoxed ? 227 : 0);
  if (list && !list.isBegun)
    return [
      x('w:numPr', [x('w:ilvl', { 'w:val': list.level }), x('w:numId', { 'w:val': list.number })]),
      ...box,
    ];
  return [...box, ...(left > 0 ? [x('w:ind', { 'w:left': left })] : [])];
}

/** A list counts by itself, unless it goes on after what interrupted it. */
function lists(node: Element, around: Around, context: WordContext): Element[] {
  const level = around.list ? Math.min(8, around.list.level + 1) : 0;
  const ordered = node.attributes['text:style-name'] === 'Numbers';
  const goesOn = node.attributes['text:continue-numbering'] === 'true';
  const last = context.lists.findLastIndex(
    (list) => list.ordered === ordered && list.level === level,
  );
  let number = goesOn && last >= 0 ? last + 1 : 0;
  return node.children.flatMap((item) => {
    if (item.type !== 'element') return [];
    const start = item.attributes['text:start-value'];
    if (number === 0 || start)
      number = context.lists.push({ ordered, level, start: Number(start ?? 1) });
    const place = { number, level, isBegun: item.name === 'text:list-header' };
    const [first] = item.children;
    const isBare = first?.type === 'element' && !/^text:[ph]$/.test(first.name);
    const sign =
      isBare && !place.isBegun
        ? [wordParagraph(x('text:p'), { ...around, list: place }, context)]
        : [];
    return [...sign, ...wordBlocks(item.children, { ...around, list: place }, context)];
  });
}

/**
 * A table of contents that leads to the headings. Pages are known to the word processor alone, which adds them when it
 * updates the field.
 */
function contents(node: Element, context: WordContext): Element {
  const body = elementsIn(node, 'text:index-body')[0];
  const title = body && elementsIn(body, 'text:index-title')[0];
  const entries = body ? elementsIn(body, 'text:p') : [];
  const [begin, instruction, separate, end] = wordField('TOC \\o "1-3" \\h \\z \\u', []);
  const opening = [begin, instruction, separate].flatMap((each) => each ?? []);
  return x('w:sdt', [
    x('w:sdtPr', [
      x('w:id', { 'w:val': context.count() }),
      x('w:docPartObj', [
        x('w:docPartGallery', { 'w:val': 'Table of Contents' }),
        x('w:docPartUnique'),
      ]),
    ]),
    x('w:sdtContent', [
      ...(title ? wordBlocks(title.children, outside, context) : []),
      ...entries.map((entry, index) =>
        wordParagraph(entry, outside, context, index === 0 ? opening : []),
      ),
      x('w:p', [end ?? run([])]),
    ]),
  ]);
}

/** The elements of a name directly in one. */
function elementsIn(node: Element, ...names: string[]): Element[] {
  return (node.children as ElementContent[]).filter(
    (child): child is Element => child.type === 'element' && names.includes(child.name),
  );
}
