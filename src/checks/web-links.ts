import type { Element } from 'hast';
import { textProperty } from '../document/data.js';
import type { Fate } from './crawl.js';
import { elements, onNode } from './find.js';
import type { CheckedChapter, CheckedGuide, Finding } from './rule.js';

/** A link to the web. */
interface WebLink {
  node: Element;
  /** Absolute, without its fragment. */
  url: string;
}

/** The links of a chapter that lead to the web, in order. */
function webLinks(chapter: CheckedChapter): WebLink[] {
  return elements(chapter.html, 'a').flatMap((node): WebLink[] => {
    const href = textProperty(node, 'href') ?? '';
    if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return [];
    const url = new URL(href);
    url.hash = '';
    return [{ node, url: url.href }];
  });
}

/** Every web address that the chapters link to, each once. */
export function webAddresses({ chapters }: Pick<CheckedGuide, 'chapters'>): string[] {
  return [...new Set(chapters.flatMap((chapter) => webLinks(chapter).map(({ url }) => url)))];
}

/** A finding on each link whose address met one kind of fate. */
export function linksThat<Kind extends Fate['kind']>(
  kind: Kind,
  { chapters, web }: CheckedGuide,
  words: (url: string, fate: Extract<Fate, { kind: Kind }>) => { message: string; hint: string },
): Finding[] {
  if (web.size === 0) return [];
  return chapters.flatMap((chapter) =>
    webLinks(chapter).flatMap(({ node, url }): Finding[] => {
      const fate = web.get(url);
      if (fate?.kind !== kind) return [];
      return [onNode(chapter, node, words(url, fate as Extract<Fate, { kind: Kind }>))];
    }),
  );
}
