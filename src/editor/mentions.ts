import { visit } from 'unist-util-visit';
import { markdownOf } from '../document/parse-markdown.js';
import { variablePlaces } from '../document/variable-places.js';
import type { Range, Source } from './references.js';
import type { SaidName } from './said-names.js';

/** Where a text calls something by its name. */
export interface Mention extends Range {
  said: SaidName;
}

/** `edition=…` and its kin, in the braces of a box or in a page header. */
const audiences =
  /\b(?:edition|except|sauf)[ \t]*[=:][ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|\[([^\]\n]*)\]|([^\s}]+))/g;
const work = /(?<![\p{L}\d_@./\\])@([\p{L}\d_](?:[\p{L}\d_]|[-.:/+](?=[\p{L}\d_]))*)/gu;

/** Every place of a text that calls one of these names; code calls none. */
export function mentionsIn(source: Source, names: readonly SaidName[]): Mention[] {
  const { text, path } = source;
  const found: Mention[] = [];
  const add = (kind: SaidName['kind'], name: string, start: number) => {
    const said = names.find(
      (each) => each.kind === kind && each.name === name && (each.chapter ?? path) === path,
    );
    if (said) found.push({ said, start, end: start + name.length });
  };
  const tree = markdownOf({ ...source, variables: {} });
  for (const { name, start, inAddress } of variablePlaces(tree, text))
    if (!inAddress) add('variable', name, start + 1);
  const prose = withoutCode(text, tree);
  for (const { 1: name = '', index } of prose.matchAll(work)) {
    const isExample = prose[index - 1] === '(' && prose[index + name.length + 1] === ')';
    if (isExample) add('example', name, index + 1);
    add('work', name, index + 1);
  }
  for (const { 0: all, index } of prose.matchAll(audiences)) {
    const from = all.search(/[=:]/) + 1;
    for (const { 0: name, index: at } of all.slice(from).matchAll(/[a-z0-9-]+/g))
      add('edition', name, index + from + at);
  }
  return found;
}

/** The name that is called, or given, around an offset. */
export function mentionAt(
  source: Source,
  offset: number,
  names: readonly SaidName[],
): Mention | undefined {
  const isAround = ({ start, end }: Range) => offset >= start - 1 && offset <= end;
  const given = names.flatMap((said) =>
    said.places.filter(({ path }) => path === source.path).map((place) => ({ said, ...place })),
  );
  return given.find(isAround) ?? mentionsIn(source, names).find(isAround);
}

/** As long as the text, with blanks for its code. */
function withoutCode(text: string, tree: ReturnType<typeof markdownOf>): string {
  let prose = text;
  visit(tree, (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    prose = prose.slice(0, start) + ' '.repeat(end - start) + prose.slice(end);
  });
  return prose;
}
