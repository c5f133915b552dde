const first = /^\p{L}$/u;
const further = /^[\p{L}\p{N}_-]$/u;

/** True for a character that a variable's name may hold. */
export function isVariableLetter(character: string, isFirst: boolean): boolean {
  return (isFirst ? first : further).test(character);
}

/** A whole name, as `variables` of `guide.yaml` has it. */
export const variableName = /^\p{L}[\p{L}\p{N}_-]*$/u;

/** Every `{name}` of a text, `\{name}` too; a `{{ name }}` belongs to the host. */
export const variablePattern = /\\?(?<!\{)\{(\p{L}[\p{L}\p{N}_-]*)\}(?!\})/gu;
