import type { Element } from 'hast';
import { h } from 'hastscript';
import { classesOf } from '../../../document/data.js';
import { isElement } from '../../../document/shape.js';
import type { HostPrinter } from './context.js';

/** A box or clause whose title is bold on hosts that have no style for it. */
export const boldTitle: HostPrinter = (node) => {
  const [title, ...text] = node.children;
  const isTitled =
    isElement(title, 'p') && classesOf(title).some((name) => /^guide-\w+__title$/.test(name));
  if (!isTitled) return node;
  const bold: Element = { ...title, children: [h('strong', title.children)] };
  return { ...node, children: [bold, ...text] };
};
