import type { Element } from 'hast';
import { classesOf } from '../../../document/data.js';
import { isElement } from '../../../document/shape.js';
import type { HostPrinter } from './context.js';

/** Boxes and clauses as the containers of VitePress, which its themes dress. */
export const customBlock: HostPrinter = (node) => {
  const classes = classesOf(node);
  const [kind] = classes.flatMap((name) => /^guide-box--(\w+)$/.exec(name)?.[1] ?? []);
  if (kind === undefined && !classes.includes('guide-clause')) return node;
  const [title, ...text] = node.children;
  if (!isElement(title)) return node;
  return withClasses(
    { ...node, children: [withClasses(title, 'custom-block-title'), ...text] },
    containers[kind ?? ''] ?? 'info',
    'custom-block',
  );
};

/** Kinds of boxes that are more than information. */
const containers: Readonly<Record<string, string>> = { attention: 'warning', essentiel: 'tip' };

function withClasses(node: Element, ...classes: string[]): Element {
  return {
    ...node,
    properties: { ...node.properties, className: [...classes, ...classesOf(node)] },
  };
}
