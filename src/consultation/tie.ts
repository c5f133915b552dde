import { wordsOf } from '../diff/similarity.js';
import { percentDecoded } from '../document/link-target.js';
import type { Section } from '../document/sections.js';
import type { Row } from './rows.js';

/** The section that a contribution is about, and how that was found: `id`, `address`, `title 0.83`. */
export interface Tie {
  section: string;
  tied: string;
}

/** How alike a section's title and what a platform calls it must be, and what a person wrote as a title. */
const likeTitle = 0.6;
const likeOwnTitle = 0.75;

/**
 * Makes a finder of the section that a row is about: by the section's id, in a column or in the text; by its address,
 * likewise; else by a title that is alike.
 */
export function tieFinder(sections: readonly Section[]): (row: Row) => Tie | undefined {
  const ids = new Map(sections.map(({ id }) => [id.toLowerCase(), id]));
  const addresses = new Map(sections.map(({ id, address }) => [bare(address), id]));
  const byTitle = titleFinder(sections);
  return (row) => {
    const words = `${row.section} ${row.title} ${row.body}`.match(/[^\s[\]()<>"«»]+/g) ?? [];
    const named = words.map((word) => ids.get(trimmed(word).toLowerCase()));
    const own = named.find((id, index) => id !== undefined && isId(words[index] ?? '', row));
    if (own !== undefined) return { section: own, tied: 'id' };
    const links = [row.address, ...words.map(trimmed).filter(isAddress)].filter(Boolean);
    const led = links.map((link) => addresses.get(bare(link))).find(Boolean);
    if (led !== undefined) return { section: led, tied: 'address' };
    return byTitle(row['section-title'], likeTitle) ?? byTitle(row.title, likeOwnTitle);
  };
}

/** A title of a section, alone or below those that hold it, as the words in it. */
interface Title {
  id: string;
  size: number;
}

/**
 * Makes a finder of the section whose title has most words in common with another (Dice's coefficient); none where
 * several sections go by it.
 */
function titleFinder(sections: readonly Section[]) {
  const byWord = new Map<string, Title[]>();
  for (const { id, titles } of sections) {
    for (const title of [titles.at(-1) ?? '', titles.join(' ')]) {
      const own = new Set(wordsOf(title));
      const entry = { id, size: own.size };
      for (const word of own) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
    }
  }
  return (title: string, least: number): Tie | undefined => {
    const said = new Set(wordsOf(title));
    const common = new Map<Title, number>();
    for (const word of said)
      for (const each of byWord.get(word) ?? []) common.set(each, (common.get(each) ?? 0) + 1);
    const alike = [...common]
      .map(([{ id, size }, count]) => ({ id, like: (2 * count) / (size + said.size) }))
      .filter(({ like }) => like >= least);
    const most = Math.max(...alike.map(({ like }) => like));
    const best = new Set(alike.filter(({ like }) => like === most).map(({ id }) => id));
    const [section] = best;
    if (section === undefined || best.size > 1) return undefined;
    return { section, tied: `title ${most.toFixed(2)}` };
  };
}

/** A chapter's id may be a word like any other: only one with `/` or `#` is an id within a text. */
function isId(word: string, { section }: Row): boolean {
  return trimmed(section) === trimmed(word) || /[/#]/.test(word);
}

/** A word of a text may be the name of a page: only what is written as an address is one. */
function isAddress(word: string): boolean {
  return /^(?:https?:\/\/|www\.)|\.html(?:#|$)/i.test(word);
}

function trimmed(word: string): string {
  return word.replace(/[.,;:!?]+$/, '');
}

/** One spelling for the addresses of a page: with and without scheme, `.html`, `index` and a last slash. */
function bare(address: string): string {
  const [page = '', anchor] = address.split('#', 2);
  const path = page
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\?.*$/, '')
    .replace(/(?:index)?\.html$/, '')
    .replace(/\/$/, '')
    .toLowerCase();
  return anchor === undefined ? path : `${path}#${percentDecoded(anchor)}`;
}
