import type { PhrasingContent } from 'mdast';
import type { WordMark, WordRun } from './word-document.js';

/** What phrasing asks of the whole: where links lead, where pictures are, what notes are called. */
export interface PhrasingTargets {
  /**
   * @returns an address, or undefined for one that leads nowhere; `isNamed` where the guide writes the text.
   */
  linkTo: (href: string, text: string) => { url: string; isNamed: boolean } | undefined;
  /** Undefined for a picture that can't be shown. */
  pictureAt: (name: string) => string | undefined;
  noteOf: (id: string) => string;
}

/** From the outside inwards. */
const order: readonly WordMark[] = [
  'del',
  'ins',
  'delete',
  'strong',
  'emphasis',
  'sup',
  'sub',
  'code',
];

/** The pieces of a line as Markdown's: neighbours of one kind joined, spaces beside marks, not in them. */
export function phrasing(runs: readonly WordRun[], targets: PhrasingTargets): PhrasingContent[] {
  return linked(tidyRuns(runs), targets);
}

/**
 * The pieces without what word processors put in for the looks: no-break and repeated spaces, which typesetting puts
 * where they belong, soft hyphens, breaks at either end.
 */
export function tidyRuns(runs: readonly WordRun[]): WordRun[] {
  const made: WordRun[] = [];
  let isAfterSpace = true;
  for (const run of runs) {
    if (run.type !== 'text') {
      if (run.type === 'break') trimLast(made);
      made.push(run);
      isAfterSpace = run.type === 'break';
      continue;
    }
    const spaced = run.value
      .replace(/[\u00ad\u200b\ufeff\u2060]/g, '')
      .replaceAll('\u2011', '-')
      .replace(/\s+/g, ' ');
    const value = isAfterSpace ? spaced.trimStart() : spaced;
    if (value === '') continue;
    made.push({ ...run, value });
    isAfterSpace = value.endsWith(' ');
  }
  trimLast(made);
  while (made[0]?.type === 'break') made.shift();
  while (made.at(-1)?.type === 'break') {
    made.pop();
    trimLast(made);
  }
  return made;
}

function trimLast(runs: WordRun[]): void {
  for (let last = runs.at(-1); last?.type === 'text'; last = runs.at(-1)) {
    const value = last.value.trimEnd();
    if (value !== '') {
      runs[runs.length - 1] = { ...last, value };
      return;
    }
    runs.pop();
  }
}

function linked(runs: readonly WordRun[], targets: PhrasingTargets): PhrasingContent[] {
  return grouped(runs, ({ href }) => href).flatMap(({ key, group }) => {
    if (key === undefined) return marked(group, order, targets);
    const [before, inner, after] = peeled(group);
    const said = inner.map((run) => (run.type === 'text' ? run.value : '')).join('');
    const link = inner.length > 0 ? targets.linkTo(key, said) : undefined;
    if (!link) return marked(group, order, targets);
    const children = link.isNamed ? [] : marked(inner, order, targets);
    return [...before, { type: 'link', url: link.url, children } as PhrasingContent, ...after];
  });
}

function marked(
  runs: readonly WordRun[],
  marks: readonly WordMark[],
  targets: PhrasingTargets,
): PhrasingContent[] {
  const [mark, ...deeper] = marks;
  if (mark === undefined)
    return runs.map((run) => leaf(run, targets)).flatMap((node) => node ?? []);
  return grouped(runs, (run) => (run.marks.includes(mark) ? mark : undefined)).flatMap(
    ({ key, group }) => {
      if (key === undefined) return marked(group, deeper, targets);
      const [before, inner, after] = peeled(group);
      if (inner.length === 0) return [...before, ...after];
      return [...before, ...wrapped(key, marked(inner, deeper, targets)), ...after];
    },
  );
}

function wrapped(mark: WordMark, children: PhrasingContent[]): PhrasingContent[] {
  if (mark === 'strong' || mark === 'emphasis' || mark === 'delete')
    return [{ type: mark, children }];
  if (mark === 'code') {
    const isText = children.every((child) => child.type === 'text');
    const value = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    return isText ? [{ type: 'inlineCode', value }] : children;
  }
  return [{ type: 'html', value: `<${mark}>` }, ...children, { type: 'html', value: `</${mark}>` }];
}

function leaf(run: WordRun, targets: PhrasingTargets): PhrasingContent | undefined {
  switch (run.type) {
    case 'text':
      return { type: 'text', value: run.value };
    case 'break':
      return { type: 'break' };
    case 'formula':
      return { type: 'html', value: `$${run.tex.replace(/\s+/g, ' ').trim()}$` };
    case 'note':
      return {
        type: 'footnoteReference',
        identifier: targets.noteOf(run.id),
        label: targets.noteOf(run.id),
      };
    case 'picture': {
      const url = targets.pictureAt(run.name);
      if (url === undefined) return undefined;
      const alt = run.isDecorative ? '' : run.alt.replace(/\s+/g, ' ').trim();
      return { type: 'image', url, alt, data: { isDecorative: run.isDecorative } as object };
    }
  }
}

/** Neighbours of one key together. */
function grouped<Key>(runs: readonly WordRun[], keyOf: (run: WordRun) => Key) {
  const groups: { key: Key; group: WordRun[] }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const key = keyOf(run);
    if (last && last.key === key) last.group.push(run);
    else groups.push({ key, group: [run] });
  }
  return groups;
}

/** A group without the spaces and breaks at its ends, which come before and after it. */
function peeled(group: readonly WordRun[]): [PhrasingContent[], WordRun[], PhrasingContent[]] {
  const inner = [...group];
  const take = (at: 0 | -1): PhrasingContent[] => {
    const taken: PhrasingContent[] = [];
    for (let run = inner.at(at); run; run = inner.at(at)) {
      if (run.type === 'break') taken.push({ type: 'break' });
      else if (run.type !== 'text') break;
      else {
        const value = at === 0 ? run.value.trimStart() : run.value.trimEnd();
        if (value !== run.value) taken.push({ type: 'text', value: ' ' });
        if (value !== '') {
          inner[at === 0 ? 0 : inner.length - 1] = { ...run, value };
          break;
        }
      }
      if (at === 0) inner.shift();
      else inner.pop();
    }
    return at === 0 ? taken : taken.reverse();
  };
  return [take(0), inner, take(-1)];
}
