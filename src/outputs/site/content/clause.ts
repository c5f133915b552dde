import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { clauseParts } from '../../../document/clause-box.js';
import { textProperty } from '../../../document/data.js';
import { relativeAddress } from '../../../document/link-target.js';
import type { ContentContext, ElementPrinter } from '../../content/context.js';

/** A clause with its own link and the buttons that copy it, which need a script. */
export const clause: ElementPrinter = (node, context) => {
  const parts = clauseParts(node);
  if (!parts) return node;
  return { ...node, children: [...node.children, clauseTools(node, textOf(parts.name), context)] };
};

function clauseTools(node: Element, name: string, { labels, from, to }: ContentContext): Element {
  const id = textProperty(node, 'id');
  const page = from === to ? '' : relativeAddress(to, from);
  const said = { dataDone: labels.copied, dataFailed: labels.notCopied };
  const button = (kind: 'text' | 'html', label: string) =>
    h('button.guide-clause__copy', { type: 'button', dataCopy: kind, ...said }, label);
  return h('div.guide-clause__tools', [
    button('text', labels.copyText),
    button('html', labels.copyFormatted),
    ...(id
      ? [
          h(
            'a.guide-clause__link',
            {
              href: `${page}#${encodeURIComponent(id)}`,
              title: `${page ? labels.clauseInContext : labels.clauseLink} – ${name}`,
            },
            page ? labels.clauseInContext : labels.clauseLink,
          ),
        ]
      : []),
    h('span.guide-clause__status', { role: 'status' }),
  ]);
}
