import { h } from 'hastscript';
import { toString as textOf } from 'mdast-util-to-string';
import type { ChapterSource, Guide } from '../guide/guide.js';
import { labelsOf } from '../guide/labels.js';
import { webAddress } from '../guide/web-address.js';
import type { ParsedChapter } from './parse-chapter.js';
import { markdownOf } from './parse-markdown.js';

/**
 * Leads from a chapter to what says it in simple words in an easy-to-read edition, and from there to what it
 * simplifies: the first paragraph of both, in every output. Without `site.url` it names the other without a link.
 */
export function easyVersions(chapters: readonly ParsedChapter[], guide: Guide): void {
  const { easyVersion, fullVersion } = labelsOf(guide.lang);
  const editions = guide.whole?.editions ?? [];
  const isEasy = ({ edition = '' }: Guide) => guide.whole?.manifest.editions?.[edition]?.easy;
  for (const { path, tree } of chapters) {
    const { simplifies } = guide.chapters.find((each) => each.path === path)?.frontMatter ?? {};
    const others = editions
      .filter(
        (each) => each.edition !== guide.edition && !isEasy(each) === (simplifies !== undefined),
      )
      .flatMap((each) => {
        const other = each.chapters.find((chapter) =>
          simplifies === undefined
            ? chapter.frontMatter.simplifies === path
            : chapter.path === simplifies,
        );
        return other ? [{ edition: each, other }] : [];
      });
    const [first] = others;
    if (!first) continue;
    const label = simplifies === undefined ? easyVersion : fullVersion;
    tree.children.unshift(h('p.guide-easy', [`${label} `, linkTo(first.other, first.edition)]));
  }
}

function linkTo(chapter: ChapterSource, { manifest }: Guide) {
  const href = webAddress(manifest, chapter.address);
  const title = titleOf(chapter);
  return href === undefined ? h('em', title) : h('a', { href, rel: ['alternate'] }, title);
}

function titleOf(chapter: ChapterSource): string {
  const { title } = chapter.frontMatter;
  if (title !== undefined) return title;
  const heading = markdownOf(chapter).children.find((node) => node.type === 'heading');
  return heading ? textOf(heading) : chapter.path;
}
