import type { Element, Nodes } from 'xast';
import { textIn } from '../../../../base/xml-elements.js';
import {
  textOfRuns,
  type WordBlock,
  type WordListPlace,
  type WordParagraph,
} from '../word-document.js';
import { isOutside, type OdtContext } from './context.js';
import { frameRuns } from './frames.js';
import { odtRuns } from './runs.js';
import { odtTable } from './table.js';

/** What the guide makes itself, or what nobody reads. */
const unread =
  /^(?:text:(?:table-of-content|illustration-index|table-index|object-index|alphabetical-index|user-index|tracked-changes|sequence-decls|variable-decls|user-field-decls|soft-page-break)|office:forms)$/;

/** Paragraphs, lists and tables, in their order (ODF 1.3, part 3, 5). */
export function odtBlocks(nodes: readonly Nodes[], context: OdtContext): WordBlock[] {
  return inOrder(nodes, context, undefined);
}

function inOrder(
  nodes: readonly Nodes[],
  context: OdtContext,
  list: WordListPlace | undefined,
): WordBlock[] {
  const blocks: WordBlock[] = [];
  let open: WordParagraph | undefined;
  for (const node of nodes) {
    if (node.type !== 'element' || unread.test(node.name)) continue;
    if (/^text:[ph]$/.test(node.name)) {
      const made = paragraph(node, context, list);
      if (open) open.runs.push(...made.runs);
      else blocks.push(made);
      blocks.push(...context.boxes.splice(0));
      const last: WordParagraph = open ?? made;
      // Where the end of a paragraph was put in with its text, and is rejected, the next goes on in it.
      open = isOutside(context) ? last : undefined;
    } else blocks.push(...block(node, context, list));
  }
  return blocks;
}

function block(node: Element, context: OdtContext, list: WordListPlace | undefined): WordBlock[] {
  if (node.name === 'text:list') return listBlocks(node, context, list);
  if (node.name === 'table:table') return isOutside(context) ? [] : [odtTable(node, context)];
  if (/^text:(?:section|index-body|bibliography)$/.test(node.name))
    return inOrder(node.children, context, list);
  if (/^text:(?:change|bookmark)/.test(node.name)) odtRuns([node], context);
  if (node.name === 'draw:frame') return framed(node, context);
  return [];
}

/** A frame of the page stands before the text. */
function framed(node: Element, context: OdtContext): WordBlock[] {
  const runs = frameRuns(node, context);
  const boxes = context.boxes.splice(0);
  if (runs.length === 0) return boxes;
  return [
    { type: 'paragraph', role: 'text', level: 0, list: undefined, anchors: [], runs },
    ...boxes,
  ];
}

function paragraph(
  node: Element,
  context: OdtContext,
  place: WordListPlace | undefined,
): WordParagraph {
  const style = context.styleOf('paragraph', node.attributes['text:style-name']);
  const before = context.findings.length;
  const isHeading = node.name === 'text:h' && !/title/.test(style.role);
  const runs = odtRuns(node.children, context, {
    marks: isHeading || style.role !== 'text' ? [] : style.marks,
  });
  const said = textOfRuns(runs) || textIn(node);
  for (const finding of context.findings.slice(before)) finding.paragraph ??= said;
  const isNamed = style.role === 'heading' && node.name === 'text:p';
  const heading = isHeading || isNamed;
  return {
    type: 'paragraph',
    role: heading ? 'heading' : style.role === 'heading' ? 'text' : style.role,
    level: heading ? Number(node.attributes['text:outline-level'] ?? (style.level || 1)) : 0,
    list: heading ? undefined : place,
    anchors: context.anchors.splice(0),
    runs,
  };
}

function listBlocks(
  node: Element,
  context: OdtContext,
  outer: WordListPlace | undefined,
): WordBlock[] {
  const level = outer ? outer.level + 1 : 0;
  const style = node.attributes['text:style-name'] ?? outer?.name.split(' ')[0];
  // Pandoc gives a list within another a style of its own, which says its first level alone.
  const said =
    context.listLevels.get(`${style} ${level + 1}`) ?? context.listLevels.get(`${style} 1`);
  const goesOn =
    node.attributes['text:continue-numbering'] === 'true' || node.attributes['text:continue-list'];
  if (!outer && !goesOn) context.lists.count += 1;
  const ordered = said?.ordered === true;
  const items = node.children.filter(
    (child): child is Element =>
      child.type === 'element' && /^text:list-(?:item|header)$/.test(child.name),
  );
  return items.flatMap((item, index) => {
    const start = Number(item.attributes['text:start-value'] ?? said?.start ?? 1);
    const place: WordListPlace = {
      name: outer?.name ?? `${style} ${context.lists.count}`,
      level,
      ordered,
      start: index === 0 ? start : 1,
      isContinued: item.name === 'text:list-header' || said?.isContinued === true,
    };
    return inItem(inOrder(item.children, context, place), level);
  });
}

/** Of the paragraphs of an item the first has the sign. */
function inItem(blocks: WordBlock[], level: number): WordBlock[] {
  let isFirst = true;
  return blocks.map((each) => {
    if (each.type === 'table' || each.list?.level !== level) return each;
    const list = { ...each.list, isContinued: each.list.isContinued || !isFirst };
    isFirst = false;
    return { ...each, list };
  });
}
