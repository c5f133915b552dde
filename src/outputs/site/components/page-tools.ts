import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { isBibliography } from '../../../document/bibliography.js';
import type { Chapter } from '../../../document/book.js';
import { isGlossary } from '../../../document/glossary.js';
import { type Labels, labelsOf } from '../../../guide/labels.js';
import { webAddress } from '../../../guide/web-address.js';
import { reportAddress } from '../report-address.js';
import type { SiteView } from '../view.js';

/** How many words are read in a minute, tables and law included. */
const wordsAMinute = 220;

/** How long a chapter takes to read; nothing for what is read at a glance, or looked up. */
export function readingTime({ path, tree }: Chapter, labels: Labels): Element[] {
  if (isGlossary(path) || isBibliography({ path })) return [];
  const minutes = Math.round((textOf(tree).match(/\S+/g)?.length ?? 0) / wordsAMinute);
  if (minutes < 1) return [];
  return [h('p.guide-chapter__time', labels.readingTime.replace('{n}', String(minutes)))];
}

/** What a reader may do with a page: report an error in it, print it. */
export function pageTools(chapter: Chapter, { book }: SiteView): Element {
  const { manifest, statements, lang } = book.guide;
  const labels = labelsOf(lang);
  const address = webAddress(manifest, chapter.address) ?? chapter.address;
  const { version, date } = statements;
  const about = {
    address,
    title: chapter.title,
    version: `${manifest.title}, ${version.inSentence}, ${date}`,
  };
  const report = manifest.contact && reportAddress(manifest.contact, about, labels);
  return h('div.guide-page-tools', [
    ...(report
      ? [h('a.guide-report', { href: report, dataAddress: address }, labels.reportError)]
      : []),
    h('button.guide-print', { type: 'button' }, labels.print),
  ]);
}
