import { isDeepStrictEqual } from 'node:util';
import { type Document, isScalar, parseDocument, type Scalar } from 'yaml';
import { bumpRefusal } from './bump-refusal.js';

/**
 * Writes version and date into the text of a `guide.yaml`; every other character stays what it was. What was
 * written is read back: it is the same guide but for the two.
 * @param date `YYYY-MM-DD`.
 * @throws GuideError (exit 2) where the two are not written as values of their own.
 */
export function editManifest(text: string, version: string, date: string): string {
  const document = parseDocument(text);
  const wanted = { version, date };
  const edited = Object.entries(wanted)
    .map(([key, value]) => editOf(document, key, value, text))
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, replacement }) =>
        result.slice(0, start) + replacement + result.slice(end),
      text,
    );
  const expected = { ...(document.toJS() as object), ...wanted };
  if (!isDeepStrictEqual(parseDocument(edited).toJS(), expected))
    throw bumpRefusal(
      'Unexpected form of «version» or «date» in guide.yaml, which can’t be changed safely',
      'write each on a line of its own, like «version: 1.0.0»',
    );
  return edited;
}

function editOf(document: Document, key: string, value: string, text: string) {
  const node = document.get(key, true);
  if (!isScalar(node) || !node.range)
    throw bumpRefusal(`Missing «${key}» in guide.yaml`, `add a line «${key}: …»`);
  const [start, end] = node.range;
  const lineEnd = /\r?\n$/.exec(text.slice(start, end))?.[0] ?? '';
  return { start, end, replacement: quotedLike(node, value) + lineEnd };
}

/** A scalar in a block (`|`, `>`) goes on one line: a version and a date have no others. */
function quotedLike(node: Scalar, text: string): string {
  if (node.type === 'QUOTE_DOUBLE') return `"${text}"`;
  return node.type === 'QUOTE_SINGLE' ? `'${text}'` : text;
}
