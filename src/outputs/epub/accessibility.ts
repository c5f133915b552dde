import { EXIT, visit } from 'unist-util-visit';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { textProperty } from '../../document/data.js';
import type { EpubView } from './view.js';

/**
 * What the package says of its accessibility, as EPUB Accessibility 1.1 (https://www.w3.org/TR/epub-a11y-11/)
 * asks with the vocabulary of schema.org. It claims no conformance: nobody has assessed it.
 */
export function accessibilityMetadata(view: EpubView): Element[] {
  const { book, labels, pages } = view;
  const pictures = picturesOf(view);
  const hasPages = pages.size > 0;
  const isAnimated = [...book.images.values()].some(({ format }) => format === 'gif');
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    ...(pictures.length > 0 ? ['alternativeText'] : []),
    ...(hasFormulas(view) ? ['MathML', 'describedMath'] : []),
    ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : []),
  ];
  const summary = [
    labels.epubAccessibility,
    ...(hasPages ? [labels.epubPages] : []),
    labels.epubUnassessed,
  ];
  const properties: [string, string][] = [
    ['accessMode', 'textual'],
    ...(book.images.size > 0 ? [['accessMode', 'visual'] as [string, string]] : []),
    ['accessModeSufficient', 'textual'],
    ...features.map((feature): [string, string] => ['accessibilityFeature', feature]),
    ['accessibilityHazard', isAnimated ? 'unknown' : 'none'],
    ['accessibilitySummary', summary.join(' ')],
  ];
  return properties.map(([name, value]) => x('meta', { property: `schema:${name}` }, value));
}

/** The alternatives of the pictures that have one. */
function picturesOf({ book }: EpubView): string[] {
  const alternatives: string[] = [];
  for (const { tree } of book.chapters)
    visit(tree, 'element', (node) => {
      const alternative = node.tagName === 'img' ? textProperty(node, 'alt') : undefined;
      if (alternative) alternatives.push(alternative);
    });
  return alternatives;
}

/** True for a book with formulas, which are MathML that carries its words. */
function hasFormulas({ book }: EpubView): boolean {
  let found = false;
  for (const { tree } of book.chapters)
    visit(tree, 'element', ({ data }) => {
      if (data?.formula !== undefined) found = true;
      return found ? EXIT : undefined;
    });
  return found;
}
