import { join } from 'node:path';
import { packageInfo } from '../base/package-info.js';
import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import {
  encoded,
  type FileEntry,
  fileEntry,
  type OutputFile,
} from '../outputs/content/output-file.js';

/** `release.json`: what was published, by whom, from what, and the sum of every file. */
export interface ReleaseRecord {
  schema: 1;
  guide: { title: string; slug: string; lang: string };
  version: string;
  versionLabel: string;
  date: string;
  licence: { spdx: string; title: string; url: string };
  publishers: { name: string; acronym?: string | undefined; url?: string | undefined }[];
  source: { commit: string; dirty: boolean } | null;
  generator: { name: string; version: string; typst: string };
  pdf: { path: string; bytes: number; pages: number; conformance: string[] } | null;
  files: FileEntry[];
}

/** What a record is made of besides the guide. */
interface RecordInput {
  files: readonly OutputFile[];
  source: ReleaseRecord['source'];
  generator: ReleaseRecord['generator'];
  pdf: ReleaseRecord['pdf'];
}

/** Says what a release is; files in the order of their paths. */
function releaseRecord(guide: Guide, input: RecordInput): ReleaseRecord {
  const { manifest, statements, lang } = guide;
  const { licence } = statements;
  const files = input.files.map(fileEntry).sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    schema: 1,
    guide: { title: manifest.title, slug: manifest.slug, lang },
    version: manifest.version,
    versionLabel: statements.version.label,
    date: manifest.date,
    licence: { spdx: licence.spdx, title: licence.title[lang], url: licence.url },
    publishers: manifest.publishers.map(({ name, acronym, url }) => ({ name, acronym, url })),
    source: input.source,
    generator: input.generator,
    pdf: input.pdf,
    files,
  };
}

/** `SHA256SUMS` as `sha256sum --check` reads it from `dist/`; it leaves itself out. */
export function sumsOf(files: readonly Pick<FileEntry, 'path' | 'sha256'>[]): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

/** The files of a release with `release.json` and `SHA256SUMS`, which speak of them. */
export function withRecord(
  guide: Guide,
  files: OutputFile[],
  pdf: { path: string; bytes: Uint8Array; pages: number } | undefined,
  source: ReleaseRecord['source'],
): OutputFile[] {
  const record = releaseRecord(guide, {
    files,
    source,
    generator: packageInfo,
    pdf: pdf
      ? {
          path: `site/${pdf.path}`,
          bytes: pdf.bytes.length,
          pages: pdf.pages,
          conformance: ['PDF/UA-1', 'PDF/A-2a'],
        }
      : null,
  });
  const recorded = [
    ...files,
    { path: 'release.json', bytes: encoded(`${JSON.stringify(record, null, 2)}\n`) },
  ];
  return [...recorded, { path: 'SHA256SUMS', bytes: encoded(sumsOf(recorded.map(fileEntry))) }];
}

/** Reads every file of a release from its folder, those that speak of the others included. */
export function releasedFiles(
  folder: string,
  { files }: ReleaseRecord,
  world: World,
): Promise<OutputFile[]> {
  const paths = [...files.map(({ path }) => path), 'release.json', 'SHA256SUMS'];
  return Promise.all(
    paths.map(async (path) => ({ path, bytes: await world.readFile(join(folder, path)) })),
  );
}
