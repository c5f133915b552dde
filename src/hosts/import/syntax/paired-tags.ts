import { type Conversion, type Line, mapText } from '../lines.js';
import { boxed, headed } from './box.js';

interface Tag {
  open: RegExp;
  close: RegExp;
  /** What it becomes; `attributes` is what the opening tag says behind its name. */
  kind: (attributes: string) => string;
}

const value = (attributes: string, ...names: string[]) =>
  names
    .map((name) => new RegExp(`(?:^|\\s)${name}\\s*=\\s*["'{]*([^"'}]+)`).exec(attributes)?.[1])
    .find((found) => found !== undefined);

/** Boxes and tabs that other tools write as a pair of tags, each on a line of its own. */
const tags: readonly Tag[] = [
  {
    open: /^\s*\{%-?\s*hint\b(.*?)-?%\}\s*$/,
    close: /^\s*\{%-?\s*endhint\s*-?%\}\s*$/,
    kind: (said) => value(said, 'style') ?? 'info',
  },
  {
    open: /^\s*\{\{[<%]\s*(?:notice|callout|hint|alert|admonition)\b(.*?)[>%]\}\}\s*$/,
    close: /^\s*\{\{[<%]\s*\/\s*(?:notice|callout|hint|alert|admonition)\s*[>%]\}\}\s*$/,
    kind: (said) =>
      value(said, 'type', 'style', 'color') ?? /^\s*"?([\w-]+)"?/.exec(said)?.[1] ?? 'info',
  },
  {
    open: /^\s*<(?:Aside|Admonition|Callout|Note)\b([^>]*)>\s*$/,
    close: /^\s*<\/(?:Aside|Admonition|Callout|Note)>\s*$/,
    kind: (said) => value(said, 'type', 'intent') ?? 'note',
  },
  {
    open: /^\s*(?:<TabItem\b([^>]*)>|\{%\s*tab\s(.*?)%\}|\{\{[<%]\s*tab\b(.*?)[>%]\}\})\s*$/,
    close: /^\s*(?:<\/TabItem>|\{%\s*endtab\s*%\}|\{\{[<%]\s*\/\s*tab\s*[>%]\}\})\s*$/,
    kind: () => 'tab',
  },
];

const frames =
  /^\s*(?:<\/?Tabs\b[^>]*>|\{%\s*(?:end)?tabs\b.*?%\}|\{\{[<%]\s*\/?\s*tabs\b.*?[>%]\}\})\s*$/;

/** Boxes and tabs between tags: GitBook's hints, Hugo's shortcodes, components of MDX. */
export const pairedTags: Conversion = (lines, context) => {
  let skipTo = -1;
  return mapText(lines, (line, index) => {
    if (index < skipTo) return [];
    if (frames.test(line.text)) return { ...line, text: '' };
    const tag = tags.find(({ open }) => open.test(line.text));
    const end = tag ? closing(lines, index, tag) : undefined;
    if (!tag || end === undefined) return line;
    skipTo = end + 1;
    const said =
      tag.open
        .exec(line.text)
        ?.slice(1)
        .find((each) => each !== undefined) ?? '';
    const kind = tag.kind(said);
    const body = pairedTags(outdentedAll(lines.slice(index + 1, end)), context);
    const title = value(said, 'title', 'label', 'name', 'value');
    if (kind !== 'tab') return boxed(kind, title ?? positional(said), body, line.at, context);
    const words = title ?? /"([^"]+)"/.exec(said)?.[1] ?? '…';
    context.tell('tabs', line.at, words);
    return headed(words, body, line.at);
  });
};

/** The title that stands second, `warning "Title"`. */
function positional(said: string): string {
  return /^\s*"?[\w-]+"?\s+"([^"]*)"\s*$/.exec(said)?.[1] ?? '';
}

function closing(lines: readonly Line[], start: number, { open, close }: Tag): number | undefined {
  let depth = 0;
  for (let index = start; index < lines.length; index += 1) {
    const { text } = lines[index] as Line;
    if (open.test(text)) depth += 1;
    else if (close.test(text)) depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

/** Lines without the indentation that all of them have. */
function outdentedAll(lines: readonly Line[]): Line[] {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const least = Math.min(...filled.map(({ text }) => /^ */.exec(text)?.[0].length ?? 0));
  return lines.map((line) => ({
    ...line,
    text: line.text.slice(Number.isFinite(least) ? least : 0),
  }));
}
