import type { Element, Nodes } from 'xast';
import { x } from 'xastscript';

type Handler = (node: Element) => Element[];

/** Signs that gather what follows them between their bounds. */
const gathering = /^[∑∏∐∫∬∭∮⋃⋂⨁⨂⋁⋀]$/;

/** Signs above letters as the characters that combine with them. */
const combining: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '˙': '\u0307',
  '¨': '\u0308',
  '~': '\u0303',
  '¯': '\u0305',
  '‾': '\u0305',
  '→': '\u20d7',
  '´': '\u0301',
  '`': '\u0300',
  ˇ: '\u030c',
  '˘': '\u0306',
};

/** MathML Core as Office Math (ECMA-376, part 1, 22.1). What has no form of its own there is what it holds. */
export function wordFormula(math: Element): Element {
  return x('m:oMath', inOrder(math.children));
}

/** Neighbours in their order; a sign that gathers takes the next one into its reach. */
function inOrder(nodes: readonly Nodes[]): Element[] {
  const elements = nodes.filter((node): node is Element => node.type === 'element');
  const made: Element[] = [];
  for (let at = 0; at < elements.length; at += 1) {
    const node = elements[at];
    if (!node) continue;
    const sum = gathered(node, elements[at + 1]);
    if (sum) at += 1;
    made.push(...(sum ? [sum] : printed(node)));
  }
  return made;
}

function printed(node: Element): Element[] {
  return (handlers[node.name] ?? inside)(node);
}

const inside: Handler = (node) => fenced(node) ?? inOrder(node.children);

/** The children of an element that has a fixed number of them. */
function partsOf(node: Element): (Element | undefined)[] {
  return node.children.filter((child): child is Element => child.type === 'element');
}

function part(name: string, node: Element | undefined): Element {
  return x(name, node ? printed(node) : []);
}

const handlers: Readonly<Record<string, Handler>> = {
  mi: (node) => {
    const isPlain = node.attributes.mathvariant === 'normal' || textOf(node).length > 1;
    return [run(textOf(node), isPlain ? x('m:sty', { 'm:val': 'p' }) : undefined)];
  },
  mn: (node) => [run(textOf(node))],
  mo: (node) => [run(textOf(node))],
  mtext: (node) => [run(textOf(node), x('m:nor'))],
  mspace: () => [run(' ')],
  annotation: () => [],
  mfrac: (node) => {
    const [above, below] = partsOf(node);
    const isBare = /^0/.test(node.attributes.linethickness ?? '');
    const properties = isBare ? [x('m:fPr', [x('m:type', { 'm:val': 'noBar' })])] : [];
    return [x('m:f', [...properties, part('m:num', above), part('m:den', below)])];
  },
  msup: (node) => scripts('m:sSup', node, 'm:sup'),
  msub: (node) => scripts('m:sSub', node, 'm:sub'),
  msubsup: (node) => scripts('m:sSubSup', node, 'm:sub', 'm:sup'),
  munder: (node) => scripts('m:limLow', node, 'm:lim'),
  mover: (node) => {
    const [base, sign] = partsOf(node);
    if (node.attributes.accent !== 'true' || !sign) return scripts('m:limUpp', node, 'm:lim');
    const mark = textOf(sign);
    const properties = x('m:accPr', [x('m:chr', { 'm:val': combining[mark] ?? mark })]);
    return [x('m:acc', [properties, part('m:e', base)])];
  },
  munderover: (node) => {
    const [base, below, above] = partsOf(node);
    const low = x('m:limLow', [part('m:e', base), part('m:lim', below)]);
    return [x('m:limUpp', [x('m:e', [low]), part('m:lim', above)])];
  },
  msqrt: (node) => {
    const properties = x('m:radPr', [x('m:degHide', { 'm:val': 1 })]);
    return [x('m:rad', [properties, x('m:deg'), x('m:e', inOrder(node.children))])];
  },
  mroot: (node) => {
    const [base, degree] = partsOf(node);
    return [x('m:rad', [part('m:deg', degree), part('m:e', base)])];
  },
  mtable: (node) => [
    x(
      'm:m',
      partsOf(node).map((row) =>
        x('m:mr', row ? partsOf(row).map((cell) => part('m:e', cell)) : []),
      ),
    ),
  ],
};

function scripts(name: string, node: Element, ...names: string[]): Element[] {
  const [base, ...others] = partsOf(node);
  return [x(name, [part('m:e', base), ...names.map((each, index) => part(each, others[index]))])];
}

/** A sum, product or integral with its bounds, and what it is of. */
function gathered(node: Element, next: Element | undefined): Element | undefined {
  const isBounded = /^m(?:sub|sup|subsup|under|over|underover)$/.test(node.name);
  const [base, first, second] = isBounded ? partsOf(node) : [node];
  const sign = base?.name === 'mo' ? textOf(base) : '';
  if (!base || !next || !gathering.test(sign)) return undefined;
  const [below, above] = /^m(?:sup|over)$/.test(node.name) ? [undefined, first] : [first, second];
  const place = /under|over/.test(node.name) ? 'undOvr' : 'subSup';
  const hidden = (name: string, bound: Element | undefined) =>
    bound ? [] : [x(name, { 'm:val': 1 })];
  return x('m:nary', [
    x('m:naryPr', [
      x('m:chr', { 'm:val': sign }),
      x('m:limLoc', { 'm:val': place }),
      ...hidden('m:subHide', below),
      ...hidden('m:supHide', above),
    ]),
    part('m:sub', below),
    part('m:sup', above),
    part('m:e', next),
  ]);
}

/** What stands between two fences grows with them. */
function fenced(node: Element): Element[] | undefined {
  const parts = partsOf(node);
  const [first, last] = [parts[0], parts.at(-1)];
  const isFence = (each: Element | undefined) =>
    each?.name === 'mo' && each.attributes.fence === 'true';
  if (parts.length < 2 || !first || !last || !isFence(first) || !isFence(last)) return undefined;
  return [
    x('m:d', [
      x('m:dPr', [
        x('m:begChr', { 'm:val': textOf(first) }),
        x('m:endChr', { 'm:val': textOf(last) }),
      ]),
      x('m:e', inOrder(parts.slice(1, -1) as Element[])),
    ]),
  ];
}

function run(text: string, style?: Element): Element {
  const words = x('m:t', { 'xml:space': 'preserve' }, text);
  return x('m:r', [...(style ? [x('m:rPr', [style])] : []), words]);
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
}
