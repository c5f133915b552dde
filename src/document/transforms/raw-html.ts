import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Attributes by which the toolchain tells itself what it made. */
const ours =
  /\bdata-(?=(?:aliases|caption|credit|directive|document|footnote-backref|footnote-ref|footnotes|include|title)\b)/gi;

/**
 * Takes attributes of the toolchain's own out of raw HTML: a chapter could otherwise pass its elements off for
 * notes or for the text of another file.
 */
export function rawHtml(tree: Root): void {
  visit(tree, 'html', (node) => {
    node.value = node.value.replace(ours, 'data-authors-');
  });
}
