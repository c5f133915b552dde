import { h } from 'hastscript';
import { stackedLabels, withLabels } from '../../content/stacked.js';
import type { EpubPrinter } from './context.js';

/** Where pages are turned, nothing scrolls: more columns are read one below the other on narrow screens. */
const mostColumns = 4;

/** A table in a box that scrolls where the screen is narrower and the reading system scrolls at all. */
export const table: EpubPrinter = (node) => {
  const labels = stackedLabels(node, mostColumns);
  return labels
    ? h('div.guide-table.guide-table--stacked', [
        { ...node, children: withLabels(node.children, labels) },
      ])
    : h('div.guide-table', [node]);
};
