import { visibleJson, visibleLines } from '../../base/report/terminal.js';
import type { Guide } from '../../guide/guide.js';
import type { Changes } from '../changes.js';
import { printBeside } from './beside.js';
import { printHtml } from './html.js';
import { printMarkdown } from './markdown.js';
import { printText } from './text.js';

/** The forms of a comparison, each with what prints it, in the language of the new version: a terminal can show it. */
export const changePrinters = {
  text: (changes: Changes, { lang }: Guide) => visibleLines(printText(changes, lang)),
  markdown: (changes: Changes, { lang }: Guide) => visibleLines(printMarkdown(changes, lang)),
  html: (changes: Changes, guide: Guide) => visibleLines(printHtml(changes, guide)),
  beside: (changes: Changes, guide: Guide) => visibleLines(printBeside(changes, guide)),
  json: (changes: Changes) => visibleJson(`${JSON.stringify(changes, null, 2)}\n`),
} as const;

export type ChangeFormat = keyof typeof changePrinters;
