import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Labels } from '../../guide/labels.js';
import { classesOf, textProperty } from '../data.js';

/** What an anchor is, so that a link to it can name it. */
export interface Anchor {
  kind: 'table' | 'figure' | 'heading' | 'clause' | 'other';
  /** Of a table or figure with a caption. */
  number?: number | undefined;
  /** Of a heading or clause. */
  text?: string | undefined;
}

/** Counts tables and figures through the whole guide. */
export interface Counters {
  tables: number;
  figures: number;
}

/**
 * Numbers the tables and figures that have a caption, and lists every anchor of the chapter. The
 * first of two elements with one id keeps it.
 * @param counters goes on from the chapter before, and is moved on.
 */
export function numbering(tree: Root, labels: Labels, counters: Counters): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  visit(tree, 'element', (node) => {
    const anchor = anchorOf(node, labels, counters);
    const id = textProperty(node, 'id');
    if (id === undefined) return;
    if (anchors.has(id)) delete node.properties.id;
    else anchors.set(id, anchor);
  });
  return anchors;
}

function anchorOf(node: Element, labels: Labels, counters: Counters): Anchor {
  if (node.tagName === 'table') {
    const caption = childNamed(node, 'caption');
    if (!caption) return { kind: 'table' };
    counters.tables += 1;
    prefix(caption, `${labels.table} ${counters.tables}`);
    return { kind: 'table', number: counters.tables };
  }
  if (node.tagName === 'figure') {
    const caption = childNamed(node, 'figcaption');
    if (!caption) return { kind: 'figure' };
    counters.figures += 1;
    prefix(caption, `${labels.figure} ${counters.figures}`);
    return { kind: 'figure', number: counters.figures };
  }
  if (/^h[1-6]$/.test(node.tagName)) return { kind: 'heading', text: textOf(node).trim() };
  if (classesOf(node).includes('guide-clause')) return { kind: 'clause', text: clauseTitle(node) };
  return { kind: 'other' };
}

function childNamed(node: Element, name: string): Element | undefined {
  return node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === name,
  );
}

function prefix(caption: Element, number: string): void {
  caption.children.unshift(h('span.guide-number', number.replace(' ', '\u00a0')), {
    type: 'text',
    value: ' – ',
  });
}

function clauseTitle(node: Element): string {
  const title = node.children.find((child): child is Element => child.type === 'element');
  const text = title?.children
    .filter((child) => child.type === 'text')
    .map((child) => textOf(child));
  return (text ?? []).join('').trim();
}
