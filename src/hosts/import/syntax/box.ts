import type { Line, PageContext } from '../lines.js';

/** The boxes of guides by the kinds of other tools' admonitions. */
const boxes: Readonly<Record<string, string>> = {
  abstract: 'resume',
  admonition: 'note',
  aside: 'note',
  attention: 'attention',
  bug: 'attention',
  callout: 'note',
  caution: 'attention',
  check: 'note',
  danger: 'attention',
  details: 'note',
  dropdown: 'note',
  error: 'attention',
  example: 'exemple',
  exercise: 'exemple',
  fail: 'attention',
  failure: 'attention',
  faq: 'note',
  help: 'note',
  hint: 'note',
  important: 'attention',
  info: 'note',
  margin: 'note',
  missing: 'attention',
  note: 'note',
  notice: 'note',
  question: 'note',
  quote: 'note',
  secondary: 'note',
  seealso: 'note',
  sidebar: 'note',
  success: 'note',
  summary: 'resume',
  tip: 'note',
  tldr: 'resume',
  todo: 'note',
  topic: 'note',
  warn: 'attention',
  warning: 'attention',
};

/** Kinds whose box needs no title to say what they are. */
const plain = new Set([
  'note',
  'warning',
  'example',
  'attention',
  'aside',
  'notice',
  'callout',
  'admonition',
  'info',
]);

/** The box for a kind of admonition, in any case; undefined for no such kind. */
export function boxOf(kind: string): string | undefined {
  const name = kind.toLowerCase().replace(/^(?:callout|alert|admonition)-/, '');
  return Object.hasOwn(boxes, name) ? boxes[name] : undefined;
}

/**
 * Lines as a box. Its fence is longer than those within it.
 * @param title '' for none: the kind itself then says what is not plain.
 */
export function boxed(
  kind: string,
  title: string,
  body: readonly Line[],
  at: number,
  context: PageContext,
): Line[] {
  const box = boxOf(kind);
  if (box === undefined) context.tell('admonition', at, kind);
  const name = kind.toLowerCase().replace(/^(?:callout|alert|admonition)-/, '');
  const words = title !== '' || plain.has(name) ? title : capital(name);
  const colons = Math.max(2, ...body.map(({ text }) => /^\s*(:{3,})/.exec(text)?.[1]?.length ?? 0));
  const fence = ':'.repeat(colons + 1);
  const indent = '';
  const quoted = words.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const attributes = words === '' ? '' : `{title="${quoted}"}`;
  return [
    { text: `${indent}${fence}${box ?? 'note'}${attributes}`, at },
    ...trimmed(body),
    { text: `${indent}${fence}`, at: body.at(-1)?.at ?? at },
  ];
}

/** Lines under a title in bold, as tabs are one after the other. */
export function headed(title: string, body: readonly Line[], at: number): Line[] {
  return [{ text: `**${title}**`, at }, { text: '', at }, ...trimmed(body), { text: '', at }];
}

/** Lines, each further in by so many spaces. */
export function indented(lines: readonly Line[], spaces: string): Line[] {
  return lines.map((line) => ({ ...line, text: line.text === '' ? '' : spaces + line.text }));
}

/** A title as other tools write it, without its quotes. */
export function unquoted(text: string): string {
  const [, , inner] = /^(["'])(.*)\1$/.exec(text.trim()) ?? [];
  return (inner ?? text).trim();
}

/** Lines without blank ones at either end. */
export function trimmed(lines: readonly Line[]): readonly Line[] {
  const isBlank = ({ text }: Line) => text.trim() === '';
  const first = lines.findIndex((line) => !isBlank(line));
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
