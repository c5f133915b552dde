import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { countBlanks } from '../../../document/blanks.js';
import { clauseParts } from '../../../document/clause-box.js';
import { textProperty } from '../../../document/data.js';
import { relativeAddress } from '../../../document/link-target.js';
import { elementsIn, hasClass } from '../../../document/shape.js';
import { clause as titled } from '../../content/clause.js';
import type { ContentContext, ElementPrinter } from '../../content/context.js';

/** A clause with its own link and the buttons that copy it, which need a script. */
export const clause: ElementPrinter = (node, context) => {
  const parts = clauseParts(node);
  if (!parts) return node;
  const tools = clauseTools(node, shortName(parts.name), countBlanks(parts.text), context);
  const printed = titled(node);
  return { ...printed, children: [...printed.children, tools] };
};

/** What tells a clause from all others: its number, or its whole name where it has none. */
function shortName(name: Element): string {
  return textOf(elementsIn(name).find((part) => hasClass(part, 'guide-number')) ?? name);
}

function clauseTools(
  node: Element,
  name: string,
  blanks: number,
  { labels, from, to }: ContentContext,
): Element {
  const id = textProperty(node, 'id');
  const elsewhere = node.data?.source;
  // Every clause has these: what tells one from another is for those who do not see where they stand.
  const named = (label: string) => [label, h('span.guide-hidden', ` – ${name}`)];
  const toFill = blanks > 0 ? (blanks === 1 ? labels.oneBlank : labels.manyBlanks) : '';
  const count = toFill.replace('{n}', String(blanks));
  const said = {
    role: 'status',
    dataDone: count === '' ? labels.copied : `${labels.copied}${labels.colon} ${count}`,
    dataFailed: labels.notCopied,
  };
  const button = (kind: 'text' | 'html', label: string) =>
    h('button.guide-clause__copy', { type: 'button', dataCopy: kind }, named(label));
  const link = (href: string, label: string) => h('a.guide-clause__link', { href }, named(label));
  return h('div.guide-clause__tools', [
    ...(count === '' ? [] : [h('span.guide-clause__blanks', count)]),
    button('text', labels.copyText),
    button('html', labels.copyFormatted),
    ...(id ? [link(`#${encodeURIComponent(id)}`, labels.clauseLink)] : []),
    ...(elsewhere
      ? [
          link(
            `${relativeAddress(to, from)}#${encodeURIComponent(elsewhere)}`,
            labels.clauseInContext,
          ),
        ]
      : []),
    h('span.guide-clause__status', said),
  ]);
}
