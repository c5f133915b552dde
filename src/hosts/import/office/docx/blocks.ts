import type { Element, Nodes } from 'xast';
import { below, childOf, elementsOf, textIn } from '../../../../base/xml-elements.js';
import { textOfRuns, type WordBlock, type WordParagraph } from '../word-document.js';
import { settingOf } from './attribute.js';
import { changeOf, type DocxContext, kindOfChange } from './context.js';
import { chosen } from './drawing.js';
import { docxRuns } from './runs.js';
import type { DocxStyle } from './styles.js';
import { docxTable } from './table.js';

/** Paragraphs and tables, in their order (ECMA-376, part 1, 17.2). */
export function docxBlocks(nodes: readonly Nodes[], context: DocxContext): WordBlock[] {
  const blocks: WordBlock[] = [];
  let open: WordParagraph | undefined;
  for (const node of flat(nodes, context)) {
    if (node.name === 'w:bookmarkStart') context.anchors.push(node.attributes['w:name'] ?? '');
    if (node.name === 'w:tbl') blocks.push(docxTable(node, context));
    if (node.name !== 'w:p') continue;
    const made = paragraph(node, context);
    if (open && made) joinTo(open, made);
    else if (made) blocks.push(made);
    blocks.push(...context.boxes.splice(0));
    const last = made && (open ?? made);
    open = goesOn(node, context) ? last : undefined;
  }
  return blocks;
}

/** What containers hold in their place: content controls, changes of whole paragraphs. */
function flat(nodes: readonly Nodes[], context: DocxContext): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (node.type !== 'element') return [];
    if (node.name === 'w:sdt')
      return isMadeByGuide(node)
        ? []
        : flat(childOf(node, 'w:sdtContent')?.children ?? [], context);
    if (node.name === 'w:customXml') return flat(node.children, context);
    if (node.name === 'mc:AlternateContent') return flat(chosen(node)?.children ?? [], context);
    const change = kindOfChange(node);
    if (!change) return [node];
    return changeOf(change, context.mode) ? flat(node.children, context) : [];
  });
}

/** A table of contents, that the guide has of its own. */
function isMadeByGuide(control: Element): boolean {
  const part = childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj');
  return /contents/i.test(settingOf(part, 'w:docPartGallery') ?? '');
}

/** True where the end of a paragraph is a change that takes it away: the next goes on in it. */
function goesOn(node: Element, { mode }: DocxContext): boolean {
  const mark = childOf(childOf(node, 'w:pPr'), 'w:rPr');
  const change = (mark ? elementsOf(mark) : []).map(kindOfChange).find(Boolean);
  return change !== undefined && changeOf(change, mode) === undefined;
}

function joinTo(open: WordParagraph, made: WordParagraph): void {
  const isEmpty = textOfRuns(open.runs).trim() === '';
  if (isEmpty) Object.assign(open, { role: made.role, level: made.level, list: made.list });
  open.runs.push(...made.runs);
  open.anchors.push(...made.anchors);
}

function paragraph(node: Element, context: DocxContext): WordParagraph | undefined {
  const properties = childOf(node, 'w:pPr');
  const style = context.styleOf(settingOf(properties, 'w:pStyle'));
  const before = context.findings.length;
  const runs = docxRuns(node.children, context);
  const anchors = context.anchors.splice(0).filter((name) => name !== '_GoBack');
  const said = below(node, 'w:t').map(textIn).join('');
  for (const finding of context.findings.slice(before))
    finding.paragraph ??= textOfRuns(runs) || said;
  if (style.isContents) return undefined;
  const outline = settingOf(properties, 'w:outlineLvl');
  const heading = headingOf(style, outline);
  const list = heading
    ? undefined
    : context.listOf(childOf(properties, 'w:numPr'), style.numbering);
  return {
    type: 'paragraph',
    role: heading ? 'heading' : style.role === 'heading' ? 'text' : style.role,
    level: heading ?? 0,
    list,
    anchors,
    runs,
  };
}

/** The level of a heading, by the paragraph's own outline level or its style's; ten levels of text have none. */
function headingOf(style: DocxStyle, own: string | undefined): number | undefined {
  if (/title|caption/.test(style.role)) return undefined;
  if (own !== undefined) return Number(own) < 9 ? Number(own) + 1 : undefined;
  return style.role === 'heading' ? style.level : undefined;
}
