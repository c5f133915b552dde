import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { diagramAttributes, isDiagramLanguage } from '../diagram-fence.js';

/**
 * Hands over what stands behind the language of code that is to be drawn: ` ```dot {alt="…" width=60%} `. Code without
 * an alternative stays code.
 */
export function diagrams(tree: Root): void {
  visit(tree, 'code', (node) => {
    if (!isDiagramLanguage(node.lang)) return;
    const { alt, width, height, id } = diagramAttributes(node.meta) ?? {};
    if (!alt?.trim()) return;
    const hProperties = { dataAlt: alt, dataWidth: width, dataHeight: height, id };
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...hProperties } };
  });
}
