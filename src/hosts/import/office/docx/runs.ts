import type { Element, Nodes } from 'xast';
import { own } from '../../../../base/own.js';
import { below, childOf, elementsOf, textIn } from '../../../../base/xml-elements.js';
import type { WordMark, WordRun } from '../word-document.js';
import { settingOf } from './attribute.js';
import { changeOf, type DocxContext, kindOfChange } from './context.js';
import { chosen, drawingRuns, formulaRuns, nameOf } from './drawing.js';
import { hrefOf, isPageField } from './fields.js';
import { marksOf } from './styles.js';
import { symbolOf } from './symbols.js';

/** What a run inherits: marks and link of what it stands in. */
interface Around {
  marks: readonly WordMark[];
  href?: string | undefined;
}

/** The content of a paragraph (ECMA-376, part 1, 17.3). */
export function docxRuns(
  nodes: readonly Nodes[],
  context: DocxContext,
  around: Around = { marks: [] },
): WordRun[] {
  return nodes.flatMap((node): WordRun[] => {
    if (node.type !== 'element') return [];
    const change = kindOfChange(node);
    if (change) return changed(node, change, context, around);
    const handler = own(inLine, node.name);
    return handler ? handler(node, context, around) : [];
  });
}

type Handler = (node: Element, context: DocxContext, around: Around) => WordRun[];

const inside: Handler = (node, context, around) => docxRuns(node.children, context, around);

const inLine: Readonly<Record<string, Handler>> = {
  'w:r': run,
  'w:hyperlink': (node, context, around) => {
    const address = context.relations.get(node.attributes['r:id'] ?? '') ?? '';
    const anchor = node.attributes['w:anchor'];
    const href = anchor ? `${address}#${anchor}` : address;
    return docxRuns(node.children, context, { ...around, href: href || around.href });
  },
  'w:fldSimple': (node, context, around) => {
    const instruction = node.attributes['w:instr'] ?? '';
    if (isPageField(instruction)) return pageNumber(textIn(node), context);
    return docxRuns(node.children, context, {
      ...around,
      href: hrefOf(instruction) ?? around.href,
    });
  },
  'w:smartTag': inside,
  'w:customXml': inside,
  'w:dir': inside,
  'w:bdo': inside,
  'w:sdt': (node, context, around) =>
    docxRuns(childOf(node, 'w:sdtContent')?.children ?? [], context, around),
  'w:bookmarkStart': (node, context) => {
    const name = node.attributes['w:name'] ?? '';
    context.anchors.push(name);
    context.openBookmarks.set(node.attributes['w:id'] ?? '', name);
    return [];
  },
  'w:bookmarkEnd': (node, context) => {
    context.openBookmarks.delete(node.attributes['w:id'] ?? '');
    return [];
  },
  'm:oMath': formulaRuns,
  'm:oMathPara': formulaRuns,
  'mc:AlternateContent': (node, context, around) =>
    docxRuns(chosen(node)?.children ?? [], context, around),
};

/** The page of another place: the guide has none, its PDF others. */
function pageNumber(said: string, context: DocxContext): WordRun[] {
  context.findings.push({ kind: 'page-reference', said });
  return [];
}

function changed(
  node: Element,
  kind: 'in' | 'out',
  context: DocxContext,
  around: Around,
): WordRun[] {
  const change = changeOf(kind, context.mode);
  const said = textIn(node);
  if (said.trim() !== '') context.findings.push({ kind: 'change', said });
  if (!change) return [];
  const marks = change.mark ? [...around.marks, change.mark] : around.marks;
  return docxRuns(node.children, context, { ...around, marks });
}

function run(node: Element, context: DocxContext, around: Around): WordRun[] {
  const properties = childOf(node, 'w:rPr');
  const style = context.styleOf(settingOf(properties, 'w:rStyle'));
  const marks = [...new Set([...around.marks, ...marksOf(properties, style.marks)])];
  return elementsOf(node).flatMap((part) => runPart(part, marks, context, around));
}

function runPart(
  part: Element,
  marks: WordMark[],
  context: DocxContext,
  around: Around,
): WordRun[] {
  const { fields } = context;
  if (part.name === 'w:fldChar') fields.mark(part.attributes['w:fldCharType']);
  if (part.name === 'w:instrText') fields.instruct(textIn(part));
  const handler = own(parts, part.name);
  if (!handler || fields.isHidden()) return [];
  if (fields.isPage()) return pageNumber(textIn(part), context);
  const again = fields.noteBookmark();
  if (again !== undefined) return calledAgain(again, context);
  const href = fields.href() ?? around.href;
  return handler(part, context, around).map(
    (made): WordRun => (made.type === 'note' ? made : { ...made, marks, href }),
  );
}

const text = (value: string): WordRun[] => [{ type: 'text', marks: [], value }];
const note = (prefix: string, node: Element, context: DocxContext): WordRun[] => {
  const id = `${prefix}${node.attributes['w:id'] ?? ''}`;
  for (const name of context.openBookmarks.values()) context.calledIn.set(name, id);
  return [{ type: 'note', marks: [], id }];
};

/** A further call of a note, whose first is in a bookmark. */
function calledAgain(bookmark: string, { calledIn }: DocxContext): WordRun[] {
  const id = calledIn.get(bookmark);
  return id === undefined ? [] : [{ type: 'note', marks: [], id }];
}

const parts: Readonly<Record<string, Handler>> = {
  'w:t': (node) => text(textIn(node)),
  'w:delText': (node) => text(textIn(node)),
  'w:tab': () => text('\t'),
  'w:noBreakHyphen': () => text('\u2011'),
  'w:sym': symbol,
  'w:br': (node) =>
    /^(?:page|column)$/.test(node.attributes['w:type'] ?? '') ? [] : [{ type: 'break', marks: [] }],
  'w:cr': () => [{ type: 'break', marks: [] }],
  'w:drawing': withBoxes,
  'w:pict': withBoxes,
  'w:object': (node, context) => {
    const pictures = drawingRuns(node, context);
    context.findings.push({ kind: 'object', said: nameOf(node) });
    return pictures;
  },
  'w:footnoteReference': (node, context) => note('', node, context),
  'w:endnoteReference': (node, context) => note('e', node, context),
  'w:commentReference': (node, { comments, findings }) => {
    const said = comments.get(node.attributes['w:id'] ?? '');
    if (said !== undefined) findings.push({ kind: 'comment', said });
    return [];
  },
  'mc:AlternateContent': (node, context, around) =>
    elementsOf(chosen(node) ?? node).flatMap(
      (part) => own(parts, part.name)?.(part, context, around) ?? [],
    ),
};

function symbol(node: Element, context: DocxContext): WordRun[] {
  const value = symbolOf(node.attributes['w:font'] ?? '', node.attributes['w:char'] ?? '');
  if (value === undefined)
    context.findings.push({ kind: 'object', said: node.attributes['w:font'] ?? '' });
  return value === undefined ? [] : text(value);
}

/** Text in a box of its own follows the paragraph that it hangs on. */
function withBoxes(node: Element, context: DocxContext): WordRun[] {
  for (const box of below(node, 'w:txbxContent')) {
    const said = below(box, 'w:t').map(textIn).join('');
    // A picture and its caption stand in a box in LibreOffice: they are no box for readers.
    if (below(box, 'a:blip').length === 0) context.findings.push({ kind: 'text-box', said });
    context.boxes.push(...context.blocksOf(box.children, { ...context, anchors: [], boxes: [] }));
  }
  return drawingRuns(node, context);
}
