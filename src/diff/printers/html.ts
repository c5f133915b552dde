import { h } from 'hastscript';
import { changesContent } from '../content.js';
import { changeLabels } from '../labels.js';
import type { ComparedLanguages } from '../languages.js';
import { goneContent } from './gone-content.js';
import { standalonePage } from './page.js';

/** A comparison as one page that stands alone, without script. */
export function printHtml(compared: ComparedLanguages): string {
  return standalonePage(compared, ({ changes, now }) => [
    h('h1', changeLabels(now.lang).title),
    h('p', now.manifest.title),
    ...changesContent(changes, now.lang, () => undefined),
    ...goneContent(changes, now.lang),
  ]);
}
