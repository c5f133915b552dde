import type { Element } from 'xast';
import { x } from 'xastscript';

/** A heading in the contents. */
export interface ContentsEntry {
  level: number;
  text: string;
  /** The anchor that it leads to. */
  id: string | undefined;
}

const levels = [1, 2, 3];

/**
 * A table of contents (ODF 1.3, part 3, 8.3) that leads to the headings. Pages are known to the word processor alone, which adds
 * them when it updates the table.
 */
export function odtContents(title: string, entries: readonly ContentsEntry[]): Element {
  const source = x('text:table-of-content-source', { 'text:outline-level': levels.length }, [
    x('text:index-title-template', title),
    ...levels.map(template),
  ]);
  const body = x('text:index-body', [
    x('text:index-title', { 'text:name': 'contents-title' }, [
      x('text:p', { 'text:style-name': 'Box_20_Title' }, title),
    ]),
    ...entries.map(({ level, text, id }) =>
      x('text:p', { 'text:style-name': style(level) }, [
        id === undefined
          ? { type: 'text', value: text }
          : x('text:a', { 'xlink:type': 'simple', 'xlink:href': `#${id}` }, text),
      ]),
    ),
  ]);
  return x('text:table-of-content', { 'text:name': 'contents' }, [source, body]);
}

function style(level: number): string {
  return `Contents_20_${Math.min(level, levels.length)}`;
}

function template(level: number): Element {
  const attributes = { 'text:outline-level': level, 'text:style-name': style(level) };
  return x('text:table-of-content-entry-template', attributes, [
    x('text:index-entry-link-start'),
    x('text:index-entry-text'),
    x('text:index-entry-tab-stop', { 'style:type': 'right', 'style:leader-char': '.' }),
    x('text:index-entry-page-number'),
    x('text:index-entry-link-end'),
  ]);
}
