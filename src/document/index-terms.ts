import type { Element, ElementContent, Parents, Text } from 'hast';
import { h } from 'hastscript';
import type { Diagnostic } from '../base/report/diagnostic.js';
import type { IndexTerm } from '../guide/index-terms.js';
import type { Lang } from '../guide/labels.js';
import { words } from '../words/words.js';
import { textProperty } from './data.js';
import type { Marked } from './index-entries.js';
import { pathOf } from './index-path.js';
import type { ParsedChapter } from './parse-chapter.js';
import { isHeading } from './shape.js';
import { typeset } from './transforms/typography.js';

/** What holds no words of the text, or words that lead elsewhere. */
const closed = new Set(['a', 'code', 'pre', 'caption', 'figcaption', 'abbr']);

/**
 * Marks the terms of a list wherever chapters say them, once a section, as `:index[…]` does by hand.
 * @returns the entries that send to others, which have no place in the text, and what is told of terms that no text says.
 */
export function markTerms(
  chapters: readonly ParsedChapter[],
  terms: readonly IndexTerm[],
  lang: Lang,
): { sent: Marked[]; diagnostics: Diagnostic[] } {
  const placed = terms.filter(({ see }) => see === undefined);
  const pattern = patternOf(placed, lang);
  const said = new Set<IndexTerm>();
  for (const { tree } of placed.length > 0 ? chapters : []) {
    const inSection = new Set<IndexTerm>();
    mark(tree, inSection, (text) => marked(text, pattern, placed, inSection, said));
  }
  const { unsaid, unsaidHint } = words().document.index;
  const diagnostics = placed
    .filter((term) => !said.has(term))
    .map(({ term, place }): Diagnostic => {
      return {
        rule: 'index-entry',
        severity: 'warning',
        ...place,
        message: unsaid(term),
        hint: unsaidHint,
      };
    });
  return { sent: terms.flatMap(sentFrom), diagnostics };
}

function mark(parent: Parents, inSection: Set<IndexTerm>, split: (text: Text) => ElementContent[]) {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return split(child);
    if (child.type !== 'element') return [child as ElementContent];
    if (isHeading(child)) inSection.clear();
    else if (!isClosed(child)) mark(child, inSection, split);
    return [child];
  });
}

function isClosed(node: Element): boolean {
  return (
    closed.has(node.tagName) ||
    textProperty(node, 'dataIndexed') !== undefined ||
    node.properties.dataDirective === 'index'
  );
}

/** Every way to write a term, one group a term; a first letter in either case. */
function patternOf(terms: readonly IndexTerm[], lang: Lang): RegExp {
  const groups = terms.map(({ term, variants }) => {
    const all = [term, ...variants].map((each) => typeset(each, lang));
    return `(${all
      .sort((a, b) => b.length - a.length)
      .map(written)
      .join('|')})`;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${groups.join('|')})(?![\\p{L}\\p{N}_-])`, 'gu');
}

function written(term: string): string {
  const [first = '', ...rest] = term;
  const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const letters = [...new Set([first.toLowerCase(), first.toUpperCase()])].map(escaped);
  return `(?:${letters.join('|')})${escaped(rest.join('')).replace(/\s+/g, '\\s+')}`;
}

function marked(
  node: Text,
  pattern: RegExp,
  terms: readonly IndexTerm[],
  inSection: Set<IndexTerm>,
  said: Set<IndexTerm>,
): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const match of node.value.matchAll(pattern)) {
    const term = terms[match.slice(1).findIndex((group) => group !== undefined)];
    if (!term || inSection.has(term)) continue;
    inSection.add(term);
    said.add(term);
    if (match.index > from) parts.push({ ...node, value: node.value.slice(from, match.index) });
    const text: Text = { ...node, value: match[0] };
    parts.push(h('span', { dataIndexed: JSON.stringify(filed(term)) }, [text]));
    from = match.index + match[0].length;
  }
  if (from === 0) return [node];
  return from < node.value.length ? [...parts, { ...node, value: node.value.slice(from) }] : parts;
}

function filed({ term, under, see, 'see-also': also }: IndexTerm) {
  const path = [...pathOf(under ?? ''), ...pathOf(term)];
  return { path, ...(see && { see: pathOf(see) }), ...(also && { also: pathOf(also) }) };
}

/** An entry that stands in the index alone. */
function sentFrom(term: IndexTerm): Marked[] {
  if (term.see === undefined) return [];
  const { file, line = 1, column = 1 } = term.place;
  const node = h('span');
  node.position = { start: { line, column }, end: { line, column } };
  return [{ ...filed(term), target: { chapter: '', anchor: '' }, section: '', file, node }];
}
