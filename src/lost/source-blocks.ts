import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { isInlineName } from '../document/elements.js';
import { isFormula } from '../document/formulas.js';
import { htmlAsWritten } from '../document/html-as-written.js';
import { leadsOn } from '../document/navigation.js';
import { isElement } from '../document/shape.js';
import { wordsOf } from './letters.js';

/** A block of text as its author wrote it. */
export interface SourceBlock {
  /** From 1. */
  line: number;
  words: string[];
  /** True where characters turn the direction that letters are written in. */
  isTurned?: boolean;
}

const turning = /[\u202d\u202e]/;

/** What stands in a line, and no guide may hold. */
const strangers = /^(?:bdi|bdo|data|font|label|strike|tt|wbr)$/;
/** What browsers never show, and what other tools would show in place of a picture. */
const unseen =
  /^(?:audio|canvas|head|iframe|noembed|noframes|noscript|object|script|select|style|svg|template|textarea|title|video)$/;

/** The blocks of a text that have words, in order. Alternatives of images, formulas, citations and signs of notes are not words. */
export function sourceBlocks(source: { text: string }): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let open: { line: number; text: string } | undefined;
  const close = () => {
    const words = wordsOf(open?.text ?? '');
    const isTurned = turning.test(open?.text ?? '');
    if (open && words.length > 0)
      blocks.push({ line: open.line, words, ...(isTurned && { isTurned }) });
    open = undefined;
  };
  const walk = (node: Nodes, line: number) => {
    if (node.type === 'text') {
      open ??= { line: firstLine(node.value, node.position?.start.line ?? line), text: '' };
      open.text += node.value;
    }
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element' && (isUnseen(node) || leadsOn(node))) {
      if (open) open.text += ' ';
      return;
    }
    const inline =
      node.type === 'element' && (isInlineName(node.tagName) || strangers.test(node.tagName));
    const start = node.position?.start.line ?? line;
    if (!inline || isElement(node, 'br')) close();
    for (const child of node.children as (RootContent | ElementContent)[])
      walk(child as Nodes, start);
    if (!inline) close();
  };
  walk(htmlAsWritten(source), 1);
  close();
  return blocks;
}

/** White space before the words is not where they are. */
function firstLine(value: string, line: number): number {
  return line + (/^\s*/.exec(value)?.[0].split('\n').length ?? 1) - 1;
}

function isUnseen(node: Element): boolean {
  const { tagName, properties } = node;
  return (
    unseen.test(tagName) ||
    isFormula(node) ||
    properties.dataCited !== undefined ||
    properties.dataFootnoteRef !== undefined ||
    properties.dataFootnoteBackref !== undefined ||
    properties.id === 'footnote-label'
  );
}
