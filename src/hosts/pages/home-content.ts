import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Book } from '../../document/book.js';
import { labelsOf } from '../../guide/labels.js';
import { downloadBlock, type HostDownload } from './downloads.js';
import type { Look } from './look.js';
import type { HostPage } from './pages.js';

/** The home page of a guide on its host: its text, what it is, its files, its parts and chapters. */
export function homeContent(
  { guide }: Book,
  pages: readonly HostPage[],
  downloads: readonly HostDownload[],
  text: readonly ElementContent[],
  look: Look,
): ElementContent[] {
  const { lang, statements } = guide;
  const labels = labelsOf(lang);
  const { version, licence, date } = statements;
  return [
    ...text,
    h('p', [
      h('strong', labels.currentVersion),
      `${labels.colon} ${version.inSentence}, ${date}. ${labels.publishedUnder} `,
      h('a', { href: licence.url, rel: 'license' }, licence.title[lang]),
      '.',
    ]),
    ...(downloads.length > 0 ? [h('h2', labels.download)] : []),
    ...downloads.map((each) => downloadBlock(each, look, lang)),
    h('h2', labels.contents),
    ...contentsBelow(pages[0]?.navigation.key, pages),
  ];
}

/** Links to the pages that stand below another in the menu, as nested lists. */
export function contentsBelow(key: string | undefined, pages: readonly HostPage[]): Element[] {
  const inside = pages.filter(
    ({ navigation }) => navigation.parent === key && navigation.key !== key,
  );
  if (key === undefined || inside.length === 0) return [];
  return [
    h(
      'ul',
      inside.map(({ href, navigation }) =>
        h('li', [h('a', { href }, navigation.title), ...contentsBelow(navigation.key, pages)]),
      ),
    ),
  ];
}
