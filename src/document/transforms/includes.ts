import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { didYouMean } from '../../base/report/suggest.js';
import { type IncludeSource, type Includes, includePaths } from '../../guide/includes.js';
import { words } from '../../words/words.js';
import { filledMarkdown } from '../filled-markdown.js';
import type { Include } from '../include-syntax.js';
import { placeOf } from '../place.js';
import { slugOf } from '../slug.js';
import { directives } from './directives.js';

/** What includes are taken from. */
export interface IncludeContext {
  includes: Includes;
  /** A path of the guide as messages show it. */
  shown: (path: string) => string;
}

type Problem = Pick<Diagnostic, 'rule' | 'message' | 'hint'>;

/** How deep files may include files, and how many includes a chapter may come to: beyond, it is a mistake. */
const deepest = 10;
const most = 1000;

/**
 * Puts the text of the files that a chapter includes in the place of its include lines, and of theirs.
 * Each becomes a `div` whose `data-include` names the file, which `included` opens in the HTML tree. A
 * line that can't be followed is reported and taken out.
 * @param path of the chapter.
 */
export function includes(
  tree: Root,
  path: string,
  { includes: known, shown }: IncludeContext,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let count = 0;
  const expand = (within: Root, trail: readonly string[]) => {
    visit(within, 'include', (node, index, parent) => {
      count += 1;
      const found = count > most ? tooMany() : find(node, trail, known);
      if ('rule' in found) {
        const place = placeOf(node, shown(trail.at(-1) ?? path));
        if (count <= most + 1) diagnostics.push({ severity: 'error', ...place, ...found });
        parent?.children.splice(index ?? 0, 1);
        return index;
      }
      const inner = filledMarkdown(found);
      diagnostics.push(...directives(inner, shown(found.path)));
      ownNames(inner, found.path);
      expand(inner, [...trail, found.path]);
      node.children = inner.children.filter(({ type }) => type !== 'yaml');
      const properties = { dataInclude: found.path, dataDirective: 'include' };
      node.data = { hName: 'div', hProperties: properties };
      return SKIP;
    });
  };
  expand(tree, [path]);
  return diagnostics;
}

/** The file that a line includes, or what is wrong with it. */
function find(
  { file }: Include,
  trail: readonly string[],
  { files, outside, beside }: Includes,
): IncludeSource | Problem {
  if (file === undefined)
    return target(words().document.includes.noFile, words().document.includes.noFileHint);
  const paths = includePaths(file, trail.at(-1) ?? '');
  const found = paths.map((path) => files.get(path)).find((each) => each !== undefined);
  if (found && trail.includes(found.path)) return loop([...trail, found.path]);
  if (found && trail.length > deepest) return tooDeep();
  if (found) return found;
  if (paths.some((path) => outside.has(path)) || paths.every((path) => path.startsWith('..')))
    return target(words().document.includes.outside(file), words().document.includes.outsideHint);
  if (!file.endsWith('.md'))
    return target(
      words().document.includes.notMarkdown(file),
      words().document.includes.notMarkdownHint,
    );
  const names = [...files.keys(), ...beside];
  const where = words().document.includes.missingHint;
  return target(
    words().document.includes.missing(file),
    paths.map((path) => didYouMean(path, names, '')).find(Boolean) ?? where,
  );
}

function target(message: string, hint: string): Problem {
  return { rule: 'include-target', message, hint };
}

function loop(trail: readonly string[]): Problem {
  const message = words().document.includes.loop(trail);
  return { rule: 'include-loop', message, hint: words().document.includes.loopHint };
}

const tooDeep = (): Problem => ({
  rule: 'include-loop',
  message: words().document.includes.deep(deepest),
  hint: words().document.includes.deepHint,
});

const tooMany = (): Problem => ({
  rule: 'include-loop',
  message: words().document.includes.many(most),
  hint: words().document.includes.manyHint,
});

/**
 * Gives the notes and link definitions of an included file names of its own, as the chapter may have
 * the same, and marks the notes, which leave their file for the foot of the chapter.
 */
function ownNames(tree: Root, path: string): void {
  const prefix = `${slugOf(path.replace(/\.md$/, ''))}-`;
  visit(tree, (node) => {
    if ('identifier' in node) node.identifier = prefix + node.identifier;
    if (node.type !== 'footnoteDefinition') return;
    for (const child of node.children) {
      const data = child.data as { hProperties?: object } | undefined;
      const hProperties = { ...data?.hProperties, dataInclude: path };
      child.data = { ...data, hProperties };
    }
  });
}
