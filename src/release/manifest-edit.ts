import { isScalar, parseDocument, type Scalar } from 'yaml';
import { bumpRefusal } from './bump-refusal.js';

/**
 * Writes version and date into the text of a `guide.yaml`; every other character stays what it was.
 * @param date `YYYY-MM-DD`.
 */
export function editManifest(text: string, version: string, date: string): string {
  const document = parseDocument(text);
  const edits = Object.entries({ version, date }).map(([key, replacement]) => {
    const node = document.get(key, true);
    if (!isScalar(node) || !node.range)
      throw bumpRefusal(`Missing «${key}» in guide.yaml`, `add a line «${key}: …»`);
    return { start: node.range[0], end: node.range[1], replacement: quotedLike(node, replacement) };
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, replacement }) =>
        result.slice(0, start) + replacement + result.slice(end),
      text,
    );
}

function quotedLike(node: Scalar, text: string): string {
  if (node.type === 'QUOTE_DOUBLE') return `"${text}"`;
  return node.type === 'QUOTE_SINGLE' ? `'${text}'` : text;
}
