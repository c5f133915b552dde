import type { Nodes, Root } from 'mdast';
import { blockNames, isVoidName } from '../document/elements.js';
import type { Lang } from '../guide/labels.js';
import { variablePattern } from '../guide/variable-name.js';

/** Stands for markup within a text: it has no width for readers. */
export const markup = '\u0001';
/** Stands for what is no prose: code, an address, an image. */
export const opaque = '\u0002';

/**
 * A block of prose at its place: as long as its source, markup and all that is not read as text
 * replaced by `markup` and `opaque`, so that an index in `text` plus `start` is an offset in the file.
 */
export interface Prose {
  kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'term' | 'html';
  start: number;
  text: string;
  /** Ranges in the file that are in another language, by `lang` attributes. */
  foreign: readonly { start: number; end: number; lang: string }[];
}

/** Tags that set prose apart; what stands in `pre` is none. */
const blockTag = new RegExp(
  `^</?(?:${blockNames.filter((name) => name !== 'pre').join('|')}|address|article|br)\\b`,
  'i',
);
const tagOrComment = /<!--[\s\S]*?-->|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>/g;

interface OpenTag {
  name: string;
  start: number;
  lang: string | undefined;
}

interface Range {
  start: number;
  end: number;
}

/** What the tags of a block say of its parts: offsets in the file. */
interface Tagged {
  open: OpenTag[];
  foreign: (Range & { lang: string })[];
  code: Range[];
}

const codeTag = /^(?:code|kbd|pre|samp|script|style|tt|var)$/;

/** Lists the blocks of prose of a chapter, in order. */
export function proseOf(tree: Root, source: string, own: Lang): Prose[] {
  const found: Prose[] = [];
  const walk = (node: Nodes, parent: Nodes | undefined) => {
    const kind = kindOf(node, parent);
    if (kind) found.push(block(node, kind, source, own));
    else if (node.type === 'html') found.push(...htmlBlocks(node, source, own));
    else if ('children' in node) for (const child of node.children) walk(child, node);
  };
  walk(tree, undefined);
  return found.filter(({ text }) => /[^\s\u0001\u0002]/u.test(text));
}

function kindOf(node: Nodes, parent: Nodes | undefined): Prose['kind'] | undefined {
  if (node.type === 'heading') return 'heading';
  if (node.type === 'paragraph') return parent?.type === 'listItem' ? 'item' : 'paragraph';
  if (node.type === 'tableCell') return 'cell';
  return (node.type as string) === 'defListTerm' ? 'term' : undefined;
}

function block(node: Nodes, kind: Prose['kind'], source: string, own: Lang): Prose {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const mask = [...Array(end - start)].map(() => markup);
  const tagged: Tagged = { open: [], foreign: [], code: [] };
  const walk = (inner: Nodes) => {
    const from = inner.position?.start.offset;
    const to = inner.position?.end.offset;
    if (from === undefined || to === undefined) return;
    if (inner.type === 'text') {
      const raw = withoutEscapes(source.slice(from, to));
      for (let at = 0; at < raw.length; at += 1) mask[from - start + at] = raw[at] ?? '';
    } else if (inner.type === 'break') {
      mask[from - start] = ' ';
    } else if (inner.type === 'html') {
      tag(inner.value, from, to, tagged, own);
    } else if (inner.type === 'inlineCode' || inner.type === 'image' || inner.type === 'variable') {
      mask[from - start] = opaque;
    } else if ('children' in inner) {
      for (const child of inner.children) walk(child);
    }
  };
  walk(node);
  const prose = { kind, start, text: mask.join(''), foreign: tagged.foreign };
  return withoutCode(prose, tagged.code);
}

/** Code in raw HTML is no prose. */
function withoutCode(prose: Prose, code: readonly Range[]): Prose {
  if (code.length === 0) return prose;
  const masked = [...Array(prose.text.length).keys()].map((index) => {
    const at = prose.start + index;
    return code.some(({ start, end }) => at >= start && at < end) ? opaque : prose.text[index];
  });
  return { ...prose, text: masked.join('') };
}

/** Same length, white space for line prefixes, the character itself for an escape. */
function withoutEscapes(raw: string): string {
  return raw
    .replace(/\n[ \t>]*/g, (whole) => ' '.repeat(whole.length))
    .replace(/\{[#.][^{}\s]*(?: [#.][^{}\s]*)*\}/g, (whole) => markup.repeat(whole.length))
    .replace(/\\(?=[!-/:-@[-`{-~])/g, markup)
    .replace(/&(?:nbsp|#160|#xa0);/gi, (whole) => '\u00a0'.padEnd(whole.length, markup))
    .replace(/&(?:shy|#173|#xad);/gi, (whole) => '\u00ad'.padEnd(whole.length, markup))
    .replace(/&#?\w+;/g, (whole) => opaque.padEnd(whole.length, markup))
    .replace(
      /(?:https?:\/\/|www\.)(?:\([^\s()<>«»]*\)|[^\s<>«»()[\]])+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:be|com|eu|fr|net|org|uk)\b/g,
      (whole) => opaque.repeat(whole.length),
    );
}

/** Raw HTML keeps the `{name}` of variables, which are no words. */
function withoutNames(raw: string): string {
  return raw.replace(variablePattern, (whole) => opaque.padEnd(whole.length, markup));
}

function tag(
  value: string,
  start: number,
  end: number,
  { open, foreign, code }: Tagged,
  own: Lang,
): void {
  const match = /^<(\/?)([a-z][\w-]*)/i.exec(value);
  if (!match || /\/>$/.test(value)) return;
  const name = (match[2] ?? '').toLowerCase();
  if (match[1] === '') {
    if (isVoidName(name) || name === 'wbr') return;
    open.push({ name, start: end, lang: /\blang\s*=\s*["']?([\w-]+)/i.exec(value)?.[1] });
    return;
  }
  const index = open.findLastIndex((each) => each.name === name);
  const closed = index < 0 ? undefined : open.splice(index)[0];
  if (closed && codeTag.test(name)) code.push({ start: closed.start, end: start });
  if (closed?.lang && !closed.lang.startsWith(own))
    foreign.push({ start: closed.start, end: start, lang: closed.lang });
}

function htmlBlocks(node: Nodes & { type: 'html' }, source: string, own: Lang): Prose[] {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const raw = source.slice(from, to);
  const tagged: Tagged = { open: [], foreign: [], code: [] };
  const blocks: Prose[] = [];
  let text = '';
  let start = from;
  const close = (next: number) => {
    blocks.push({ kind: 'html', start, text, foreign: tagged.foreign });
    text = '';
    start = next;
  };
  let at = 0;
  for (const match of raw.matchAll(tagOrComment)) {
    text += withoutNames(withoutEscapes(raw.slice(at, match.index)));
    at = match.index + match[0].length;
    if (match[0].startsWith('<!--')) text += markup.repeat(match[0].length);
    else {
      tag(match[0], from + match.index, from + at, tagged, own);
      if (blockTag.test(match[0])) close(from + at);
      else text += markup.repeat(match[0].length);
    }
  }
  text += withoutNames(withoutEscapes(raw.slice(at)));
  close(to);
  return blocks.map((each) => withoutCode(each, tagged.code));
}

/** The language at an offset of the file: the guide's own, or that of a `lang` attribute. */
export function langAt({ foreign }: Prose, offset: number, own: string): string {
  return foreign.find(({ start, end }) => offset >= start && offset < end)?.lang ?? own;
}
