import type { ElementContent, Properties } from 'hast';
import type { Literal } from 'mdast';
import type { CompileContext, Extension } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';
import { readAttributes } from './attribute-syntax.js';
import { formulaBlock } from './formula-syntax.js';

/** A formula in TeX, in a line or on lines of its own. */
interface Formula extends Literal {
  type: 'formula';
  data: {
    hName: 'code' | 'pre';
    hProperties: Properties;
    hChildren: ElementContent[];
  };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    formula: Formula;
  }
  interface RootContentMap {
    formula: Formula;
  }
}

/**
 * Makes the tokens of formulas nodes of mdast, which become the code that `remark-math` makes of them:
 * `code.language-math`, whose text nothing changes.
 */
export const formulasFromMarkdown: Extension = {
  enter: {
    formula(token) {
      const written = this.sliceSerialize(token);
      const size = written.startsWith('$$') ? 2 : 1;
      enter(this, token, written.slice(size, -size), size === 2 ? 'display' : 'inline');
    },
    formulaBlock(token) {
      const [, value = '', attributes = ''] =
        formulaBlock.exec(this.sliceSerialize(token).trim()) ?? [];
      enter(this, token, value, 'block', readAttributes(attributes)?.id);
    },
  },
  exit: {
    formula(token) {
      this.exit(token);
    },
    formulaBlock(token) {
      this.exit(token);
    },
  },
};

function enter(
  context: CompileContext,
  token: Token,
  written: string,
  kind: 'inline' | 'display' | 'block',
  id?: string,
): void {
  const value = written.trim();
  const className = ['language-math', kind === 'inline' ? 'math-inline' : 'math-display'];
  const text: ElementContent = { type: 'text', value };
  const code: ElementContent = {
    type: 'element',
    tagName: 'code',
    properties: { className },
    children: [text],
  };
  const data: Formula['data'] =
    kind === 'block'
      ? { hName: 'pre', hProperties: { ...(id !== undefined && { id }) }, hChildren: [code] }
      : { hName: 'code', hProperties: { className }, hChildren: [text] };
  context.enter({ type: 'formula', value, data }, token);
}
