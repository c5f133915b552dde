import type { PhrasingContent } from 'mdast';

/**
 * The lines of a paragraph as its author broke them, each with what stands in it: soft and hard breaks alike end one.
 * Breaks within emphasis or a link end none.
 */
export function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  let line: PhrasingContent[] = [];
  const lines = [line];
  const next = () => {
    line = [];
    lines.push(line);
  };
  for (const child of children) {
    if (child.type === 'break') next();
    else if (child.type !== 'text') line.push(child);
    else
      child.value.split('\n').forEach((value, index) => {
        if (index > 0) next();
        if (value !== '') line.push({ ...child, value });
      });
  }
  return lines;
}

/** Lines with a node between each and the next. */
export function joined(
  lines: readonly (readonly PhrasingContent[])[],
  between: PhrasingContent,
): PhrasingContent[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ ...between }, ...line]));
}
