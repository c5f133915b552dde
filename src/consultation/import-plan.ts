import { createHash } from 'node:crypto';
import type { Section } from '../document/sections.js';
import type { Contribution, Status } from '../guide/contributions.js';
import { type Lang, labelsOf } from '../guide/labels.js';
import { withoutControls } from '../guide/text-file.js';
import { alikeBefore } from './alike.js';
import type { Platform } from './columns.js';
import { hasPostalAddress, withoutPersonalData } from './personal-data.js';
import { plainText } from './plain-text.js';
import type { Row } from './rows.js';
import { type Tie, tieFinder } from './tie.js';

/** A file of contributions, as read. */
export interface ImportedTable {
  platform: Platform;
  rows: readonly Row[];
}

/** What contributions are held against. */
export interface ImportContext {
  /** Those that the guide has already. */
  known: readonly Contribution[];
  sections: readonly Section[];
  /** Of the guide, which people spoke of. */
  version: string;
  lang: Lang;
}

/** What an import adds, and what it counted on the way. */
export interface ImportPlan {
  added: Contribution[];
  counts: {
    read: number;
    /** Without a text: votes and the like. */
    empty: number;
    /** Withdrawn by their authors or taken down by moderators. */
    removed: number;
    /** In the guide already. */
    known: number;
    /** Of those, the ones whose authors have written something else since. */
    changed: string[];
    byId: number;
    byAddress: number;
    byTitle: number;
    untied: number;
    /** E-mail addresses, and numbers of telephones, accounts and social security, taken out. */
    masked: number;
    /** Those in which a postal address may stand. */
    postal: string[];
    /** Like others before them. */
    alike: number;
  };
}

const judged: Readonly<Record<string, Status>> = { accepted: 'taken', rejected: 'not-taken' };

/** What of some tables is new to a guide. */
export function importPlan(
  tables: readonly ImportedTable[],
  { known, sections, version, lang }: ImportContext,
): ImportPlan {
  const counts = emptyCounts();
  const byId = new Map(known.map((each) => [each.id, each]));
  const tieOf = tieFinder(sections);
  const added: Contribution[] = [];
  for (const { platform, rows } of tables) {
    const free = freeIds();
    const parents = new Map(rows.map((row) => [row.id, row]));
    for (const row of rows) {
      counts.read += 1;
      if (row.isRemoved) counts.removed += 1;
      else if (row.body === '') counts.empty += 1;
      else {
        const cleaned = contribution(row, platform, { version, lang });
        const id = row.id === '' ? free(cleaned.id) : cleaned.id;
        const same = byId.get(id);
        if (same) {
          counts.known += 1;
          if (same.text !== cleaned.entry.text && !counts.changed.includes(id))
            counts.changed.push(id);
          continue;
        }
        const parent = row.parent === '' ? undefined : parents.get(row.parent);
        const tie = tieOf(row) ?? (parent && tieOf(parent));
        count(tie, counts);
        counts.masked += cleaned.masked;
        if (hasPostalAddress(`${row.title}\n${row.body}`)) counts.postal.push(id);
        const title = titleOf(cleaned.entry.title, tie?.section);
        const entry = { ...cleaned.entry, id, title, section: tie?.section, tied: tie?.tied };
        byId.set(id, entry);
        added.push(entry);
      }
    }
  }
  noteAlike(known, added);
  counts.alike = added.filter(({ like }) => like).length;
  return { added, counts };
}

function emptyCounts(): ImportPlan['counts'] {
  const ties = { byId: 0, byAddress: 0, byTitle: 0, untied: 0 };
  return {
    read: 0,
    empty: 0,
    removed: 0,
    known: 0,
    changed: [],
    ...ties,
    masked: 0,
    postal: [],
    alike: 0,
  };
}

/** Ids in the order of the rows of a table: what several people wrote in the same words has a number besides. */
function freeIds(): (id: string) => string {
  const counted = new Map<string, number>();
  return (id) => {
    const times = (counted.get(id) ?? 0) + 1;
    counted.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
}

/** A contribution as its author wrote it, but for what tells who that is. */
function contribution(
  row: Row,
  platform: Platform,
  { version, lang }: Pick<ImportContext, 'version' | 'lang'>,
): { entry: Contribution; id: string; masked: number } {
  let masked = 0;
  const clean = (text: string) => {
    const plain = withoutBidi(withoutControls(plainText(text, lang)));
    const found = withoutPersonalData(plain, labelsOf(lang));
    masked += found.found;
    return found.text.trim() || undefined;
  };
  const [title, text] = [clean(row.title), clean(row.body)];
  const supports = Number.parseInt(row.supports, 10);
  const entry: Contribution = {
    id: '',
    status: judged[row.state] ?? 'to-judge',
    section: undefined,
    version,
    answer: clean(row.answer),
    title,
    text,
    tied: undefined,
    date: day(row.date),
    url: /^https?:\/\//.test(row.url) ? row.url : undefined,
    ...(Number.isFinite(supports) ? { supports } : {}),
    ...(Object.keys(row.kept).length > 0 ? { kept: row.kept } : {}),
  };
  return {
    entry,
    id: idOf(row, platform, `${row.section}\n${title ?? ''}\n${text ?? ''}`),
    masked,
  };
}

/** A title without the id of its section in brackets, which the page or the card that led to it put there. */
function titleOf(title: string | undefined, section: string | undefined): string | undefined {
  return title?.replace(`[${section}]`, '').trim() || undefined;
}

/** The platform's own id; else one made of what was written where, as the rows of any other table may be counted anew. */
function idOf({ id }: Row, platform: Platform, written: string): string {
  const sum = createHash('sha256').update(written).digest('hex').slice(0, 12);
  if (id === '') return sum;
  return platform === 'questionnaire' ? `${id}-${sum}` : `${platform}-${id}`;
}

/** Marks that turn the direction of all that follows them. */
function withoutBidi(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** The day of a moment as `YYYY-MM-DD`: ISO 8601, as France writes it, or in days as spreadsheets count them. */
function day(date: string): string | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
  const [, d, m, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(date) ?? [];
  if (iso || y === undefined) return iso ?? ofSpreadsheet(date);
  return `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`;
}

function ofSpreadsheet(date: string): string | undefined {
  if (!/^[34]\d{4}(?:\.\d+)?$/.test(date)) return date || undefined;
  const sinceEpoch = Math.floor(Number(date)) - 25_569;
  return new Date(sinceEpoch * 86_400_000).toISOString().slice(0, 10);
}

function count(tie: Tie | undefined, counts: ImportPlan['counts']): void {
  if (tie === undefined) counts.untied += 1;
  else if (tie.tied === 'id') counts.byId += 1;
  else if (tie.tied === 'address') counts.byAddress += 1;
  else counts.byTitle += 1;
}

function noteAlike(known: readonly Contribution[], added: Contribution[]): void {
  const all = [...known, ...added];
  for (const [place, others] of alikeBefore(all.map(({ text }) => text ?? ''))) {
    const entry = added[place - known.length];
    if (entry) entry.like = others.map((other) => all[other]?.id ?? '');
  }
}
