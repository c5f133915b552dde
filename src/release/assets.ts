import { extname, posix } from 'node:path';
import { dateInWords } from '../guide/dates.js';
import { type Lang, labelsOf } from '../guide/labels.js';
import { mediaType } from '../guide/media-types.js';
import { sizeInWords } from '../guide/size.js';
import type { FileEntry } from '../outputs/content/output-file.js';
import type { ReleaseRecord } from './record.js';

/** A file of a release as platforms list it: an open data portal, a release of a forge. */
export interface ReleaseAsset {
  /** Stays from version to version: `pdf`, `epub-en`, `site`. */
  id: string;
  /** From the folder that `dist/` is in. */
  path: string;
  fileName: string;
  lang: Lang;
  /** In the language of the file, as `description` is. */
  title: string;
  /** One line of Markdown: version, date, size, sum. */
  description: string;
  /** `pdf`, `tar.gz`. */
  format: string;
  mediaType: string;
  bytes: number;
  /** In lower-case hexadecimal. */
  sha256: string;
}

type Archive = Pick<FileEntry, 'path' | 'bytes' | 'sha256'>;

/**
 * The files of a release that readers take away: PDF, EPUB and Markdown of each language, and the whole as an archive.
 * @param dist name of the folder of the release.
 * @param archive undefined where there is none.
 */
export function assetsOf(
  record: ReleaseRecord,
  dist: string,
  archive: Archive | undefined,
): ReleaseAsset[] {
  const { guide, translations = [] } = record;
  const original = languageAssets(record, { ...guide, pdf: record.pdf }, dist, '');
  const others = translations.flatMap((each) =>
    languageAssets(record, each, dist, `${each.lang}/`).map((asset) => ({
      ...asset,
      id: `${asset.id}-${each.lang}`,
    })),
  );
  if (!archive) return [...original, ...others];
  const lang = guide.lang as Lang;
  const site = {
    ...described(record, archive, lang),
    id: 'site',
    path: archive.path,
    title: `${guide.title} (${labelsOf(lang).websiteArchive})`,
  };
  return [...original, ...others, site];
}

/** @param folder of the language below `site/`. */
function languageAssets(
  record: ReleaseRecord,
  own: Pick<ReleaseRecord, 'pdf'> & { lang: string; title: string },
  dist: string,
  folder: string,
): ReleaseAsset[] {
  const lang = own.lang as Lang;
  const asset = (id: string, format: string, isIt: (path: string) => boolean, pages?: number) =>
    record.files
      .filter(({ path }) => isIt(path))
      .slice(0, 1)
      .map((entry) => ({
        ...described(record, entry, lang, pages),
        id,
        path: posix.join(dist, entry.path),
        title: `${own.title} (${format})`,
      }));
  const isDownload = (extension: string) => (path: string) =>
    posix.dirname(path) === `site/${folder}downloads` && extname(path) === extension;
  const { pdf } = own;
  return [
    ...asset('pdf', 'PDF', (path) => path === pdf?.path, pdf?.pages),
    ...asset('epub', 'EPUB', isDownload('.epub')),
    ...asset('markdown', 'Markdown', isDownload('.md')),
  ];
}

function described(
  { versionLabel, date }: ReleaseRecord,
  { path, bytes, sha256 }: Archive,
  lang: Lang,
  pages?: number,
): Omit<ReleaseAsset, 'id' | 'path' | 'title'> {
  const { colon, pages: pagesLabel } = labelsOf(lang);
  const facts = [
    `${versionLabel}, ${dateInWords(date, lang)}`,
    ...(pages ? [`${pages} ${pagesLabel}`] : []),
    sizeInWords(bytes, lang),
  ];
  const fileName = posix.basename(path);
  return {
    fileName,
    lang,
    description: `${facts.join(' – ')}. SHA-256${colon} \`${sha256}\``,
    format: fileName.endsWith('.tar.gz') ? 'tar.gz' : extname(fileName).slice(1),
    mediaType: mediaType(fileName),
    bytes,
    sha256,
  };
}
