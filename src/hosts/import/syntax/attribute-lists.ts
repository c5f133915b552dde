import { type Conversion, type Line, mapText, type PageContext } from '../lines.js';
import { boxed, boxOf } from './box.js';

const alone = /^\s*\{:\s*([^{}]*?)\s*:?\}\s*$/;
const tocMark =
  /^\s*(?:\[\[_?toc_?\]\]|\[toc\]|\$\{toc\}|\{:\s*toc[^}]*\}|\{\{<\s*toc\s*>\}\})\s*$/i;
const image = /!\[([^\]]*)\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)\{:?\s*([^{}]*)\}/g;
const attribute = /([\w-]+)\s*=\s*"?([^\s"}]*)"?/g;

/**
 * Attributes of kramdown, Python-Markdown and Pandoc (`{: #id .class width="300"}`): ids of headings and widths of
 * images are kept, `{: .note }` makes a box of the block beside it, looks are left out. Marks of a table of contents
 * go: the site has its own.
 */
export const attributeLists: Conversion = (lines, context) => {
  const joined = withOwnLines(lines, context);
  return mapText(joined, (line) => ({ ...line, text: inline(line, context) }));
};

/** Lists on a line of their own belong to the block above, or, in front of one, to that below. */
function withOwnLines(lines: readonly Line[], context: PageContext): Line[] {
  const result: Line[] = [];
  let skipTo = 0;
  const kept = mapText(lines, (line, index) => {
    if (index < skipTo) return [];
    const isItem = /^\s*(?:[*+-]|\d+\.)\s/.test(line.text);
    if (isItem && /^\s*\{:\s*toc/i.test(lines[index + 1]?.text ?? '')) return [];
    if (tocMark.test(line.text)) return { ...line, text: '' };
    const said = alone.exec(line.text)?.[1];
    if (said === undefined) return line;
    const kind = /\.([\w-]+)/.exec(said)?.[1] ?? '';
    const end = endOfBlock(lines, index + 1);
    const below = lines.slice(index + 1, end);
    if (below.length > 0 && boxOf(kind) !== undefined) {
      skipTo = end;
      const bare = below.map((each) => ({ ...each, text: each.text.replace(/^> ?/, '') }));
      return boxed(kind, '', bare, line.at, context);
    }
    return { ...line, text: `\0${said}` };
  });
  for (const line of kept) {
    if (line.text.startsWith('\0')) takeBack(result, line, context);
    else result.push(line);
  }
  return result;
}

/** Gives what stands above the attributes written below it. */
function takeBack(result: Line[], { text, at }: Line, context: PageContext): void {
  const said = text.slice(1);
  const start = result.findLastIndex(({ text: above }) => above.trim() === '') + 1;
  const [id] = /#[\w:-]+/.exec(said) ?? [];
  const kind = /\.([\w-]+)/.exec(said)?.[1] ?? '';
  const heading = result.at(-1);
  if (id && heading && /^#{1,6}\s/.test(heading.text)) heading.text += ` {${id}}`;
  else if (start < result.length && boxOf(kind) !== undefined) {
    const block = result.splice(start);
    result.push(...boxed(kind, '', block, block[0]?.at ?? at, context));
  } else if (id)
    result.splice(start, 0, { text: `<a id="${id.slice(1)}"></a>`, at }, { text: '', at });
  else context.tell('attributes', at, `{: ${said}}`);
}

function endOfBlock(lines: readonly Line[], start: number): number {
  const blank = lines.findIndex(({ text }, index) => index >= start && text.trim() === '');
  return blank < 0 ? lines.length : blank;
}

function inline({ text, at }: Line, context: PageContext): string {
  if (!text.includes('{')) return text;
  const heading = /^(#{1,6}\s.*?)[ \t]*\{:?\s*([^{}]*)\}\s*$/.exec(text);
  if (heading) {
    const ids = heading[2]?.match(/#[\p{L}\p{N}_:-]+/gu) ?? [];
    if (ids.length === 0 && !/^(?:[.-]|\.?unnumbered|\w+=)/.test(heading[2] ?? '')) return text;
    return ids.length > 0 ? `${heading[1]} {${ids[0]?.replaceAll(':', '-')}}` : (heading[1] ?? '');
  }
  return text
    .replace(image, (whole, alt: string, src: string, said: string) => sized(whole, alt, src, said))
    .replace(
      /(\]\([^)\s]*\)|\]\[[^\]]*\]|`|\*)\{:?\s*((?:[.#][\w-]+|[\w-]+="?[^\s"{}]*"?|\s)+)\}/g,
      (_, before: string, said: string) => {
        if (!/\.decorative/.test(said)) context.tell('attributes', at, `{${said}}`);
        return /\.decorative/.test(said) ? `${before}{.decorative}` : before;
      },
    );
}

/** An image by its width and alternative, where its attributes say one; with its id where it is a figure. */
function sized(whole: string, alt: string, src: string, said: string): string {
  const attributes = new Map(
    [...said.matchAll(attribute)].map(([, name = '', value = '']) => [name, value]),
  );
  const words = attributes.get('fig-alt') ?? attributes.get('alt') ?? alt;
  const width = /^(\d+)(?:px)?$/.exec(attributes.get('width') ?? '')?.[1];
  const id = /#([\w:-]+)/.exec(said)?.[1];
  if (said.includes('.decorative')) return whole;
  const quoted = words.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const picture = width
    ? `<img src="${src}" alt="${quoted}" width="${width}">`
    : `![${words}](${src})`;
  if (id === undefined) return picture;
  return `\n:::figure{#${id.replaceAll(':', '-')}}\n${picture}\n\n${alt}\n:::\n`;
}
