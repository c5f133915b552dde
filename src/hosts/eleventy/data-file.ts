import { posix } from 'node:path';
import type { Guide } from '../../guide/guide.js';
import { sizeInWords } from '../../guide/size.js';
import { encoded, type OutputFile } from '../../outputs/content/output-file.js';
import type { ReleaseRecord } from '../../release/record.js';
import type { HostDownload } from '../pages/downloads.js';
import type { Places } from './places.js';

/** What the host's own templates can say of a guide: `guides["<slug>"]` in them. */
export function dataFile(
  { manifest, statements, lang }: Guide,
  record: ReleaseRecord,
  downloads: readonly HostDownload[],
  places: Places,
): OutputFile {
  const { version, date, versionLabel, licence, publishers } = record;
  const data = {
    title: manifest.title,
    description: manifest.description,
    lang,
    version,
    versionLabel,
    versionInSentence: statements.version.inSentence,
    date,
    dateInWords: statements.date,
    licence,
    publishers,
    home: manifest.site.home,
    cover: statements.coverAddress,
    pages: record.pdf?.pages,
    downloads: downloads.map(({ url, format, bytes }) => ({
      url,
      format,
      bytes,
      size: sizeInWords(bytes, lang),
    })),
  };
  const path = posix.join(places.data, 'guides', `${manifest.slug}.json`);
  return { path, bytes: encoded(`${JSON.stringify(data, null, 2)}\n`) };
}
