import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { classesOf, textProperty } from '../../../document/data.js';
import { relativeAddress } from '../../../document/link-target.js';
import type { ContentContext, ElementPrinter } from '../../content/context.js';

/** A clause with its own link and the buttons that copy it, which need a script. */
export const clause: ElementPrinter = (node, context) => {
  if (!classesOf(node).includes('guide-clause')) return node;
  return { ...node, children: [...node.children, clauseTools(node, context)] };
};

function clauseTools(node: Element, { labels, from, to }: ContentContext): Element {
  const id = textProperty(node, 'id');
  const page = from === to ? '' : relativeAddress(to, from);
  const said = { dataDone: labels.copied, dataFailed: labels.notCopied };
  const button = (kind: 'text' | 'html', label: string) =>
    h('button.guide-clause__copy', { type: 'button', dataCopy: kind, ...said }, label);
  const title = node.children.find((child): child is Element => child.type === 'element');
  const name = title?.children.find(
    (child): child is Element =>
      child.type === 'element' && classesOf(child).includes('guide-clause__name'),
  );
  const named = name ? textOf(name) : labels.clause;
  return h('div.guide-clause__tools', [
    button('text', labels.copyText),
    button('html', labels.copyFormatted),
    ...(id
      ? [
          h(
            'a.guide-clause__link',
            {
              href: `${page}#${encodeURIComponent(id)}`,
              title: `${page ? labels.clauseInContext : labels.clauseLink} – ${named}`,
            },
            page ? labels.clauseInContext : labels.clauseLink,
          ),
        ]
      : []),
    h('span.guide-clause__status', { role: 'status' }),
  ]);
}
