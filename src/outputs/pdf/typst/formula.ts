import type { Element, ElementContent } from 'hast';
import { classesOf, textProperty } from '../../../document/data.js';

/** How a text of a formula is written: a Typst literal of what its fonts have. */
type Literal = (text: string) => string;

/**
 * MathML Core → an expression of Typst's mathematics, printed as calls: no text of an author is ever read as code.
 * @param literal how texts are written.
 */
export function typstMath(node: ElementContent, literal: Literal): string {
  if (node.type !== 'element') return '[]';
  const print = printers[node.tagName];
  if (!print) throw new RangeError(`Unexpected element ${node.tagName} in a formula`);
  return print(node, literal);
}

type Printer = (node: Element, literal: Literal) => string;

const printers: Readonly<Record<string, Printer>> = {
  math: row,
  mfrac: fraction,
  mi: identifier,
  mn: (node, literal) => `math.upright(${literal(textOf(node))})`,
  mo: operator,
  mover: over,
  mpadded: row,
  mphantom: (node, literal) => `hide(${row(node, literal)})`,
  mroot: (node, literal) => `math.root(${child(node, 1, literal)}, ${child(node, 0, literal)})`,
  mrow: row,
  mspace: (node) => `h(${width(node)})`,
  msqrt: (node, literal) => `math.sqrt(${row(node, literal)})`,
  mstyle: style,
  msub: (node, literal) => scripts(node, literal, 'scripts', { b: 1 }),
  msubsup: (node, literal) => scripts(node, literal, 'scripts', { b: 1, t: 2 }),
  msup: (node, literal) => scripts(node, literal, 'scripts', { t: 1 }),
  mtable: table,
  mtext: (node, literal) => `text(${literal(textOf(node))})`,
  munder: under,
  munderover: (node, literal) => scripts(node, literal, 'limits', { b: 1, t: 2 }),
};

function row({ children }: Pick<Element, 'children'>, literal: Literal): string {
  const printed = children.map((each) => typstMath(each, literal));
  if (printed.length === 0) return '[]';
  const [first, last] = [children[0], children.at(-1)];
  const joined = `{${printed.join('; ')}}`;
  return children.length > 1 && isFence(first) && isFence(last) ? `math.lr(${joined})` : joined;
}

/** Brackets are as high as what they hold. */
function isFence(node: ElementContent | undefined): boolean {
  if (node?.type !== 'element' || node.tagName !== 'mo') return false;
  return textProperty(node, 'fence') === 'true';
}

function identifier(node: Element, literal: Literal): string {
  const name = textOf(node);
  if ([...name].length > 1) return `math.op(${literal(name)})`;
  const letter = symbol(name, literal);
  return textProperty(node, 'mathvariant') === 'normal' ? `math.upright(${letter})` : letter;
}

/** As content: symbols side by side would become one word. */
function symbol(character: string, literal: Literal): string {
  return `[#symbol(${literal(character)})]`;
}

function operator(node: Element, literal: Literal): string {
  const sign = textOf(node);
  if (sign === '') return '[]';
  const isOne = [...sign].length === 1;
  const printed = isOne ? symbol(sign, literal) : `math.class("relation", ${literal(sign)})`;
  return textProperty(node, 'separator') === 'true'
    ? `math.class("punctuation", ${printed})`
    : printed;
}

function fraction(node: Element, literal: Literal): string {
  const [above, below] = [child(node, 0, literal), child(node, 1, literal)];
  return textProperty(node, 'linethickness')?.startsWith('0')
    ? `math.mat(delim: none, (${above},), (${below},))`
    : `math.frac(${above}, ${below})`;
}

/** What stands above a base, as OpenType's mathematics knows it: U+0302 for a circumflex. */
const accents: Readonly<Record<string, string>> = {
  '^': 'hat',
  ˆ: 'hat',
  '~': 'tilde',
  '˜': 'tilde',
  '→': 'arrow',
  '˙': 'dot',
  '¨': 'dot.double',
  ˇ: 'caron',
  '˘': 'breve',
  '´': 'acute',
  '`': 'grave',
};
const lines = ['¯', '‾', 'ˉ', '_', '―', '\u0332', '\u0305'];

function over(node: Element, literal: Literal): string {
  const base = child(node, 0, literal);
  const mark = textOf(node.children[1]);
  const accent = accents[mark];
  if (accent !== undefined) return `math.accent(${base}, sym.${accentSymbol(accent)})`;
  if (lines.includes(mark)) return `math.overline(${base})`;
  if (mark === '⏞') return `math.overbrace(${base})`;
  return scripts(node, literal, 'limits', { t: 1 });
}

const accentSymbol = (name: string) => (name === 'arrow' ? 'arrow.r' : name);

function under(node: Element, literal: Literal): string {
  const base = child(node, 0, literal);
  const mark = textOf(node.children[1]);
  if (lines.includes(mark)) return `math.underline(${base})`;
  if (mark === '⏟') return `math.underbrace(${base})`;
  return scripts(node, literal, 'limits', { b: 1 });
}

/** @param places which child stands where: `t` above, `b` below. */
function scripts(
  node: Element,
  literal: Literal,
  form: 'scripts' | 'limits',
  places: Readonly<Record<string, number>>,
): string {
  const set = Object.entries(places).map(([place, index]) => {
    const primes = textOf(node.children[index]);
    const printed = /^′+$/.test(primes)
      ? `math.primes(${primes.length})`
      : child(node, index, literal);
    return `${place}: ${printed}`;
  });
  return `math.attach(math.${form}(${child(node, 0, literal)}), ${set.join(', ')})`;
}

function style(node: Element, literal: Literal): string {
  const isDisplay = textProperty(node, 'displaystyle');
  if (isDisplay === undefined) return row(node, literal);
  return `math.${isDisplay === 'true' ? 'display' : 'inline'}(${row(node, literal)})`;
}

function table(node: Element, literal: Literal): string {
  const rows = node.children.filter((each) => each.type === 'element');
  const isDisplay = textProperty(node, 'displaystyle') === 'true';
  const cell = (each: Element) =>
    isDisplay ? `math.display(${row(each, literal)})` : row(each, literal);
  const cells = rows.map((each) => each.children.filter((one) => one.type === 'element'));
  const sides = cells[0]?.map((each) => classesOf(each)[0]) ?? [];
  // Lines aligned at a sign: what is left of it and what is right of it are one cell.
  if (sides.includes('guide-math-right')) {
    const joined = cells.map((each) => `(${each.map(cell).join(' + $&$.body + ')},)`);
    return `math.mat(delim: none, row-gap: 0.6em, ${joined.join(', ')})`;
  }
  const align = sides.includes('guide-math-left') ? 'align: left, ' : '';
  const printed = cells.map((each) => `(${each.map(cell).join(', ')},)`);
  return `math.mat(delim: none, ${align}row-gap: 0.5em, column-gap: 1em, ${printed.join(', ')})`;
}

function child({ children }: Element, index: number, literal: Literal): string {
  const node = children[index];
  return node ? typstMath(node, literal) : '[]';
}

function width(node: Element): string {
  const [, number = '0'] = /^(-?[\d.]+)em$/.exec(textProperty(node, 'width') ?? '') ?? [];
  return `${Number(number)}em`;
}

function textOf(node: ElementContent | undefined): string {
  if (node?.type === 'text') return node.value;
  return node?.type === 'element' ? node.children.map(textOf).join('') : '';
}
