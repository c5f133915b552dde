import { dateFromWords, monthInFileName } from '../../guide/dates.js';
import { sizeInWords } from '../../guide/size.js';
import { isSaidOf, statedVersion, versionSaidIn } from '../../guide/stated-version.js';
import { type Expected, type Statement, spaced } from './statement.js';

/** What looks like a version in words: «version 1.2 Bêta», «V1», «RC1». */
const versionWords = String.raw`(?:version (?:\d[\d.]*\d|\d)?|V\d|B[êe]ta|RC ?\d|alpha)[^,;.:()]*(?:\.\d[^,;.:()]*)*`;
const dateWords = String.raw`\d{1,2}(?:er)? \p{L}+ \d{4}`;

/**
 * What a text says of the guide: «Version actuelle : …», and a version that someone wrote by hand («la version 2
 * du guide»).
 */
export function proseStatements(text: string, expected: Expected): Statement[] {
  const plain = spaced(text);
  return [...currentVersion(plain, expected), ...byHand(plain, expected)];
}

function currentVersion(text: string, expected: Expected): Statement[] {
  const { labels, date } = expected;
  const pattern = new RegExp(
    `${labels.currentVersion}\\**\\s?: (${versionWords})(?:, (${dateWords}))?`,
    'giu',
  );
  return [...text.matchAll(pattern)].flatMap(([, version = '', said]) => [
    { about: 'version', said: version, expected: formOf(version, expected) },
    ...(said ? [{ about: 'date', said, expected: date }] : []),
  ]);
}

/** The same form of the expected version: «version Bêta» or «Bêta». */
function formOf(said: string, { version }: Expected): string {
  return /^version /i.test(said) ? version.inSentence : version.label;
}

function byHand(text: string, { record, version }: Expected): Statement[] {
  return [...text.matchAll(statedVersion)].map((match) => {
    const said = versionSaidIn(match);
    const expected = isSaidOf(said, record.version) ? said : version.label;
    return { about: 'version of the guide in the text', said, expected };
  });
}

/** Every «version Bêta, 30 avril 2021» of a text that speaks of the guide alone: a header, a first line. */
export function versionsWithDate(text: string, expected: Expected): Statement[] {
  const pattern = new RegExp(`(${versionWords}), (${dateWords})`, 'giu');
  return [...spaced(text).matchAll(pattern)]
    .filter(([, , date = '']) => dateFromWords(date, expected.lang) !== undefined)
    .flatMap(([, version = '', said = '']) => [
      { about: 'version', said: version, expected: formOf(version, expected) },
      { about: 'date', said, expected: expected.date },
    ]);
}

/** The size that a text says of a file. @param path of the file, from `dist/`. */
export function sizeStatement(text: string, path: string, expected: Expected): Statement[] {
  const bytes = expected.sizes.get(path);
  const said = /\d+(?:[.,]\d+)? (?:Ko|Mo|KB|MB)\b/.exec(spaced(text))?.[0];
  if (bytes === undefined || said === undefined) return [];
  return [{ about: `size of ${path}`, said, expected: sizeInWords(bytes, expected.lang) }];
}

/** The version that a name of a file says: `<slug>-version-beta-avril-2021.pdf`. */
export function fileNameStatements(name: string, { record, version, lang }: Expected): Statement[] {
  const start = `${record.guide.slug}-version-`;
  if (!name.startsWith(start)) return [];
  const expected = `${start}${version.short}-${monthInFileName(record.date, lang)}-${record.date.slice(0, 4)}`;
  const said = name.startsWith(expected) ? expected : name;
  return [{ about: 'file name', said, expected }];
}
