import { h } from 'hastscript';
import type { EpubPrinter } from './context.js';

/** A table in a box that scrolls where the screen is narrower. */
export const table: EpubPrinter = (node) => h('div.guide-table', [node]);
