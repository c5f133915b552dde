import type { Element } from 'hast';
import { classesOf } from '../../../document/data.js';
import { isElement } from '../../../document/shape.js';
import { boldTitle } from './bold-title.js';
import type { HostPrinter } from './context.js';

/** Boxes and clauses as the containers of VitePress, which its themes dress. */
export const customBlock: HostPrinter = (node) => {
  const kind = kindOf(node);
  const [title, ...text] = node.children;
  if (kind === undefined || !isElement(title)) return node;
  return withClasses(
    { ...node, children: [withClasses(title, 'custom-block-title'), ...text] },
    containers[kind] ?? 'info',
    'custom-block',
  );
};

/** Boxes and clauses as the alerts of Infima, the stylesheet of Docusaurus, with which its admonitions are dressed. */
export const infimaAlert: HostPrinter = (node, context, parents) => {
  const kind = kindOf(node);
  if (kind === undefined) return node;
  const bold = boldTitle(node, context, parents);
  return isElement(bold)
    ? withClasses(bold, 'alert', alerts[kind] ?? 'alert--info', 'margin-bottom--md')
    : bold;
};

/** Boxes that are more than information. */
const containers: Readonly<Record<string, string>> = { attention: 'warning', essentiel: 'tip' };
const alerts: typeof containers = {
  attention: 'alert--warning',
  essentiel: 'alert--success',
  clause: 'alert--secondary',
};

/** The kind of a box, `clause` for a clause; undefined for all else. */
function kindOf(node: Element): string | undefined {
  const classes = classesOf(node);
  const [kind] = classes.flatMap((name) => /^guide-box--(\w+)$/.exec(name)?.[1] ?? []);
  return kind ?? (classes.includes('guide-clause') ? 'clause' : undefined);
}

function withClasses(node: Element, ...classes: string[]): Element {
  return {
    ...node,
    properties: { ...node.properties, className: [...classes, ...classesOf(node)] },
  };
}
