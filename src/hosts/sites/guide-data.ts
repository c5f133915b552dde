import type { Guide } from '../../guide/guide.js';
import { sizeInWords } from '../../guide/size.js';
import type { ReleaseRecord } from '../../release/record.js';
import type { HostDownload } from '../pages/downloads.js';

/** What a host's own templates can say of a guide. */
export function guideData(
  { manifest, statements, lang }: Guide,
  record: ReleaseRecord,
  downloads: readonly HostDownload[],
) {
  const { version, date, versionLabel, licence, publishers } = record;
  return {
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
}
