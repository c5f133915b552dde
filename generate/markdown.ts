import { stringify } from 'yaml';

/** What a generated chapter opens with. @param from where its text is really written. */
export function frontMatter(title: string, description: string, from: string): string {
  const keys = stringify({ title, description }, { lineWidth: 0 });
  return `---\n# Written by \`npm run generate\` from ${from}.\n${keys}---`;
}

/** A Markdown table with its caption; `|` in cells is escaped, line feeds become spaces. */
export function table(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  const rule = `|${header.map(() => '---').join('|')}|`;
  return [`Table: ${caption}`, '', line(header), rule, ...rows.map(line)].join('\n');
}

/** Text as a fenced block of code, with a fence that it doesn't hold. */
export function codeBlock(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** Text as inline code. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Plain text as a Markdown sentence: capital first, full stop last, options as code. */
export function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  const stopped = /[.!?]$/.test(whole) ? whole : `${whole}.`;
  return stopped.replaceAll('<', '\\<').replace(/(?<![\w`-])--[a-z][a-z-]*/g, code);
}
