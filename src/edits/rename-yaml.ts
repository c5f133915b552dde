import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { splitFrontMatter } from '../guide/front-matter.js';
import { applyEdits, type Edit } from '../guide/text-edit.js';
import { fromGuideFolder } from '../guide/written-path.js';
import type { Moves } from './moved-addresses.js';

/** A `guide.yaml` that names files by their new paths; every other character stays what it was. */
export function renamedInManifest(text: string, moves: Moves): string {
  const document = parseDocument(text);
  const edits: Edit[] = [];
  const rename = (node: unknown) => {
    if (isSeq(node)) node.items.forEach(rename);
    if (isMap(node)) for (const key of ['chapters', 'page']) rename(node.get(key, true));
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return;
    const to = moves.get(fromGuideFolder(node.value));
    const [start, end] = node.range;
    if (to !== undefined) edits.push({ start, end, text: quotedLike(node, to) });
  };
  for (const key of ['chapters', 'legal']) rename(document.get(key, true));
  return applyEdits(text, edits);
}

function quotedLike({ type }: Scalar, text: string): string {
  if (type === 'QUOTE_SINGLE') return `'${text.replaceAll("'", "''")}'`;
  return type === 'QUOTE_DOUBLE' ? JSON.stringify(text) : flowText(text);
}

/** A text as an item of a list between brackets, in quotes where it needs them. */
function flowText(text: string): string {
  return /^[\p{L}\p{N}./][\p{L}\p{N}./_ -]*$/u.test(text) ? text : JSON.stringify(text);
}

/** The edit that gives a chapter its former addresses, in the style in which its front matter has them. */
export function aliasesEdit(text: string, aliases: readonly string[]): Edit {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const line = `aliases: [${aliases.map(flowText).join(', ')}]`;
  const split = splitFrontMatter(text);
  if (!split) return { start: 0, end: 0, text: ['---', line, '---', '', ''].join(end) };
  const from = text.indexOf('\n') + 1;
  const node = parseDocument(split.yaml).get('aliases', true);
  if (!isSeq(node) || !node.range) {
    const at = from + split.yaml.length;
    return { start: at, end: at, text: line + end };
  }
  const start = from + node.range[0];
  if (node.flow) return { start, end: from + node.range[1], text: line.slice(line.indexOf('[')) };
  const indent = /[^\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const items = aliases.map((alias) => `- ${flowText(alias)}`).join(`${end}${indent}`);
  const tail = /\s*$/.exec(text.slice(start, from + node.range[1]))?.[0] ?? '';
  return { start, end: from + node.range[1], text: (items || '[]') + tail };
}
