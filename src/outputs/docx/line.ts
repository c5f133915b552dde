import type { Element, ElementContent, Nodes } from 'xast';
import { x } from 'xastscript';
import { countries } from '../content/open-document.js';
import { bookmarkName, type WordContext } from './context.js';
import { wordDrawing } from './drawing.js';
import { wordFormula } from './formula.js';

/** How text in a line is set. */
export interface Setting {
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  underlined?: boolean;
  marked?: boolean;
  code?: boolean;
  vertical?: 'superscript' | 'subscript';
  isLink?: boolean;
  /** A tag of BCP 47. */
  lang?: string;
}

/** By the names of styles of the same text in OpenDocument. */
const settings: Readonly<Record<string, Setting>> = {
  Strong: { bold: true },
  Emphasis: { italic: true },
  Deleted: { struck: true },
  Underlined: { underlined: true },
  Subscript: { vertical: 'subscript' },
  Superscript: { vertical: 'superscript' },
  Marked: { marked: true },
  Source: { code: true },
};

type Handler = (node: Element, setting: Setting, context: WordContext) => Element[];

/** A line of an OpenDocument text as runs (ECMA-376, part 1, 17.3). */
export function wordRuns(
  nodes: readonly Nodes[],
  setting: Setting,
  context: WordContext,
): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (node.type === 'text') return node.value === '' ? [] : [run([written(node.value)], setting)];
    if (node.type !== 'element') return [];
    return (handlers[node.name] ?? inside)(node, setting, context);
  });
}

/** A run with what it holds. */
export function run(children: ElementContent[], setting: Setting = {}): Element {
  const properties = propertiesOf(setting);
  return x('w:r', [...(properties.length > 0 ? [x('w:rPr', properties)] : []), ...children]);
}

/** In the order of the schema. */
function propertiesOf(setting: Setting): Element[] {
  const on = (name: string, is: unknown, attributes = {}) => (is ? [x(name, attributes)] : []);
  const { code, vertical, lang, isLink, underlined, marked } = setting;
  const country = lang === 'fr' || lang === 'en' ? countries[lang] : undefined;
  return [
    ...on('w:rStyle', isLink, { 'w:val': 'Hyperlink' }),
    ...on('w:rFonts', code, { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New' }),
    ...on('w:b', setting.bold),
    ...on('w:i', setting.italic),
    ...on('w:strike', setting.struck),
    ...on('w:noProof', code),
    ...on('w:highlight', marked, { 'w:val': 'yellow' }),
    ...on('w:u', underlined, { 'w:val': 'single' }),
    ...on('w:vertAlign', vertical, { 'w:val': vertical }),
    ...on('w:lang', lang, { 'w:val': country ? `${lang}-${country}` : lang }),
  ];
}

function written(value: string): Element {
  return x('w:t', { 'xml:space': 'preserve' }, value);
}

const inside: Handler = (node, setting, context) => wordRuns(node.children, setting, context);

const handlers: Readonly<Record<string, Handler>> = {
  'text:span': (node, setting, context) => {
    const style = node.attributes['text:style-name'] ?? '';
    const lang = /^Language_20_(.+)$/.exec(style)?.[1];
    const own = lang === undefined ? settings[style] : { lang };
    return wordRuns(node.children, { ...setting, ...own }, context);
  },
  'text:a': link,
  'text:s': ({ attributes }, setting) => [
    run([written(' '.repeat(Number(attributes['text:c'] ?? 1)))], setting),
  ],
  'text:tab': (_, setting) => [run([x('w:tab')], setting)],
  'text:line-break': (_, setting) => [run([x('w:br')], setting)],
  'text:bookmark': ({ attributes }, _, context) =>
    bookmarked(bookmarkName(attributes['text:name'] ?? '', context), [], context),
  'text:note': note,
  'text:note-ref': furtherCall,
  'text:text-input': blank,
  'draw:frame': (node, _, context) => {
    const [object] = node.children;
    const math = object?.type === 'element' && object.name === 'draw:object' && object.children[0];
    return math && math.type === 'element'
      ? [wordFormula(math)]
      : [run([wordDrawing(node, context)])];
  },
};

function bookmarked(name: string, children: Element[], context: WordContext): Element[] {
  const id = context.count();
  return [
    x('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
    ...children,
    x('w:bookmarkEnd', { 'w:id': id }),
  ];
}

function link(node: Element, setting: Setting, context: WordContext): Element[] {
  const href = node.attributes['xlink:href'] ?? '';
  const children = wordRuns(node.children, { ...setting, isLink: true }, context);
  const leads = href.startsWith('#')
    ? { 'w:anchor': bookmarkName(href.slice(1), context) }
    : { 'r:id': context.relations.to('hyperlink', href) };
  return [x('w:hyperlink', { ...leads, 'w:history': 1 }, children)];
}

/** A call of a note, within a bookmark by which others call it again. */
function note(node: Element, _: Setting, context: WordContext): Element[] {
  const id = node.attributes['text:id'] ?? '';
  const number = context.noteNumbers.size + 1;
  context.noteNumbers.set(id, number);
  const body = node.children.find(
    (child) => child.type === 'element' && child.name === 'text:note-body',
  );
  context.notes.push(
    x('w:footnote', { 'w:id': number }, body?.type === 'element' ? body.children : []),
  );
  const call = x('w:r', [
    x('w:rPr', [x('w:rStyle', { 'w:val': 'FootnoteReference' })]),
    x('w:footnoteReference', { 'w:id': number }),
  ]);
  return bookmarked(noteName(number), [call], context);
}

function noteName(number: number): string {
  return `_RefNote${number}`;
}

function furtherCall(node: Element, _: Setting, { noteNumbers }: WordContext): Element[] {
  const number = noteNumbers.get(node.attributes['text:ref-name'] ?? '') ?? 0;
  const raised: Setting = { vertical: 'superscript' };
  return wordField(`NOTEREF ${noteName(number)} \\h`, [run([written(String(number))], raised)]);
}

/** A field with its result (ECMA-376, part 1, 17.16.18). */
export function wordField(instruction: string, result: Element[]): Element[] {
  const mark = (kind: string) => run([x('w:fldChar', { 'w:fldCharType': kind })]);
  const text = x('w:instrText', { 'xml:space': 'preserve' }, ` ${instruction} `);
  return [mark('begin'), run([text]), mark('separate'), ...result, mark('end')];
}

/** The longest name that Word takes for a content control. */
const longestAlias = 64;

/** A blank to fill in: a content control, which shows what it asks for until something else is written. */
function blank(node: Element, setting: Setting, context: WordContext): Element[] {
  const asked = node.attributes['text:description'] ?? '';
  return [
    x('w:sdt', [
      x('w:sdtPr', [
        x('w:alias', { 'w:val': asked.slice(0, longestAlias) }),
        x('w:tag', { 'w:val': 'blank' }),
        x('w:id', { 'w:val': context.count() }),
        x('w:showingPlcHdr'),
        x('w:text'),
      ]),
      x('w:sdtContent', wordRuns(node.children, { ...setting, marked: true }, context)),
    ]),
  ];
}
