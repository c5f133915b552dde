import { dateInWords } from '../../guide/dates.js';
import { versionHeading } from '../../guide/journal.js';
import { type Labels, type Lang, labelsOf } from '../../guide/labels.js';
import { type Licence, licenceOf } from '../../guide/licences.js';
import { type VersionLabel, versionLabel } from '../../guide/version-label.js';
import type { ReleaseRecord } from '../record.js';

/** One thing that a published file says of the release, and what the record has it say. */
export interface Statement {
  /** «version», «size of the PDF» … */
  about: string;
  /** Undefined where the file must say it and does not. */
  said: string | undefined;
  expected: string;
}

/** What the files of a release must say, from its record alone. */
export interface Expected {
  record: ReleaseRecord;
  lang: Lang;
  labels: Labels;
  version: VersionLabel;
  /** In words. */
  date: string;
  /** «Version Bêta, 30 avril 2021» */
  heading: string;
  licence: Licence;
  publishers: string[];
  /** Bytes of every file, by its path from `dist/`. */
  sizes: ReadonlyMap<string, number>;
}

/** Reads what one file says. @param path of the file, from `dist/`. */
export type StatementReader = (
  bytes: Uint8Array,
  expected: Expected,
  path: string,
) => Statement[] | Promise<Statement[]>;

/**
 * The record as files of a language see it: its title, publishers and PDF in place of the original's.
 * @param path of a file, from `dist/`: those of French are in `site/fr/`, `epub/fr/` and `news/fr/`.
 */
function recordFor(path: string, record: ReleaseRecord): ReleaseRecord {
  const folder = path.split('/', 3)[1];
  const own = record.translations?.find(({ lang }) => lang === folder);
  if (!own) return record;
  const { lang, title, slug, publishers, pdf } = own;
  return { ...record, guide: { title, slug, lang }, publishers, pdf };
}

/** Says what a record asks of each file, by its path from `dist/`. */
export function expectedByFile(record: ReleaseRecord): (path: string) => Expected {
  const made = new Map<string, Expected>();
  return (path) => {
    const own = recordFor(path, record);
    const expected = made.get(own.guide.lang) ?? expectedOf(own);
    made.set(own.guide.lang, expected);
    return expected;
  };
}

/** Says what a record asks of the files. @throws RangeError for a licence that the table lacks. */
export function expectedOf(record: ReleaseRecord): Expected {
  const lang = record.guide.lang as Lang;
  const licence = licenceOf(record.licence.spdx);
  if (!licence) throw new RangeError(`Unexpected licence «${record.licence.spdx}»`);
  const version = versionLabel(record.version, lang);
  return {
    record,
    lang,
    labels: labelsOf(lang),
    version,
    date: dateInWords(record.date, lang),
    heading: versionHeading(version, record.date, lang),
    licence,
    publishers: record.publishers.map(({ name }) => name),
    sizes: new Map(record.files.map(({ path, bytes }) => [path, bytes])),
  };
}

/** True where a file says what it must; kinds of spaces don't count. */
export function agrees({ said, expected }: Statement): boolean {
  return said !== undefined && spaced(said) === spaced(expected);
}

/** Text with plain spaces alone. */
export function spaced(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
