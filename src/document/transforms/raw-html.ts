import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Attributes by which the toolchain tells itself what it made. */
const ours =
  /\bdata-(?=(?:address|aliases|caption|credit|directive|document|footnote-backref|footnote-ref|footnotes|include|title)\b)/gi;

/** `<a name="x">`, which HTML had before ids. */
const named = /<a\s(?![^>]*\sid\s*=)(?:[^>]*\s)?name=[^>]*>/gi;

/**
 * Takes attributes of the toolchain's own out of raw HTML: a chapter could otherwise pass its elements off for
 * notes or for the text of another file. Named anchors get an id.
 */
export function rawHtml(tree: Root): void {
  visit(tree, 'html', (node) => {
    node.value = node.value
      .replace(ours, 'data-authors-')
      .replace(named, (tag) => tag.replace(/\sname=/i, ' id='));
  });
}
