import type { PhrasingContent, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { words } from '../../words/words.js';
import { divider, pathOf } from '../index-path.js';

/**
 * Makes each `:index[term]` the words that it shows, which carry the entry of the index that they are filed under:
 * `:index[achat!durée]` shows «durée» and files it under «achat»; `{entry="…"}` files under other words than
 * those shown, `{under="…"}` beneath another entry; `{see="…"}` sends to another entry in place of a page, `{see-also="…"}` besides.
 * @returns a warning for each that names no entry.
 */
export function indexMarks(tree: Root, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, 'textDirective', (node: TextDirective) => {
    const path = entryOf(node);
    node.children = shownOf(node.children);
    const dataIndexed = path.length > 0 ? JSON.stringify(filed(path, node)) : undefined;
    node.data = {
      ...node.data,
      hName: 'span',
      hProperties: dataIndexed === undefined ? {} : { dataIndexed },
    };
    if (path.length === 0) diagnostics.push(nameless(node, file));
  });
  return diagnostics;
}

/** The entry of the index, below those that it stands beneath. */
function entryOf({ attributes, children }: TextDirective): string[] {
  const { entry, under } = attributes ?? {};
  return [under ?? '', entry ?? textOf(children)].flatMap(pathOf);
}

/** An entry, with those that it sends readers to where it does. */
function filed(path: string[], { attributes }: TextDirective) {
  const { see, voir, 'see-also': seeAlso, 'voir-aussi': voirAussi } = attributes ?? {};
  const only = see ?? voir;
  const also = seeAlso ?? voirAussi;
  if (!only && !also) return path;
  return { path, ...(only && { see: pathOf(only) }), ...(also && { also: pathOf(also) }) };
}

/** What stands behind the last divider. */
function shownOf(children: readonly PhrasingContent[]): PhrasingContent[] {
  const at = children.findLastIndex((each) => each.type === 'text' && divider.test(each.value));
  const parted = children[at];
  if (parted?.type !== 'text') return [...children];
  const value = parted.value.split(divider).at(-1) ?? '';
  return [{ ...parted, value }, ...children.slice(at + 1)];
}

function nameless({ position }: TextDirective, file: string): Diagnostic {
  return {
    rule: 'index-entry',
    severity: 'warning',
    file,
    line: position?.start.line,
    column: position?.start.column,
    message: words().document.index.nameless,
    hint: words().document.index.namelessHint,
  };
}
