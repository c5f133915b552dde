import { h } from 'hastscript';
import type { Guide } from '../../guide/guide.js';
import type { Changes } from '../changes.js';
import { changesContent } from '../content.js';
import { changeLabels } from '../labels.js';
import { goneContent } from './gone-content.js';
import { standalonePage } from './page.js';

/** A comparison as one page that stands alone, without script. */
export function printHtml(changes: Changes, guide: Guide): string {
  const { title } = changeLabels(guide.lang);
  const content = changesContent(changes, guide.lang, () => undefined);
  return standalonePage(
    { title },
    [h('h1', title), h('p', guide.manifest.title), ...content, ...goneContent(changes, guide.lang)],
    guide,
  );
}
