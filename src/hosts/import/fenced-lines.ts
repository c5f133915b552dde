/** The lines of a Markdown text, from 0, that stand in a fenced code block, its fences included. */
export function fencedLines(text: string): Set<number> {
  const fenced = new Set<number>();
  let fence: string | undefined;
  text.split('\n').forEach((line, index) => {
    const [, marks] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== undefined || marks !== undefined) fenced.add(index);
    if (fence === undefined) fence = marks;
    else if (marks?.startsWith(fence) && line.trim() === marks) fence = undefined;
  });
  return fenced;
}
