import type { Element, Nodes } from 'xast';
import { own } from '../../../../base/own.js';
import { below, elementsOf, textIn } from '../../../../base/xml-elements.js';
import { percentDecoded } from '../../../../document/link-target.js';
import type { WordMark, WordRun } from '../word-document.js';
import { isOutside, type OdtContext } from './context.js';
import { frameRuns } from './frames.js';

/** What a run inherits: marks and link of what it stands in. */
interface Around {
  marks: readonly WordMark[];
  href?: string | undefined;
}

type Handler = (node: Element, context: OdtContext, around: Around) => WordRun[];

/** The content of a paragraph (ODF 1.3, part 3, 6). */
export function odtRuns(
  nodes: readonly Nodes[],
  context: OdtContext,
  around: Around = { marks: [] },
): WordRun[] {
  return nodes.flatMap((node): WordRun[] => {
    if (node.type === 'text' || node.type === 'cdata') return written(node.value, context, around);
    if (node.type !== 'element') return [];
    const handler = own(handlers, node.name) ?? inside;
    return handler(node, context, around);
  });
}

const inside: Handler = (node, context, around) => odtRuns(node.children, context, around);

function written(value: string, context: OdtContext, { marks, href }: Around): WordRun[] {
  const { open, changes } = context;
  for (const [id, said] of open) open.set(id, said + value);
  if (isOutside(context)) return [];
  const isIn = [...open.keys()].some((id) => changes.get(id)?.kind === 'in');
  const all: WordMark[] = isIn && context.mode === 'all' ? [...marks, 'ins'] : [...marks];
  // Lines of the file are no lines of the text.
  return [{ type: 'text', value: value.replace(/\s+/g, ' '), marks: all, href }];
}

const anchor: Handler = (node, context) => {
  context.anchors.push(node.attributes['text:ref-name'] ?? node.attributes['text:name'] ?? '');
  return [];
};

/** A reference to another place: its text leads there. */
const reference: Handler = (node, context, around) => {
  const format = node.attributes['text:reference-format'];
  if (format === 'page') {
    context.findings.push({ kind: 'page-reference', said: textIn(node) });
    return [];
  }
  const name = node.attributes['text:ref-name'];
  return odtRuns(node.children, context, { ...around, href: name ? `#${name}` : around.href });
};

/** The most spaces that are one repeated. */
const mostSpaces = 100;

const nothing: Handler = () => [];

const handlers: Readonly<Record<string, Handler>> = {
  'text:span': (node, context, around) => {
    const { marks } = context.styleOf('text', node.attributes['text:style-name']);
    return odtRuns(node.children, context, {
      ...around,
      marks: [...new Set([...around.marks, ...marks])],
    });
  },
  'text:a': (node, context, around) =>
    odtRuns(node.children, context, {
      ...around,
      href: addressOf(node.attributes['xlink:href'] ?? ''),
    }),
  'text:s': (node, context, around) => {
    const count = Math.min(mostSpaces, Math.max(1, Number(node.attributes['text:c'] ?? 1)));
    return [...Array(count)].flatMap(() => written(' ', context, around));
  },
  'text:tab': (_, context, around) => written('\t', context, around),
  'text:line-break': (_, context, { marks, href }) =>
    isOutside(context) ? [] : [{ type: 'break', marks, href }],
  'text:soft-page-break': nothing,
  'text:bookmark': anchor,
  'text:bookmark-start': anchor,
  'text:reference-mark': anchor,
  'text:reference-mark-start': anchor,
  'text:sequence': (node, context, around) => {
    anchor(node, context, around);
    return inside(node, context, around);
  },
  'text:bookmark-ref': reference,
  'text:reference-ref': reference,
  'text:sequence-ref': reference,
  'text:note-ref': (node, { notes }) => {
    const id = node.attributes['text:ref-name'] ?? '';
    return notes.has(id) ? [{ type: 'note', marks: [], id }] : [];
  },
  'text:note': note,
  'text:change-start': (node, { open }) => {
    open.set(node.attributes['text:change-id'] ?? '', '');
    return [];
  },
  'text:change-end': (node, { open, changes, findings }) => {
    const id = node.attributes['text:change-id'] ?? '';
    const said = open.get(id) ?? '';
    open.delete(id);
    if (changes.get(id)?.kind === 'in') findings.push({ kind: 'change', said });
    return [];
  },
  'text:change': taken,
  'office:annotation': (node, { findings }) => {
    const said = below(node, 'text:p').map(textIn).join(' ');
    findings.push({ kind: 'comment', said });
    return [];
  },
  'office:annotation-end': nothing,
  'draw:frame': frameRuns,
  'draw:a': (node, context, around) =>
    odtRuns(node.children, context, {
      ...around,
      href: node.attributes['xlink:href'] ?? undefined,
    }),
  'text:ruby-text': nothing,
};

/** LibreOffice adds to an anchor within the document what it leads to: `#name|outline`. */
function addressOf(href: string): string {
  return href.startsWith('#') ? percentDecoded(href).replace(/\|\w+$/, '') : href;
}

function note(node: Element, context: OdtContext): WordRun[] {
  if (isOutside(context)) return [];
  const id = node.attributes['text:id'] ?? `n${context.notes.size + 1}`;
  const body = elementsOf(node).find(({ name }) => name === 'text:note-body');
  context.notes.set(id, []);
  context.notes.set(
    id,
    context.blocksOf(body?.children ?? [], { ...context, anchors: [], boxes: [] }),
  );
  return [{ type: 'note', marks: [], id }];
}

/** Text that was taken out, which stands at the head of the document. */
function taken(node: Element, context: OdtContext, around: Around): WordRun[] {
  const change = context.changes.get(node.attributes['text:change-id'] ?? '');
  if (change?.kind !== 'out' || !change.content) return [];
  const { content } = change;
  const paragraphs = elementsOf(content).filter(({ name }) => /^text:[ph]$/.test(name));
  context.findings.push({ kind: 'change', said: paragraphs.map(textIn).join(' ') });
  if (context.mode === 'accept') return [];
  const marks: readonly WordMark[] =
    context.mode === 'all' ? [...around.marks, 'del'] : around.marks;
  return paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? written(' ', context, { ...around, marks }) : []),
    ...odtRuns(paragraph.children, context, { ...around, marks }),
  ]);
}
