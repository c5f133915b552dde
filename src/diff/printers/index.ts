import { visibleJson, visibleLines } from '../../base/report/terminal.js';
import { type Lang, ownName } from '../../guide/labels.js';
import type { Changes } from '../changes.js';
import type { ComparedLanguages } from '../languages.js';
import { printBeside } from './beside.js';
import { printHtml } from './html.js';
import { printMarkdown } from './markdown.js';
import { printText } from './text.js';

/** The forms of a comparison, each with what prints it, each language in its own words: a terminal can show it. */
export const changePrinters = {
  text: (compared: ComparedLanguages) => visibleLines(inTurn(compared, printText)),
  markdown: (compared: ComparedLanguages) => visibleLines(inTurn(compared, printMarkdown)),
  html: (compared: ComparedLanguages) => visibleLines(printHtml(compared)),
  beside: (compared: ComparedLanguages) => visibleLines(printBeside(compared)),
  json: (compared: ComparedLanguages) =>
    visibleJson(`${JSON.stringify(changesByLanguage(compared), null, 2)}\n`),
} as const;

export type ChangeFormat = keyof typeof changePrinters;

/** The changes of the original, with those of its translations by their language, where it has any. */
export function changesByLanguage([original, ...others]: ComparedLanguages): Changes & {
  translations?: Record<string, Changes>;
} {
  if (others.length === 0) return original.changes;
  const translations = others.map(({ now, changes }) => [now.lang, changes] as const);
  return { ...original.changes, translations: Object.fromEntries(translations) };
}

/** @param print is given the name of the language only where there are several. */
function inTurn(
  compared: ComparedLanguages,
  print: (changes: Changes, lang: Lang, name?: string) => string,
): string {
  const isAlone = compared.length === 1;
  return compared
    .map(({ now: { lang }, changes }) => print(changes, lang, isAlone ? undefined : ownName(lang)))
    .join('\n');
}
