/** What `{#id .class}` says. */
export interface Attributes {
  id?: string;
  /** Further ids, which older links may name. */
  aliases?: string[];
  className?: string[];
}

/** What may stand behind an image besides. */
export interface ImageAttributes extends Attributes {
  alt?: string;
  width?: string;
  height?: string;
}

/** Reads `#id .class width=40% alt="…"`; undefined when anything else stands there. */
export function readImageAttributes(text: string): ImageAttributes | undefined {
  const words: string[] = [];
  const named: ImageAttributes = {};
  for (const [word, key, quoted, single, plain] of text.trim().matchAll(attribute)) {
    if (key === undefined) words.push(word);
    else Object.assign(named, imageAttribute(key, quoted ?? single ?? plain ?? ''));
  }
  if (words.length === 0) return Object.keys(named).length > 0 ? named : undefined;
  const plain = readAttributes(words.join(' '));
  return plain && { ...plain, ...named };
}

const attribute = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))|\S+/g;

function imageAttribute(key: string, value: string): ImageAttributes {
  if (key === 'alt' || key === 'fig-alt') return { alt: value };
  return key === 'width' || key === 'height' ? { [key]: value } : {};
}

/** Reads `#id` (the first is the id) and `.class` separated by spaces; undefined when anything else stands there. */
export function readAttributes(text: string): Attributes | undefined {
  const attributes: Attributes = {};
  for (const word of text.trim().split(/\s+/)) {
    const match = /^([#.])([\p{L}\p{N}][\p{L}\p{N}_-]*)$/u.exec(word);
    if (!match?.[2]) return undefined;
    if (match[1] === '#' && attributes.id === undefined) attributes.id = match[2];
    else if (match[1] === '#') attributes.aliases = [...(attributes.aliases ?? []), match[2]];
    else attributes.className = [...(attributes.className ?? []), match[2]];
  }
  return attributes;
}
