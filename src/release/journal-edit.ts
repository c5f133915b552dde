import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { readAttributes } from '../document/attribute-syntax.js';
import { markdownOf } from '../document/parse-markdown.js';
import type { ChapterSource } from '../guide/guide.js';
import { type Lang, labelsOf } from '../guide/labels.js';
import { words } from '../words/words.js';
import { bumpRefusal } from './bump-refusal.js';

/** How a journal takes in a version. */
export interface JournalRelease {
  lang: Lang;
  /** «Version Bêta, 30 avril 2021» */
  heading: string;
  /** Anchor of the section. */
  anchor: string;
  /** Takes a version of which the journal says nothing. */
  allowEmpty: boolean;
  /** Path of the journal as messages show it. */
  file: string;
  /** A line for the end of the section, unless it stands there already. */
  thanks?: string | undefined;
}

/** The section of what is to come. Offsets are of the chapter's text. */
interface Upcoming {
  heading: Heading;
  start: number;
  end: number;
  isEmpty: boolean;
}

/**
 * The text of a journal once a version is out: its section «À paraître» is named after the version, its anchor
 * and those that begin with it too. A version without changes says so.
 * @throws GuideError (exit 2) when there is nothing to say of the version and `allowEmpty` is false.
 */
export function releaseInJournal(journal: ChapterSource, release: JournalRelease): string {
  const { text } = journal;
  const nodes = markdownOf(journal).children;
  const upcoming = upcomingSection(nodes, text, release.lang);
  if ((!upcoming || upcoming.isEmpty) && !release.allowEmpty) throw nothingToSay(upcoming, release);
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const nothing = labelsOf(release.lang).noChange;
  if (!upcoming) {
    const place = versionsStart(nodes, text);
    const gap = place === text.length ? [''] : ['', ''];
    const said = release.thanks ?? nothing;
    const lines = [`## ${release.heading} {#${release.anchor}}`, '', said, ...gap];
    const before = place === 0 || text.slice(0, place).endsWith(newLine) ? '' : newLine + newLine;
    return text.slice(0, place) + before + lines.join(newLine) + text.slice(place);
  }
  const { start, end, isEmpty, heading } = upcoming;
  const headingEnd = heading.position?.end.offset ?? start;
  const written = text.slice(start, headingEnd);
  const old = anchorOf(written);
  const named = `${'#'.repeat(heading.depth)} ${release.heading}${old ? ` {#${release.anchor}}` : ''}`;
  const said = isEmpty ? `${newLine}${newLine}${release.thanks ?? nothing}` : '';
  const kept = renamed(text.slice(headingEnd, end), old, release.anchor);
  const below = isEmpty ? kept : withThanks(kept, release.thanks, newLine);
  return text.slice(0, start) + named + said + below + text.slice(end);
}

/** A section with a line at its end, before the white space that follows it. */
function withThanks(section: string, thanks: string | undefined, newLine: string): string {
  if (thanks === undefined || section.includes(thanks)) return section;
  const written = section.trimEnd();
  const after = section.slice(written.length) || newLine;
  return `${written}${newLine}${newLine}${thanks}${after}`;
}

function upcomingSection(nodes: RootContent[], text: string, lang: Lang): Upcoming | undefined {
  const index = nodes.findIndex((node) => node.type === 'heading' && isUpcoming(node, lang));
  const heading = nodes[index];
  if (heading?.type !== 'heading') return undefined;
  const after = nodes.slice(index + 1);
  const next = after.findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  const content = next < 0 ? after : after.slice(0, next);
  return {
    heading,
    start: heading.position?.start.offset ?? 0,
    end: (next < 0 ? undefined : after[next]?.position?.start.offset) ?? text.length,
    isEmpty: !content.some(saysSomething),
  };
}

function isUpcoming(heading: Heading, lang: Lang): boolean {
  const title = textOf(heading).replace(/\s*\{[^{}]*\}\s*$/, '');
  const loosely = { sensitivity: 'base' } as const;
  return title.trim().localeCompare(labelsOf(lang).upcoming, lang, loosely) === 0;
}

function saysSomething(node: RootContent): boolean {
  if (node.type === 'html') return !/^<!--[\s\S]*-->$/.test(node.value.trim());
  return node.type !== 'heading' && node.type !== 'definition';
}

/** Before the first section, where the latest version is told; at the end of a journal without any. */
function versionsStart(nodes: RootContent[], text: string): number {
  const first = nodes.find((node) => node.type === 'heading' && node.depth === 2);
  return first?.position?.start.offset ?? text.length;
}

function anchorOf(heading: string): string | undefined {
  const attributes = /\{([^{}]*)\}\s*$/m.exec(heading)?.[1];
  return attributes === undefined ? undefined : readAttributes(attributes)?.id;
}

/** The next «À paraître» needs its anchors: those of this section take the version's name, with the links to them. */
function renamed(text: string, from: string | undefined, to: string): string {
  if (from === undefined) return text;
  const escaped = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<=[{(\\s])#${escaped}(?=[-}\\s)])`, 'gu'), `#${to}`);
}

function nothingToSay(upcoming: Upcoming | undefined, { lang, file, heading }: JournalRelease) {
  const title = labelsOf(lang).upcoming;
  const line = upcoming?.heading.position?.start.line;
  const said = words().release.bump;
  return upcoming
    ? bumpRefusal(said.emptyJournal(title, heading), said.emptyJournalHint, { file, line })
    : bumpRefusal(said.noJournal(title, heading), said.noJournalHint(title), { file, line });
}
