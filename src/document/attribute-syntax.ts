/** What `{#id .class}` says. */
export interface Attributes {
  id?: string;
  /** Further ids, which older links may name. */
  aliases?: string[];
  className?: string[];
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
