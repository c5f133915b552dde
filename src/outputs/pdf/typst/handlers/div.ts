import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf } from '../../../../document/data.js';
import { literal } from '../escape.js';
import { flow } from '../flow.js';
import { block, type TypstState } from '../state.js';
import { keyFigures } from './dl.js';

const hostBoxes: Readonly<Record<string, string>> = {
  'fr-highlight': 'highlight',
  'fr-callout': 'highlight',
  'fr-alert': 'attention',
  'fr-summary': 'summary',
};

/** A division: a box, a clause or a wide section by its class, otherwise its contents alone. */
export function div(node: Element, state: TypstState): string {
  const classes = classesOf(node);
  const anchor = state.anchor(node);
  const box = classes.find((name) => name.startsWith('guide-box--'))?.slice('guide-box--'.length);
  if (box) return boxed(box, node, state, anchor);
  if (classes.includes('guide-clause')) return clause(node, state, anchor);
  // A box or a list can't turn the page that it stands on.
  if (classes.includes('guide-landscape') && state.isOutermost(node))
    return `landscape(${block([anchor, ...flow(node.children, state)])})`;
  if (classes.includes('guide-columns'))
    return `two-columns(${block([anchor, ...flow(node.children, state)])})`;
  const host = classes
    .map((name) => (Object.hasOwn(hostBoxes, name) ? hostBoxes[name] : undefined))
    .find(Boolean);
  if (host)
    return `box-of(${literal(host)}, none, ${isLong(node)}, ${block([anchor, ...flow(node.children, state)])})`;
  const statements = [anchor, ...flow(node.children, state)].filter(Boolean);
  return statements.join('; ');
}

/** Shorter boxes stay whole on a page; longer ones would leave too much of it empty. */
const longBox = 1000;

function isLong(node: Element): boolean {
  return textOf(node).length > longBox;
}

function boxed(kind: string, node: Element, state: TypstState, anchor: string): string {
  const [title, ...rest] = node.children;
  if (kind === 'chiffres') return keyFiguresBox(title, rest, state, anchor);
  const heading = title?.type === 'element' ? state.all(title) : 'none';
  return `box-of(${literal(kind)}, ${heading}, ${isLong(node)}, ${block([anchor, ...flow(rest, state)])})`;
}

function clause(node: Element, state: TypstState, anchor: string): string {
  const [title, text] = node.children.filter((child) => child.type === 'element');
  const document = title?.children.find(
    (child): child is Element =>
      child.type === 'element' && classesOf(child).includes('guide-clause__document'),
  );
  const rest = (title?.children ?? []).filter((child) => child !== document);
  return `clause(${document ? state.all(document) : 'none'}, ${block(rest.map(state.one))}, ${isLong(node)}, ${block([anchor, ...flow(text?.children ?? [], state)])})`;
}

function keyFiguresBox(
  title: ElementContent | undefined,
  rest: ElementContent[],
  state: TypstState,
  anchor: string,
): string {
  const heading = title?.type === 'element' ? state.all(title) : 'none';
  const isList = (child: ElementContent): child is Element =>
    child.type === 'element' && child.tagName === 'dl';
  const figures = rest.filter(isList).map((each) => keyFigures(each, state));
  const others = rest.filter((child) => !isList(child)).map(state.one);
  return `key-figures(${heading}, ${figures.join(' + ') || '()'}, ${block([anchor, ...others])})`;
}
