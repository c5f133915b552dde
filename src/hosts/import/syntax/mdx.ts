import { type Conversion, type Line, mapText, type PageContext } from '../lines.js';

/** Names that only components have: HTML has none in capitals. */
const component = /<\/?([A-Z][\w.]*)\b(?:[^<>"'{]|"[^"]*"|'[^']*'|\{[^{}]*\})*>/g;

/**
 * What MDX adds to Markdown: imports and exports are left out, components give way to their text, comments go, values
 * in braces stay as text; each is told.
 */
export const mdx: Conversion = (lines, context) => {
  let inModule = false;
  return mapText(lines, (line) => {
    const starts =
      /^(?:import\s.*(?:from\s|["'])|export\s+(?:const|default|function|let|\{|\*))/.test(
        line.text,
      );
    if (starts) context.tell('mdx', line.at, line.text);
    if (starts || inModule) {
      inModule = line.text.trim() !== '' && !/;\s*$|["']\s*$|^\}/.test(line.text);
      return { ...line, text: '' };
    }
    return withoutComponents(line, context);
  });
};

function withoutComponents(line: Line, context: PageContext): Line {
  const text = line.text
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 0 ? taken(part, line.at, context) : part))
    .join('');
  return { ...line, text };
}

function taken(text: string, at: number, context: PageContext): string {
  const bare = text
    .replace(component, (whole: string) => {
      context.tell('mdx', at, whole);
      return '';
    })
    .replaceAll('className=', 'class=');
  for (const [value] of bare.matchAll(/\{[^{}#.:%][^{}]*\}/g)) context.tell('mdx', at, value);
  return bare;
}
