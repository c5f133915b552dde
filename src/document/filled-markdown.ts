import type { Root } from 'mdast';
import { markdownOf, variableValues } from './parse-markdown.js';
import { joinTexts, variables } from './transforms/variables.js';

/** The tree of a text as readers see it: what `guide.yaml` says once stands in its places. */
export function filledMarkdown(source: Parameters<typeof markdownOf>[0]): Root {
  const tree = markdownOf(source);
  if (source.variables) variables(tree, variableValues(source));
  if (source.variables || source.edition) joinTexts(tree);
  return tree;
}
