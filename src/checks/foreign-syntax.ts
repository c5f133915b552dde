import type { Prose } from './prose.js';

/** A way of writing that another tool understands and this one shows as it is. */
export interface ForeignSyntax {
  pattern: RegExp;
  /** What it is called, as a message says it. */
  name: string;
  hint: string;
  /** Kinds of blocks that may hold it; all without. */
  kinds?: readonly Prose['kind'][];
}

const blocks = ['paragraph'] as const;

/** Patterns of prose: code, addresses and what is escaped are no part of it. */
export const foreignSyntaxes: readonly ForeignSyntax[] = [
  {
    name: 'highlight between «==»',
    pattern: /(?<![=\w\u0001])==(?![=\s])[^=\n]*[^=\s]==(?![=\w])/g,
    hint: 'write <mark>the words</mark>, or **the words**',
  },
  {
    name: 'box of MkDocs',
    pattern: /^(?:!!!|\?\?\?\+?) ?[\w-]+(?: ?"[^"]*")?/g,
    kinds: blocks,
    hint: 'write :::note on a line of its own, the text, then ::: on another; :::attention for a warning',
  },
  {
    name: 'tab of MkDocs',
    pattern: /^===[!+]? "[^"]*"/g,
    kinds: blocks,
    hint: 'write a heading in its place: every output shows one text after the other',
  },
  {
    name: 'attributes of kramdown',
    pattern: /\{:[^{}\n]*\}/g,
    hint: 'take it out; an anchor is written {#anchor} after a heading, a box :::note',
  },
  {
    name: 'attributes in braces',
    pattern:
      /(?<![{$\w\u0001])\{[ \t]*(?:[.#][\w-]+ +)*[\w-]+=(?:"[^"{}]*"|'[^'{}]*'|[\w%.-]+)[^{}\n]*\}/g,
    hint: 'take it out: attributes count only right after an image or a heading',
  },
  {
    name: 'import of MDX',
    pattern:
      /^(?:import (?:[\w*{][^\n]* from )?["'][^"'\n]+["'];?|export (?:const|default|function) [^\n]*)/g,
    kinds: blocks,
    hint: 'take the line out, and write in Markdown what the component shows',
  },
  {
    name: 'link of a wiki',
    pattern: /(?<![\p{L}\d[\u0001])!?\[\[(?!\s)[^[\]\n]+\]\](?!\()/gu,
    hint: 'write [the words](file.md)',
  },
  {
    name: 'name of an emoji',
    pattern: /(?<![\p{L}\d:/\u0001]):(?=[a-z+-])[a-z\d_+-]{2,}:(?![\p{L}\d:/])/gu,
    hint: 'write the character itself, or a word: screen readers say neither the colons nor what is meant',
  },
  {
    name: 'cross-reference of Quarto',
    pattern: /(?<![\p{L}\d@.\u0001])@(?:eq|fig|lst|sec|tbl|thm)-[\w-]*\w/gu,
    hint: 'write [](#anchor), which takes the number and name of what has this anchor',
  },
  {
    name: 'citation of Pandoc',
    pattern: /(?<![\p{L}\d\u0001])\[-?@[\p{L}\d][^[\]\n]*\]/gu,
    hint: 'write a note, [^1], or a link to the entry of the bibliography',
  },
  {
    name: 'formula',
    pattern:
      /(?<![\p{L}\d$\u0001])\$\$[^$]+\$\$|(?<![\p{L}\d$\u0001])\$(?=[^$\n]*[\\^=_]|\p{L}\$)[^\s$\d](?:[^$\n]{0,120}[^\s$])?\$(?![\p{L}\d$])/gu,
    hint: 'write it in words and characters (x², ≤, ×), or as an image with its alternative: formulas aren’t set',
  },
  {
    name: 'contents that another tool makes',
    pattern: /^(?:\[\[?_?TOC_?\]?\]|\$\{toc\}|\{\{? ?toc ?\}?\})$/gi,
    kinds: blocks,
    hint: 'take it out: every page has its contents',
  },
];
