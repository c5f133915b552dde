import type { Nodes } from 'mdast';
import { audienceOf } from '../document/editions.js';
import { parseMarkdown } from '../document/parse-markdown.js';
import { type Audience, hasChapter, readAudience } from '../guide/audience.js';
import type { ChapterSource } from '../guide/guide.js';
import type { IncludeSource } from '../guide/includes.js';
import type { CheckedGuide } from './rule.js';

/** Where a text says whom it is for: offsets of its first line, or of its page header's. */
interface WrittenAudience {
  audience: Audience;
  start: number;
  end: number;
  /** Those that it stands within. */
  around: readonly Audience[];
  isHeader: boolean;
}

type Text = ChapterSource | IncludeSource;

/** The guide with all that any edition shows. */
const whole = ({ guide }: CheckedGuide) => guide.whole ?? guide;

/** Names of the editions of a guide. */
export function editionNames(book: CheckedGuide): string[] {
  return Object.keys(whole(book).manifest.editions ?? {});
}

/** The chapters of a guide with an easy-to-read edition, and the paths of those that it shares as they are. */
export function easyEdition(book: CheckedGuide): { chapters: ChapterSource[]; shared: string[] } {
  const { chapters, manifest } = whole(book);
  const easy = Object.values(manifest.editions ?? {}).filter((edition) => edition.easy);
  if (easy.length === 0) return { chapters: [], shared: [] };
  return { chapters, shared: easy.flatMap((edition) => edition.chapters ?? []) };
}

/** Every text of a guide with editions, whichever of them shows it; none of a guide without. */
export function wholeOf(book: CheckedGuide): Text[] {
  if (editionNames(book).length === 0) return [];
  const { chapters, includes } = whole(book);
  return [...chapters, ...includes.files.values()];
}

/** Whether an edition shows something of a text: of its chapters, and of all that is included. */
export function isOf(book: CheckedGuide, text: Text, edition: string): boolean {
  const own = whole(book).manifest.editions?.[edition];
  return !('frontMatter' in text) || hasChapter(text, edition, own);
}

/** All that a text says of whom it is for, its page header first. */
export function audiencesOf(text: Text): WrittenAudience[] {
  const found: WrittenAudience[] = [];
  const header = /^(?:edition|except)[ \t]*:.*/m.exec(text.text);
  if ('frontMatter' in text && header && (text.frontMatter.edition ?? text.frontMatter.except))
    found.push({
      audience: readAudience(text.frontMatter),
      start: header.index,
      end: header.index + header[0].length,
      around: [],
      isHeader: true,
    });
  if (!/:(?:pour|for)\b/.test(text.text)) return found;
  const walk = (node: Nodes, around: readonly Audience[]) => {
    const audience = audienceOf(node);
    if (audience) {
      const start = node.position?.start.offset ?? 0;
      const line = /\n|$/.exec(text.text.slice(start))?.index ?? 1;
      const end = Math.min(start + line, node.position?.end.offset ?? start + line);
      found.push({ audience, start, end, around, isHeader: false });
    }
    const within = audience ? [...around, audience] : around;
    if ('children' in node) for (const child of node.children) walk(child, within);
  };
  walk(parseMarkdown(text), []);
  return found;
}
