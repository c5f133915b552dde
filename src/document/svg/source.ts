import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** The text of a drawing as it was written. */
export interface SvgSource {
  tree: Root;
  /** True where the file is not what the tree says: in another encoding, with a DTD. */
  isRewritten: boolean;
}

/** As many entities as editors define, and as much text as they may stand for. */
const mostEntities = 200;
const mostCharacters = 10_000_000;

/**
 * Reads the XML of a drawing, in whatever encoding it says, with the entities that it defines itself. Those
 * that are other files are left out.
 * @throws Error that says what is wrong, and where.
 */
export function readSvg(bytes: Uint8Array): SvgSource {
  const { text, encoding } = decoded(bytes);
  const doctype = findDoctype(text);
  const expanded = doctype ? withEntities(text, doctype) : text;
  return { tree: parsed(expanded), isRewritten: doctype !== undefined || encoding !== 'utf-8' };
}

function parsed(text: string): Root {
  try {
    return fromXml(text.trim());
  } catch (error) {
    const { cause, line, column } = error as { cause?: Error; line?: number; column?: number };
    const [said = ''] = (cause?.message ?? String(error)).split('\n');
    throw new SyntaxError(`${said.replace(/ \(line .*/, '')} (${line}:${column})`);
  }
}

function decoded(bytes: Uint8Array): { text: string; encoding: string } {
  const [first = 0, second = 0] = bytes;
  const said = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )?.[1];
  const encoding =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? 'utf-16be'
        : (said?.toLowerCase() ?? 'utf-8');
  const decoder = new TextDecoder(knownEncoding(encoding));
  const isMarked = first === 0xef && second === 0xbb;
  return {
    text: decoder.decode(bytes),
    encoding: isMarked ? 'utf-8 with a mark' : decoder.encoding,
  };
}

function knownEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

interface Doctype {
  start: number;
  end: number;
  /** What it declares itself, between brackets. */
  subset: string;
}

const beforeRoot = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*<!DOCTYPE\b/i;

function findDoctype(text: string): Doctype | undefined {
  const opening = beforeRoot.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length - '<!DOCTYPE'.length;
  const head = /^<!DOCTYPE(?:[^"'[>]|"[^"]*"|'[^']*')*/i.exec(text.slice(start))?.[0] ?? '';
  const at = start + head.length;
  if (text[at] !== '[') return { start, end: at + 1, subset: '' };
  const subset = /^\[(?:[^\]"'<]|"[^"]*"|'[^']*'|<!--[\s\S]*?-->|<)*\]\s*>/.exec(
    text.slice(at),
  )?.[0];
  if (subset === undefined) throw new SyntaxError('unclosed document type declaration');
  return { start, end: at + subset.length, subset };
}

const reference = /&([\w.:-]+);/g;
const builtIn = new Set(['amp', 'apos', 'gt', 'lt', 'quot']);

/** The document without its DTD, each of its own entities in the place of its name. */
function withEntities(text: string, { start, end, subset }: Doctype): string {
  const entities = new Map<string, string>();
  for (const [, name = '', quoted = ''] of subset.matchAll(
    /<!ENTITY\s+([\w.:-]+)\s+("[^"]*"|'[^']*')\s*>/g,
  ))
    if (!entities.has(name)) entities.set(name, quoted.slice(1, -1));
  if (entities.size > mostEntities) throw new SyntaxError('too many entities');
  const external = new Set(
    [...subset.matchAll(/<!ENTITY\s+([\w.:-]+)\s+(?:SYSTEM|PUBLIC)\b/g)].map(([, name]) => name),
  );
  let count = 0;
  const expanded = (part: string, within: readonly string[]): string =>
    part.replace(reference, (written, name: string) => {
      if (builtIn.has(name)) return written;
      if (external.has(name)) return '';
      const value = entities.get(name);
      if (value === undefined) return written;
      count += value.length;
      if (within.includes(name) || count > mostCharacters)
        throw new SyntaxError('entities that stand for more than a drawing holds');
      return expanded(value, [...within, name]);
    });
  return text.slice(0, start) + expanded(text.slice(end), []);
}
