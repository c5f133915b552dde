import type { Prose } from './prose.js';

/** A sentence at its place. */
export interface Sentence {
  text: string;
  /** Offsets in the file, end excluded. */
  start: number;
  end: number;
  words: string[];
}

const sentence = /\S(?:[^.!?…]|[.!?…](?![\s»”)]|$))*(?:[.!?…]+|$)/g;
const word = /[\p{L}\d]+(?:[’'.,-][\p{L}\d]+)*/gu;

/** The sentences of a block of prose; none of a table's cell and of raw HTML, where few stand. */
export function sentencesOf({ kind, start, text }: Prose): Sentence[] {
  if (kind === 'cell' || kind === 'html') return [];
  return [...text.matchAll(sentence)].map(({ 0: found, index }) => ({
    text: found,
    start: start + index,
    end: start + index + found.length,
    words: found.match(word) ?? [],
  }));
}
