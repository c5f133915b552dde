import type { Words } from '../words/words.js';
import type { Prose } from './prose.js';

/** A way of writing that another tool understands and this one shows as it is. */
export interface ForeignSyntax {
  pattern: RegExp;
  /** What messages call it. */
  name: keyof Words['rules']['foreign-syntax']['kinds'];
  /** Kinds of blocks that may hold it; all without. */
  kinds?: readonly Prose['kind'][];
}

const blocks = ['paragraph'] as const;

/** Patterns of prose: code, addresses and what is escaped are no part of it. */
export const foreignSyntaxes: readonly ForeignSyntax[] = [
  {
    name: 'highlight',
    pattern: /(?<![=\w\u0001])==(?![=\s])[^=\n]*[^=\s]==(?![=\w])/g,
  },
  {
    name: 'box',
    pattern: /^(?:!!!|\?\?\?\+?) ?[\w-]+(?: ?"[^"]*")?/g,
    kinds: blocks,
  },
  {
    name: 'tab',
    pattern: /^===[!+]? "[^"]*"/g,
    kinds: blocks,
  },
  {
    name: 'kramdown',
    pattern: /\{:[^{}\n]*\}/g,
  },
  {
    name: 'attributes',
    pattern:
      /(?<![{$\w\u0001])\{[ \t]*(?:[.#][\w-]+ +)*[\w-]+=(?:"[^"{}]*"|'[^'{}]*'|[\w%.-]+)[^{}\n]*\}/g,
  },
  {
    name: 'mdx',
    pattern:
      /^(?:import (?:[\w*{][^\n]* from )?["'][^"'\n]+["'];?|export (?:const|default|function) [^\n]*)/g,
    kinds: blocks,
  },
  {
    name: 'wiki',
    pattern: /(?<![\p{L}\d[\u0001])!?\[\[(?!\s)[^[\]\n]+\]\](?!\()/gu,
  },
  {
    name: 'emoji',
    pattern: /(?<![\p{L}\d:/\u0001]):(?=[a-z+-])[a-z\d_+-]{2,}:(?![\p{L}\d:/])/gu,
  },
  {
    name: 'quarto',
    pattern: /(?<![\p{L}\d@.\u0001])@(?:eq|fig|lst|sec|tbl|thm)-[\w-]*\w/gu,
  },
  {
    name: 'pandoc',
    pattern: /(?<![\p{L}\d\u0001])\[-?@[\p{L}\d][^[\]\n]*\]/gu,
  },
  {
    name: 'formula',
    pattern:
      /(?<![\p{L}\d$\u0001])\$\$[^$]+\$\$|(?<![\p{L}\d$\u0001])\$(?=[^$\n]*[\\^=_]|\p{L}\$)[^\s$\d](?:[^$\n]{0,120}[^\s$])?\$(?![\p{L}\d$])/gu,
  },
  {
    name: 'superscript',
    pattern: /(?<=[\p{L}\d)])\^(?![\s^])[^\s^[\]\n]{1,12}\^(?![\^\d])/gu,
  },
  {
    name: 'inserted',
    pattern: /(?<![+\p{L}\d\u0001])\+\+(?![\s+])[^+\n]*[^\s+]\+\+(?![+\p{L}\d])/gu,
  },
  {
    // `\(x\)` and `\[x^2\]`: escapes are markup in prose.
    name: 'tex',
    pattern:
      /\u0001\((?:\p{L}|[^()\n]{0,120}[\\^=_+*/<>][^()\n]{0,120})\u0001\)|\u0001\[[^[\]\n]{0,120}[\\^=][^[\]\n]{0,120}\u0001\]/gu,
  },
  {
    name: 'contents',
    pattern: /^(?:\[\[?_?TOC_?\]?\]|\$\{toc\}|\{\{? ?toc ?\}?\})$/gi,
    kinds: blocks,
  },
];
