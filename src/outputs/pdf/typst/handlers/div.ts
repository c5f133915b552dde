import type { Element, ElementContent } from 'hast';
import { type ClauseParts, clauseParts } from '../../../../document/clause-box.js';
import { classesOf } from '../../../../document/data.js';
import { hasClass, isElement } from '../../../../document/shape.js';
import { titleText } from '../../../../document/title-text.js';
import { literal, value } from '../escape.js';
import { tablesFit } from '../fitting-tables.js';
import { flow } from '../flow.js';
import { isLow, isShortBox } from '../heights.js';
import { measures } from '../measures.js';
import { printedAddress } from '../printed-address.js';
import { block, type TypstState } from '../state.js';
import { breakingText, longestUnbroken } from '../unbroken.js';
import { keyFigures } from './dl.js';

const hostBoxes: Readonly<Record<string, string>> = {
  'fr-highlight': 'highlight',
  'fr-callout': 'highlight',
  'fr-alert': 'attention',
  'fr-summary': 'summary',
};

/** A division: a box, a clause or a wide section by its class, otherwise its contents alone. */
export function div(node: Element, state: TypstState): string {
  if (node.data?.change) return `change-mark(${literal(node.data.change)})`;
  const classes = classesOf(node);
  const anchor = state.anchor(node);
  const box = classes.find((name) => name.startsWith('guide-box--'))?.slice('guide-box--'.length);
  if (box) return boxed(box, node, state, anchor);
  const parts = clauseParts(node);
  if (parts) return clause(node, parts, state, anchor);
  // A table that a column has no room for keeps the whole line.
  if (classes.includes('guide-columns') && tablesFit(node, measures.columnLetters))
    return `two-columns(${state.inWidth(measures.columnLetters, () => block([anchor, ...flow(node.children, state)]))})`;
  if (classes.includes('guide-index')) return index(node, state, anchor);
  if (classes.includes('guide-contribution'))
    return `contribution(${block([anchor, ...flow(node.children, state)])})`;
  const host = classes
    .map((name) => (Object.hasOwn(hostBoxes, name) ? hostBoxes[name] : undefined))
    .find(Boolean);
  if (host)
    return `box-of(${literal(host)}, none, ${!isShortBox(node)}, ${block([anchor, ...flow(node.children, state)])})`;
  const statements = [anchor, ...flow(node.children, state)].filter(Boolean);
  return statements.join('; ');
}

/** The index in columns, by its letters where they are many. */
function index(node: Element, state: TypstState, anchor: string): string {
  const print = (child: ElementContent) =>
    isElement(child, 'p') ? [`letter-head(${literal(titleText(child))})`] : flow([child], state);
  const printed = state.inWidth(measures.columnLetters, () =>
    node.children.flatMap(print).filter(Boolean).join('; '),
  );
  return `book-index({ ${[anchor, printed].filter(Boolean).join('; ')} })`;
}

/** Letters of a clause that stays whole: a longer one says that it goes on. */
const shortClause = 450;

function boxed(kind: string, node: Element, state: TypstState, anchor: string): string {
  const title = node.children.find((child) => isBoxTitle(child));
  const rest = node.children.filter((child) => child !== title);
  const heading = title ? state.all(title) : 'none';
  const named = title ? titled(node, titleText(title), state) : '';
  if (kind === 'chiffres')
    return keyFiguresBox(title, rest, isShortBox(node), state, anchor, named);
  return `box-of(${literal(kind)}, ${heading}, ${!isShortBox(node)}, ${block([anchor, ...boxText(node, rest, state)])}${named}${titleForm(title?.children ?? [], state)})`;
}

/** What a box holds; what plays stands beside its code, its transcript below both. */
function boxText(node: Element, rest: ElementContent[], state: TypstState): string[] {
  const { web = '', code } = node.data?.media ?? {};
  if (code === undefined) return flow(rest, state);
  const beside = rest.filter((child) => !isElement(child, 'details'));
  const below = rest.filter((child) => isElement(child, 'details'));
  const address = printedAddress(web, '') ?? web;
  const shown = breakingText(state.title(address), longestUnbroken);
  return [
    `scannable(${literal(code)}, ${shown}, ${block(flow(beside, state))})`,
    ...flow(below, state),
  ];
}

/** The title as a heading of the section that the box stands in; none where no heading may stand. */
function titled(node: Element, text: string, state: TypstState): string {
  const level = state.boxLevel(node);
  return level === undefined ? '' : `, head: ${value({ level, text: state.title(text) })}`;
}

/**
 * How pages that a box goes on to repeat its title: not one that takes most of a page, and without what may be in the
 * document but once.
 */
function titleForm(title: ElementContent[], state: TypstState): string {
  if (!isLow({ type: 'root', children: title })) return ', loose: true';
  const print = () => block(title.map(state.one));
  const again = state.repeated(print);
  return again === print() ? '' : `, again: ${again}`;
}

function isBoxTitle(node: ElementContent): node is Element {
  return isElement(node) && hasClass(node, 'guide-box__title');
}

function clause(
  node: Element,
  { document, title, text }: ClauseParts,
  state: TypstState,
  anchor: string,
): string {
  const isLong = !isShortBox(node, shortClause);
  const said = document ? [document, { type: 'text' as const, value: ' ' }, ...title] : title;
  const listed = state.list('clauses', titleText(...title).trim(), document && titleText(document));
  return `clause(${document ? state.all(document) : 'none'}, ${block(title.map(state.one))}, ${isLong}, ${listed}, ${block([anchor, ...flow(text.children, state)])}${titled(node, titleText(...said), state)}${titleForm(title, state)})`;
}

function keyFiguresBox(
  title: Element | undefined,
  rest: ElementContent[],
  isShort: boolean,
  state: TypstState,
  anchor: string,
  named: string,
): string {
  const heading = title ? state.all(title) : 'none';
  const lists = rest.filter((child) => isElement(child, 'dl'));
  const print = () => lists.map((list) => keyFigures(list, state)).join(' + ') || '()';
  const figures = print();
  const listed =
    lists.length === 0 ? 'none' : state.essential(title ? titleText(title) : '', print);
  const others = rest.filter((child) => !isElement(child, 'dl')).map(state.one);
  return `key-figures(${heading}, ${figures}, ${!isShort}, ${listed}, ${block([anchor, ...others])}${named})`;
}
