import type { Element } from 'hast';
import { h } from 'hastscript';
import { hasClass } from '../../../document/shape.js';
import type { HostPrinter } from './context.js';

/** A table in the boxes that the design system scrolls and draws it by: three of them since 2024. */
export const table: HostPrinter = (node, { look }, parents) => {
  const wrapped =
    look === 'post-2021'
      ? node
      : h('div.fr-table__wrapper', [
          h('div.fr-table__container', [h('div.fr-table__content', [node])]),
        ]);
  return isInTable(parents) ? wrapped : h('div.fr-table.fr-table--multiline', [wrapped]);
};

function isInTable(parents: readonly Element[]): boolean {
  return parents.some((parent) => hasClass(parent, 'fr-table'));
}
