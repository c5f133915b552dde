import { isDeepStrictEqual } from 'node:util';
import { type Document, isScalar, parseDocument, type Scalar } from 'yaml';
import { words } from '../words/words.js';
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
  const { form, formHint } = words().release.bump;
  if (!isDeepStrictEqual(parseDocument(edited).toJS(), expected)) throw bumpRefusal(form, formHint);
  return edited;
}

function editOf(document: Document, key: string, value: string, text: string) {
  const { noKey, noKeyHint } = words().release.bump;
  const node = document.get(key, true);
  if (!isScalar(node) || !node.range) throw bumpRefusal(noKey(key), noKeyHint(key));
  const [start, end] = node.range;
  const lineEnd = /\r?\n$/.exec(text.slice(start, end))?.[0] ?? '';
  return { start, end, replacement: quotedLike(node, value) + lineEnd };
}

/** A scalar in a block (`|`, `>`) goes on one line: a version and a date have no others. */
function quotedLike(node: Scalar, text: string): string {
  if (node.type === 'QUOTE_DOUBLE') return `"${text}"`;
  return node.type === 'QUOTE_SINGLE' ? `'${text}'` : text;
}
