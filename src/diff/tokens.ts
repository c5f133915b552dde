import type { Nodes } from 'hast';
import { textProperty } from '../document/data.js';
import { isApart } from '../document/elements.js';
import { referencePlaceholder } from '../document/link-target.js';

/** A word, a space or a sign of a text. */
export interface Token {
  text: string;
  /** True for what readers do not read as text, but that is compared: the address of a link or a picture. */
  aside?: boolean;
}

/** A paragraph, an item, a row of a table: what is compared word by word. */
export type Block = readonly Token[];

const words = /[\p{L}\p{M}\p{N}]+[’']?|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** The words, spaces and signs of a text, in order; an elided article («l’») is a word. */
export function tokensOf(text: string): Token[] {
  return (text.match(words) ?? []).map((each) => ({ text: each }));
}

/** What a token is compared by: all white space is alike, a narrow no-break space included. */
export function keyOf({ text, aside }: Token): string {
  return aside ? `\0${text}` : text.replace(/^\s+$/u, ' ');
}

/** A text as readers see it. */
export function textOfBlock(block: Block): string {
  return block
    .filter(({ aside }) => !aside)
    .map(({ text }) => text)
    .join('');
}

/** Gathers the blocks of a piece of a chapter, one text node after the other. */
export class BlockReader {
  readonly blocks: Block[] = [];
  readonly #reference: string;
  #open: Token[] = [];
  #inRow = false;

  /** @param reference what stands for the text that links without text get once chapters are numbered. */
  constructor(reference: string) {
    this.#reference = reference;
  }

  read(node: Nodes): void {
    if (node.type === 'text')
      this.#open.push(...tokensOf(node.value.replaceAll(referencePlaceholder, this.#reference)));
    if (node.type === 'root') for (const child of node.children) this.read(child);
    if (node.type !== 'element') return;
    const { tagName, properties } = node;
    if (properties.dataFootnoteRef !== undefined) return;
    if (properties.dataFootnoteBackref !== undefined) return;
    if (tagName === 'img') this.#picture(textProperty(node, 'alt'), properties.src);
    else if (tagName === 'tr') this.#row(node.children);
    else {
      if (isApart(node)) this.#boundary();
      for (const child of node.children) this.read(child);
      if (tagName === 'a') this.#address(properties.href);
      if (isApart(node)) this.#boundary();
    }
  }

  /** Ends the block that is open. */
  close(): void {
    const isSpace = (token: Token | undefined) => token?.text.trim() === '';
    const tokens = this.#open.filter(
      (token, index) => !isSpace(token) || !isSpace(this.#open[index - 1]),
    );
    while (isSpace(tokens[0])) tokens.shift();
    while (isSpace(tokens.at(-1))) tokens.pop();
    if (tokens.length > 0) this.blocks.push(tokens);
    this.#open = [];
  }

  #boundary(): void {
    if (this.#inRow) this.#open.push({ text: ' ' });
    else this.close();
  }

  #row(cells: readonly Nodes[]): void {
    this.#boundary();
    this.#inRow = true;
    cells.forEach((cell, index) => {
      if (index > 0) this.#open.push(...tokensOf(' | '));
      this.read(cell);
    });
    this.#inRow = false;
    this.close();
  }

  #picture(alt: string | undefined, source: unknown): void {
    if (alt) this.#open.push(...tokensOf(`[${alt}]`));
    this.#open.push({ text: String(source ?? ''), aside: true });
  }

  #address(href: unknown): void {
    const address = String(href ?? '');
    if (/^[a-z][a-z\d+.-]*:/i.test(address)) this.#open.push({ text: address, aside: true });
  }
}
