import { words } from '../words/words.js';

/** A slip of the hand in YAML: which line, what is wrong, and the line put right. */
export interface YamlSlip {
  /** From 0. */
  line: number;
  message: string;
  hint: string;
}

type Slip = Omit<YamlSlip, 'line'>;

/** Says what slipped on a line, or nothing, by the lines above and below it. */
type Detector = (
  line: string,
  above: readonly string[],
  below: readonly string[],
) => Slip | undefined;

/** `  - name`, or `  name`: what stands before the colon. */
const key = String.raw`(\s*(?:- +)?[A-Za-z][\w-]*)`;
const noColonSpace = new RegExp(String.raw`^${key}:([^\s:/].*)$`);
const colonInText = new RegExp(String.raw`^${key}: +([^\s"'[{|>&*!#].*?\s?:(?:\s.*)?)$`);
const openQuote = new RegExp(String.raw`^${key}: +(["'])((?:(?!\2).)*)$`);
const openBracket = new RegExp(String.raw`^${key}: +([{[][^"']*)$`);
const noColon = /^(\s*(?:- +)?[a-z]\w*) +([^\s:#-][^:]*)$/;
const item = /^(\s*)- +\S/;

/** Slips that YAML itself stumbles over, the surest first. */
const detectors: readonly Detector[] = [
  (line) => {
    const said = words().guide.yaml.slips;
    if (!/^ *\t/.test(line)) return undefined;
    return { message: said.tab, hint: said.tabHint(line.trim()) };
  },
  (line) => {
    const [, name, value] = noColonSpace.exec(line) ?? [];
    if (name === undefined || value === undefined) return undefined;
    return slip('noSpace', `${name.trim()}: ${value}`, name.replace(/^[\s-]*/, ''));
  },
  (line) => {
    const [, text] = /^\s*-([^\s-].*)$/.exec(line) ?? [];
    return text === undefined ? undefined : slip('noDashSpace', `- ${text}`, text);
  },
  strayItem,
  (line) => {
    const [, name, quote, value] = openQuote.exec(line) ?? [];
    if (name === undefined || value === undefined) return undefined;
    return slip('openQuote', `${name.trim()}: ${quote}${value.trimEnd()}${quote}`, value.trim());
  },
  unclosedBracket,
  (line) => {
    const [, name, value] = colonInText.exec(line) ?? [];
    if (name === undefined || value === undefined) return undefined;
    const quoted = value.trimEnd().replace(/(["\\])/g, '\\$1');
    return slip('colonInText', `${name.trim()}: "${quoted}"`, value.trim());
  },
];

/** A line without any colon is a slip only where the parser stops at it. */
const missingColon: Detector = (line) => {
  const [, name, value] = noColon.exec(line) ?? [];
  if (name === undefined || value === undefined) return undefined;
  return slip('noColon', `${name.trim()}: ${value.trim()}`, name.replace(/^[\s-]*/, ''));
};

function slip(
  kind: 'noSpace' | 'noDashSpace' | 'openQuote' | 'colonInText' | 'noColon',
  corrected: string,
  said: string,
): Slip {
  const { slips } = words().guide.yaml;
  return { message: slips[kind](said), hint: slips.write(corrected) };
}

/** A bracket or a brace that the next key of its level finds open. */
function unclosedBracket(
  line: string,
  _: readonly string[],
  below: readonly string[],
): Slip | undefined {
  const [, name, value] = openBracket.exec(line) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const next = below.findIndex((each) => /^\s*(?:- +)?[A-Za-z][\w-]*:(?:\s|$)/.test(each));
  const inside = [value, ...(next < 0 ? below : below.slice(0, next))].join('\n');
  const count = (marks: RegExp) => inside.match(marks)?.length ?? 0;
  if (count(/[{[]/g) <= count(/[}\]]/g)) return undefined;
  const text = value.trimEnd();
  const closing = text.startsWith('{') ? '}' : ']';
  // Braces without a colon hold no keys: they are of a text.
  const corrected = closing === '}' && !text.includes(':') ? `"${text}"` : `${text}${closing}`;
  const { slips } = words().guide.yaml;
  return {
    message: slips.openBracket(text, closing),
    hint: slips.write(`${name.trim()}: ${corrected}`),
  };
}

/** An item that stands under none of the items above it. */
function strayItem(line: string, above: readonly string[]): Slip | undefined {
  const indent = item.exec(line)?.[1]?.length;
  const previous = above.findLast((each) => each.trim() !== '' && !/^\s*#/.test(each)) ?? '';
  if (indent === undefined || !item.test(previous)) return undefined;
  const open = above
    .slice(above.findLastIndex((each) => /^\S/.test(each)) + 1)
    .flatMap((each) => item.exec(each)?.[1]?.length ?? []);
  const expected = open.at(-1) ?? 0;
  const startsList = indent > expected && /:\s*$/.test(previous);
  if (startsList || (indent <= expected && open.includes(indent))) return undefined;
  const { slips } = words().guide.yaml;
  return { message: slips.strayItem, hint: slips.strayItemHint(expected, line.trim()) };
}

/**
 * The slip that made a parser stop: on the line where it stopped, else the nearest above it.
 * @param stopped the line, from 0.
 */
export function slipBefore(text: string, stopped: number): YamlSlip | undefined {
  const lines = text.split(/\r?\n/);
  for (let line = Math.min(stopped, lines.length - 1); line >= 0; line -= 1) {
    const tried = line === stopped ? [...detectors, missingColon] : detectors;
    for (const detect of tried) {
      const found = detect(lines[line] ?? '', lines.slice(0, line), lines.slice(line + 1));
      if (found) return { line, ...found };
    }
  }
  return undefined;
}

/** An item further in than the one it follows, which YAML takes for more words of that one. */
export function swallowedItem(text: string): YamlSlip | undefined {
  if (/[|>][-+]?\s*$/m.test(text)) return undefined;
  const lines = text.split(/\r?\n/);
  const line = lines.findIndex((each, index) => {
    const previous = /^(\s*)- +[^\s"'[{][^:"']*$/.exec(lines[index - 1] ?? '');
    return previous !== null && (item.exec(each)?.[1]?.length ?? 0) > (previous[1]?.length ?? 0);
  });
  const found = line < 0 ? undefined : strayItem(lines[line] ?? '', lines.slice(0, line));
  return found && { line, ...found };
}
