import type { Element } from 'hast';
import { h } from 'hastscript';
import { classesOf } from '../../../document/data.js';
import type { HostPrinter } from './context.js';

/** Boxes, clauses and layouts of the guide as components of the design system. */
export const box: HostPrinter = (node) => {
  const classes = classesOf(node);
  if (classes.includes('guide-clause')) return component(node, 'fr-highlight', 'fr-text--bold');
  if (classes.includes('guide-columns') || classes.includes('guide-landscape')) return plain(node);
  if (!classes.includes('guide-box')) return node;
  const [kind] = classes.flatMap((name) => /^guide-box--(\w+)$/.exec(name)?.[1] ?? []);
  if (kind === 'attention') return component(node, 'fr-alert fr-alert--warning', 'fr-alert__title');
  if (kind === 'chiffres') return component(node, 'fr-highlight', 'fr-text--bold');
  return component(node, 'fr-callout', 'fr-callout__title');
};

/** The box with a component's class, its first paragraph being its title. */
function component(node: Element, className: string, titleClass: string): Element {
  const [title, ...text] = node.children;
  if (title?.type !== 'element') return node;
  const { id } = node.properties;
  return h('div', { id, className: [`${className}`, 'fr-my-4v'] }, [
    h('p', { className: [titleClass] }, title.children),
    ...text,
  ]);
}

function plain(node: Element): Element {
  const { className: _, ...properties } = node.properties;
  return { ...node, properties };
}
