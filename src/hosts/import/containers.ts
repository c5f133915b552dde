import type { Edit } from '../../guide/text-edit.js';
import { fencedLines } from './fenced-lines.js';

interface Open {
  fence: string;
  close: string | undefined;
  quoted: boolean;
}

/**
 * The containers of the host's Markdown (`::: callout Titre`, `::: quote`, `:::warning …`, `??? Titre`) as
 * directives, quotations and headings. What is no container of the host stays.
 */
export function containers(text: string): Edit[] {
  const edits: Edit[] = [];
  const open: Open[] = [];
  let level = 1;
  let start = 0;
  const fenced = fencedLines(text);
  const lines = text.split(/(?<=\n)/);
  lines.forEach((line, index) => {
    const at = start;
    start += line.length;
    const content = line.replace(/\r?\n$/, '');
    if (fenced.has(index)) return;
    const replace = (by: string) => edits.push({ start: at, end: at + content.length, text: by });
    level = /^(#{1,6})\s/.exec(content)?.[1]?.length ?? level;
    const close = /^ {0,3}(:{3,}|\?{3,})[ \t]*$/.exec(content);
    if (close) {
      const last = open.findLastIndex(({ fence }) => fence === close[1]);
      const [container] = last < 0 ? [] : open.splice(last, 1);
      if (container?.close !== undefined) replace(container.close);
      return;
    }
    // What folds in MkDocs begins alike, and is held by its indentation.
    const folds = content.startsWith('?') && /^(?: {4}|\t)/.test(lines[index + 1] ?? '');
    const container = folds ? undefined : opened(content, level);
    if (container) {
      open.push(container.open);
      if (container.text !== undefined) replace(container.text);
    } else if (open.some(({ quoted }) => quoted)) {
      replace(`> ${content}`.trimEnd());
    }
  });
  return edits;
}

const boxes: Readonly<Record<string, string>> = {
  callout: 'note',
  highlight: 'note',
  info: 'note',
  success: 'note',
  warning: 'attention',
  error: 'attention',
};

function opened(line: string, level: number): { open: Open; text: string | undefined } | undefined {
  const match = /^ {0,3}(:{3,}|\?{3,})[ \t]*(.+?)[ \t]*$/.exec(line);
  if (!match) return undefined;
  const [, fence = '', rest = ''] = match;
  const plain = { fence, quoted: false };
  const [, name = '', argument = ''] = /^([\w-]*)\s*(.*)$/.exec(rest) ?? [];
  const heading = (title: string) => {
    const marks = '#'.repeat(Math.min(6, level + 1));
    return { open: { ...plain, close: '' }, text: `${marks} ${title}` };
  };
  if (name === 'accordionsgroup') return { open: { ...plain, close: '' }, text: '' };
  if (fence.startsWith('?')) return heading(rest);
  if (name === 'accordion') return heading(argument);
  if (name === 'quote') {
    const picture = argument === '' ? '' : `> ![](${argument})\n>`;
    return { open: { ...plain, quoted: true, close: '' }, text: picture };
  }
  const [kind, title] = name === 'alert' ? alert(argument) : [boxes[name], argument];
  // Directives of the guide's own, and unknown ones, have their name next to the colons.
  if (kind === undefined || /^[{[]/.test(title ?? ''))
    return { open: { ...plain, close: undefined }, text: undefined };
  const named = title
    ? `{title="${title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"}`
    : '';
  return { open: { ...plain, close: fence }, text: `${fence}${kind}${named}` };
}

/** `::: alert warning Titre`, the kind being left out at will. */
function alert(argument: string): [string, string] {
  const [, kind, title = ''] = /^(info|success|warning|error)?\s*(.*)$/.exec(argument) ?? [];
  return [kind === undefined ? 'attention' : (boxes[kind] ?? 'attention'), title];
}
