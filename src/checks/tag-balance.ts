/** Elements that close themselves, or that HTML lets authors leave open, as Google Sheets does its mark. */
const alone =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|caption|colgroup|option|google-sheets-html-origin)$/;
const tags = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;

/** A tag at its offsets in the file. */
export interface Tag {
  name: string;
  start: number;
  end: number;
}

/** A tag that lacks its other half, or a comment without its end. */
export interface Stray extends Tag {
  kind: 'open' | 'close' | 'comment';
}

/** Follows the tags of raw HTML, piece by piece. */
export class TagBalance {
  readonly open: Tag[] = [];
  readonly #strays: Stray[] = [];

  /** @param from the offset of the piece in the file. */
  follow(raw: string, from: number): void {
    for (const match of raw.matchAll(tags)) {
      const [whole, slash, name = '', rest = ''] = match;
      const start = from + match.index;
      const tag = { name: name.toLowerCase(), start, end: start + whole.length };
      if (whole.startsWith('<!--')) {
        if (!whole.endsWith('-->')) this.#strays.push({ ...tag, kind: 'comment' });
      } else if (!alone.test(tag.name) && !rest.endsWith('/')) {
        if (slash === '') this.open.push(tag);
        else this.#close(tag);
      }
    }
  }

  /** Everything that is not balanced, in the order in which it was found; what is still open last. */
  strays(): Stray[] {
    return [...this.#strays, ...this.open.map((tag): Stray => ({ ...tag, kind: 'open' }))];
  }

  #close(tag: Tag): void {
    const index = this.open.findLastIndex(({ name }) => name === tag.name);
    if (index < 0) this.#strays.push({ ...tag, kind: 'close' });
    else
      for (const inner of this.open.splice(index).slice(1))
        this.#strays.push({ ...inner, kind: 'open' });
  }
}
