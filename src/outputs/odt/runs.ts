import type { Element, Nodes } from 'hast';
import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { splitAtBlanks } from '../../document/blanks.js';
import { textProperty } from '../../document/data.js';
import { percentDecoded } from '../../document/link-target.js';
import { isNoteCall, noteCalledBy } from '../../document/notes.js';
import { elementsIn, hasClass } from '../../document/shape.js';
import { type OdtContext, pasted } from './context.js';
import { odtFormula } from './formula.js';
import { odtImage } from './image.js';

/** The text styles of elements in a line. */
const styles: Readonly<Record<string, string>> = {
  b: 'Strong',
  strong: 'Strong',
  em: 'Emphasis',
  i: 'Emphasis',
  cite: 'Emphasis',
  dfn: 'Emphasis',
  var: 'Emphasis',
  del: 'Deleted',
  s: 'Deleted',
  sub: 'Subscript',
  sup: 'Superscript',
  u: 'Underlined',
  ins: 'Underlined',
  code: 'Source',
  kbd: 'Source',
  mark: 'Marked',
  samp: 'Source',
};

type Handler = (node: Element, context: OdtContext) => ElementContent[];

/** The elements that are more than a style. */
const handlers: Readonly<Record<string, Handler>> = {
  a: link,
  code: (node, context) => odtFormula(node) ?? styled(node, context),
  br: () => [x('text:line-break')],
  img: odtImage,
  input: ({ properties }) => [text(properties.checked ? '☒ ' : '☐ ')],
  mark: (node, context) => {
    const isField = hasClass(node, 'guide-blank') && node.children.length === 1;
    const [words] = node.children;
    return isField && words?.type === 'text' ? [blank(words.value)] : styled(node, context);
  },
  q: (node, context) => {
    const [before, after] = context.quotes;
    return [text(before), ...inside(node, context), text(after)];
  },
  span: (node, context) => {
    const icon = node.children.length === 0 ? textProperty(node, 'ariaLabel') : undefined;
    return icon === undefined ? styled(node, context) : [text(icon)];
  },
};

/**
 * Text in a line. A blank is an input field, which prints what it says until it is filled in; a link that leads nowhere in the document
 * is plain text.
 */
export function odtRuns(nodes: readonly Nodes[], context: OdtContext = pasted): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return written(node.value, context);
    if (node.type !== 'element') return [];
    if (isNoteCall(node)) return noteCall(node, context);
    const own = inLanguageOf(node, context);
    const made = (handlers[node.tagName] ?? styled)(node, own);
    return [...odtBookmark(node, context), ...made];
  });
}

/** The anchor of an element that a link leads to. */
export function odtBookmark(node: Element, { targets }: OdtContext): ElementContent[] {
  const id = textProperty(node, 'id');
  return id !== undefined && targets.has(id) ? [x('text:bookmark', { 'text:name': id })] : [];
}

/** The context of what stands in an element, whose language it may change. */
export function inLanguageOf(node: Element, context: OdtContext): OdtContext {
  const lang = textProperty(node, 'lang');
  return lang && context.languages ? { ...context, lang } : context;
}

/** The name of the text style of a language. */
export function languageStyle(lang: string): string {
  return `Language_20_${lang}`;
}

function written(value: string, { isPasted, lang, languages }: OdtContext): ElementContent[] {
  const pieces = isPasted
    ? splitAtBlanks(value).map((piece) => (piece.isBlank ? blank(piece.text) : text(piece.text)))
    : [text(value)];
  if (!lang || !languages) return pieces;
  languages.add(lang);
  return [x('text:span', { 'text:style-name': languageStyle(lang) }, pieces)];
}

function inside(node: Element, context: OdtContext): ElementContent[] {
  return odtRuns(node.children as Nodes[], context);
}

function styled(node: Element, context: OdtContext): ElementContent[] {
  const style = styles[node.tagName];
  const children = inside(node, context);
  return style ? [x('text:span', { 'text:style-name': style }, children)] : children;
}

function link(node: Element, context: OdtContext): ElementContent[] {
  const children = inside(node, context);
  const href = node.data?.attachment?.web ?? textProperty(node, 'href') ?? '';
  const isWithin = href.startsWith('#') && context.targets.has(idOf(href));
  const leads = isWithin ? !hasClass(node, 'guide-acronym') : /^(?:https?|mailto|tel):/.test(href);
  const address = isWithin ? `#${idOf(href)}` : href;
  return leads
    ? [x('text:a', { 'xlink:type': 'simple', 'xlink:href': address }, children)]
    : children;
}

/** A note is where it is first called; a further call names it. */
function noteCall(node: Element, context: OdtContext): ElementContent[] {
  const call = node.tagName === 'a' ? node : elementsIn(node, 'a')[0];
  const { notes, printed } = context;
  if (!call || !notes || call.properties.dataFootnoteBackref !== undefined) return [];
  const id = noteCalledBy(call);
  const body = notes.get(id);
  const label = inside(call, { ...context, languages: undefined });
  // A note within a note, which the format lacks.
  if (!body) return [x('text:span', { 'text:style-name': 'Superscript' }, label)];
  const isFurther = printed.notes.has(id);
  printed.notes.add(id);
  const number = [...printed.notes].indexOf(id) + 1;
  const names = { 'text:note-class': 'footnote' };
  if (isFurther) {
    const attributes = { ...names, 'text:reference-format': 'text', 'text:ref-name': id };
    return [
      x('text:span', { 'text:style-name': 'Superscript' }, [
        x('text:note-ref', attributes, String(number)),
      ]),
    ];
  }
  return [
    x('text:note', { ...names, 'text:id': id }, [
      x('text:note-citation', String(number)),
      x('text:note-body', [...body]),
    ]),
  ];
}

function idOf(href: string): string {
  return percentDecoded(href.slice(1));
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function blank(words: string): ElementContent {
  return x('text:text-input', { 'text:description': words.slice(1, -1) }, words);
}
