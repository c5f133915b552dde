import type { PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { variablePattern } from '../guide/variable-name.js';

/** What stands for a name: with its markup, and without. */
export interface VariableValue {
  content: PhrasingContent[];
  plain: string;
}

/** By name. */
export type VariableValues = ReadonlyMap<string, VariableValue>;

/** A value: the content of its one paragraph; what Markdown makes anything else of is text. */
export function variableValue(text: string, { children }: Root): VariableValue {
  const [first, ...others] = children;
  const isParagraph = first?.type === 'paragraph' && others.length === 0;
  const content: PhrasingContent[] = isParagraph ? first.children : [{ type: 'text', value: text }];
  return { content, plain: textOf(content) };
}

/** A text that is no Markdown, filled: `{name}` by what is said of its value, `\{name}` without the escape. */
export function filledText(
  text: string,
  say: (value: VariableValue) => string,
  values: VariableValues,
): string {
  return text.replace(variablePattern, (written, name: string) => {
    const value = values.get(name);
    if (!value) return written;
    return written.startsWith('\\') ? written.slice(1) : say(value);
  });
}

/** A text without markup, filled. */
export function filledPlain(text: string, values: VariableValues): string {
  return values.size === 0 ? text : filledText(text, ({ plain }) => plain, values);
}
