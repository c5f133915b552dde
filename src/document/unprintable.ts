import type { Element, Root, RootContent } from 'hast';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { words } from '../words/words.js';
import { classesOf } from './data.js';
import { placeOf } from './place.js';
import { isHeading } from './shape.js';

/**
 * How deep elements may stand within each other: what the typesetter follows (it counts what has a design of
 * its own, some of it twice), and what printers that walk the tree follow.
 */
const deepest = { designed: 16, any: 100 };

const weights: Readonly<Record<string, number>> = {
  dl: 2,
  table: 2,
  ...Object.fromEntries(
    'b blockquote cite dfn em figure i ins mark ol q s small strong sub sup u ul var del'
      .split(' ')
      .map((name) => [name, 1]),
  ),
};

function weightOf(node: Element): number {
  const classes = classesOf(node);
  if (classes.includes('guide-clause') || classes.includes('guide-columns')) return 2;
  const own = weights[node.tagName] ?? 0;
  return own === 0 && classes.some((name) => /^(?:guide|fr)-/.test(name)) ? 1 : own;
}

/** What a paragraph, a chapter and a letter may hold: the typesetter's time and memory grow with their squares. */
const longestWord = 3000;
const mostHeadings = 5000;
const mostAccents = 30;

/** The first thing in a tree that no printer could follow or set. */
export function unprintable(tree: Root, file: string): Diagnostic | undefined {
  let headings = 0;
  const waiting: [node: RootContent, depth: number, designed: number][] = [];
  const wait = (nodes: RootContent[], depth: number, designed: number) => {
    for (const node of nodes.toReversed()) waiting.push([node, depth, designed]);
  };
  wait(tree.children, 0, 0);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth, above] = next;
    if (node.type === 'text') {
      const found = unbreakable(node.value);
      if (found) return problem('word-long', node, file, found);
    }
    if (node.type !== 'element') continue;
    const designed = above + weightOf(node);
    if (depth > deepest.any || designed > deepest.designed)
      return problem('nesting', node, file, deep());
    if (isHeading(node)) headings += 1;
    if (headings > mostHeadings) return problem('chapter-size', node, file, long());
    wait(node.children, depth + 1, designed);
  }
  return undefined;
}

type Said = readonly [message: string, hint: string];

const deep = (): Said => [
  words().document.limits.deep(deepest.designed),
  words().document.limits.deepHint,
];
const long = (): Said => [
  words().document.limits.headings(mostHeadings),
  words().document.limits.headingsHint,
];

const longWord = new RegExp(`\\S{${longestWord + 1}}`);
const manyAccents = new RegExp(`\\p{M}{${mostAccents + 1}}`, 'u');

function unbreakable(text: string): Said | undefined {
  if (text.length > longestWord && longWord.test(text))
    return [words().document.limits.word(longestWord), words().document.limits.wordHint];
  if (manyAccents.test(text))
    return [words().document.limits.accents(mostAccents), words().document.limits.accentsHint];
  return undefined;
}

function problem(rule: string, node: RootContent, file: string, [message, hint]: Said): Diagnostic {
  return { rule, severity: 'error', ...placeOf(node, file), message, hint };
}

/** For a tree so deep that not even the parser could follow it. */
export function bottomless(file: string): Diagnostic {
  const [message, hint] = deep();
  return { rule: 'nesting', severity: 'error', file, message, hint };
}
