import { join, posix } from 'node:path';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import type { World } from '../../base/world/world.js';
import type { Guide } from '../../guide/guide.js';
import { labelsOf } from '../../guide/labels.js';
import { filesInLanguage, inLanguageFolder } from '../../guide/translations.js';
import type { OutputFile } from '../../outputs/content/output-file.js';
import { checkedRelease } from '../../release/checked-release.js';
import type { ReleaseRecord } from '../../release/record.js';
import { words } from '../../words/words.js';
import type { ExportPlaces } from '../file-list.js';
import type { HostDownload } from './downloads.js';

/** A release, as it is exported. */
export interface ExportedRelease {
  record: ReleaseRecord;
  /** PNG of the cover. */
  cover: Uint8Array | undefined;
  /** The guide as files, in the order they are offered. */
  downloads: (HostDownload & { content: Uint8Array })[];
  /** The announcement, and images that go with it; paths are file names. */
  news: OutputFile[];
}

/** What goes to a host, and what whoever keeps it should know. */
export interface HostFiles {
  /** By their paths from the root of the host's sources. */
  files: OutputFile[];
  places: ExportPlaces;
  diagnostics: Diagnostic[];
}

/** Reads what is exported of a release. @param dist absolute path. @throws GuideError as `checkedRelease` does. */
export async function exportedRelease(
  dist: string,
  guide: Guide,
  world: World,
): Promise<ExportedRelease> {
  const { manifest, statements } = guide;
  const hint = words().hosts.exportHint;
  const whole = await checkedRelease(dist, guide.original ?? guide, hint, world);
  const own = whole.translations?.find(({ lang }) => guide.original && lang === guide.lang);
  const record = own ? { ...whole, publishers: own.publishers, pdf: own.pdf } : whole;
  const read = (path: string) => world.readFile(join(dist, inLanguageFolder({ path }, guide).path));
  const paths = filesInLanguage(whole.files, guide).map(({ path }) => path);
  const coverPath = paths.find((path) => path === `site/img/couverture-${manifest.slug}.png`);
  const news = paths.filter((path) => /^news\/(?!release-notes\.md$)[^/]+$/.test(path));
  const labels = labelsOf(guide.lang);
  const offered = [
    { pattern: /\.pdf$/, format: 'PDF', label: labels.downloadGuide },
    { pattern: /\.epub$/, format: 'EPUB', label: labels.downloadEpub },
    { pattern: /\.docx$/, format: 'DOCX', label: labels.downloadClauses },
  ].flatMap(({ pattern, ...offer }) => {
    const path = paths.find((each) => pattern.test(each));
    return path === undefined ? [] : [{ path, ...offer }];
  });
  return {
    record,
    cover: coverPath === undefined ? undefined : await read(coverPath),
    downloads: await Promise.all(
      offered.map(async ({ path, format, label }) => {
        const content = await read(path);
        const { pdfAddress } = statements;
        const beside = posix.join(posix.dirname(pdfAddress), posix.basename(path));
        const url = format === 'PDF' ? pdfAddress : beside;
        return { url, format, label, bytes: content.length, content };
      }),
    ),
    news: await Promise.all(
      news.map(async (path) => ({ path: posix.basename(path), bytes: await read(path) })),
    ),
  };
}
