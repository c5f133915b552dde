import { posix } from 'node:path';
import { splitFrontMatter } from '../../../guide/front-matter.js';
import type { Conversion, Line, PageContext } from '../lines.js';

/** How tools name a file whose text stands in the place of a line: the file first, then which part of it. */
const forms: readonly RegExp[] = [
  /\{\{#(?:include|rustdoc_include|playground|playpen|shiftinclude\s+[-\w]+:)\s*([^\s}:]+)(?::([^\s}]*))?[^}]*\}\}/,
  /^\s*(?:-{1,}8<-{1,}|;?-+8<-+)\s+["']([^"':]+)(?::([^"']*))?["']\s*$/,
  /\{\{<\s*include\s+["']?([^\s"'>]+)["']?\s*>\}\}/,
  /^\s*<<<\s+@?\/?([^\s{#]+)(?:#([\w-]+))?(?:\{.*\})?.*$/,
  /^\s*<!--\s*@include:\s*([^\s{>]+?)(?:\{(\d*,?\d*)\})?\s*-->\s*$/,
];

/** Files within each other, at most: more is a circle. */
const deepest = 8;

/** The files that a text includes, as it writes them. */
export function includedFiles(text: string): string[] {
  const directives = /^\s*[:`]{3,}\{(?:include|literalinclude)\}\s*(\S+)\s*$/gm;
  return [
    ...[...text.matchAll(directives)].map(([, file = '']) => file),
    ...text
      .split('\n')
      .flatMap((line) => forms.map((form) => form.exec(line)?.[1] ?? ''))
      .filter((file) => file !== ''),
  ];
}

/** Includes of mdBook, MkDocs, Quarto and VitePress: the lines of the other file, in code as in text. */
export const includes: Conversion = (lines, context) =>
  lines.flatMap((line) => expand(line, context, 0));

function expand(line: Line, context: PageContext, depth: number): Line[] {
  const title = /\{\{#title\s+[^}]*\}\}/.exec(line.text);
  if (title) return [{ ...line, text: line.text.replace(title[0], '') }];
  const form = forms.find((each) => each.test(line.text));
  const [whole = '', file = '', part = ''] = form?.exec(line.text) ?? [];
  if (form === undefined || line.text[line.text.indexOf(whole) - 1] === '\\') return [line];
  const path = placesOf(file, context.path).find((each) => context.file(each) !== undefined);
  const text = path === undefined || depth > deepest ? undefined : context.file(path);
  if (text === undefined || path === undefined) {
    context.tell('include', line.at, whole);
    return [line];
  }
  const body = partOf(splitFrontMatter(text)?.body ?? text, part);
  const before = line.text.slice(0, line.text.indexOf(whole));
  const after = line.text.slice(line.text.indexOf(whole) + whole.length);
  const made = body.map((each, index): Line => {
    const head = index === 0 ? before : ' '.repeat(before.length - before.trimStart().length);
    return { text: head + each + (index === body.length - 1 ? after : ''), at: line.at };
  });
  const shown = form === forms[3] ? fenced(made, path, line.at) : made;
  return shown.flatMap((each) => expand(each, { ...context, path }, depth + 1));
}

function fenced(lines: Line[], path: string, at: number): Line[] {
  return [{ text: `\`\`\`${posix.extname(path).slice(1)}`, at }, ...lines, { text: '```', at }];
}

/** Where an included file may be: beside the page, or below the root. */
export function placesOf(file: string, page: string): string[] {
  return [posix.join(posix.dirname(page), file), posix.normalize(file), posix.join('docs', file)];
}

/**
 * A part of a file: lines `2`, `2:5`, `2:`, `:5`, `2,5`, or what stands between `ANCHOR: name` and `ANCHOR_END: name`,
 * or sections of snippets (`--8<-- [start:name]`, `#region name`). The marks themselves are left out.
 */
export function partOf(text: string, part: string): string[] {
  const lines = text.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n');
  const isMark = (line: string) =>
    /ANCHOR(?:_END)?:\s*[\w-]+|--8<--\s*\[|#(?:end)?region\b/.test(line);
  const range = /^(\d*)(?:[:,](\d*))?(?::.*)?$/.exec(part);
  if (range) {
    const from = Number(range[1] || 1);
    const to =
      part === '' ? lines.length : /[:,]/.test(part) ? Number(range[2] || lines.length) : from;
    return lines.slice(from - 1, to).filter((line) => !isMark(line));
  }
  const name = part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const start = new RegExp(`ANCHOR:\\s*${name}\\s*$|\\[start:\\s*${name}\\]|#region\\s+${name}\\b`);
  const end = new RegExp(
    `ANCHOR_END:\\s*${name}\\s*$|\\[end:\\s*${name}\\]|#endregion\\s+${name}\\b`,
  );
  const first = lines.findIndex((line) => start.test(line));
  const last = lines.findIndex((line) => end.test(line));
  if (first < 0) return [];
  return lines.slice(first + 1, last < 0 ? undefined : last).filter((line) => !isMark(line));
}
