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
import { signatureFile } from './signature.js';

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
  pdf: RecordedPdf | null;
  /** The guide in its further languages, each in folders of its own; left out for a guide in one. */
  translations?: RecordedTranslation[] | undefined;
  files: FileEntry[];
}

interface RecordedPdf {
  path: string;
  bytes: number;
  pages: number;
  /** What the file claims. */
  conformance: string[];
  /** What a validator found, where one was asked; left out otherwise. */
  validation?: Validation | undefined;
}

/** Claims of a PDF that a validator finds to hold: «veraPDF 1.30.4», `PDF/UA-1`. */
export interface Validation {
  validator: string;
  passes: string[];
}

interface RecordedTranslation {
  lang: string;
  title: string;
  slug: string;
  publishers: ReleaseRecord['publishers'];
  pdf: RecordedPdf | null;
}

/** What a record is made of besides the guide. */
interface RecordInput {
  files: readonly OutputFile[];
  source: ReleaseRecord['source'];
  generator: ReleaseRecord['generator'];
  pdf: ReleaseRecord['pdf'];
  translations: ReleaseRecord['translations'];
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
    publishers: publishersOf(guide),
    source: input.source,
    generator: input.generator,
    pdf: input.pdf,
    ...(input.translations ? { translations: input.translations } : {}),
    files,
  };
}

function publishersOf({ manifest }: Guide): ReleaseRecord['publishers'] {
  return manifest.publishers.map(({ name, acronym, url }) => ({ name, acronym, url }));
}

/** `SHA256SUMS` as `sha256sum --check` reads it from `dist/`; it leaves itself out. */
export function sumsOf(files: readonly Pick<FileEntry, 'path' | 'sha256'>[]): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

/** A guide in one language, as it was published. */
interface Published {
  guide: Guide;
  /** From `site/`. */
  pdf: { path: string; conformance: string[]; bytes: Uint8Array; pages: number } | undefined;
}

/**
 * The files of a release with `release.json` and `SHA256SUMS`, which speak of them.
 * @param languages the original first.
 */
export function withRecord(
  [original, ...translations]: readonly [Published, ...Published[]],
  files: OutputFile[],
  source: ReleaseRecord['source'],
): OutputFile[] {
  const record = releaseRecord(original.guide, {
    files,
    source,
    generator: packageInfo,
    pdf: recordedPdf(original),
    translations:
      translations.length > 0
        ? translations.map(({ guide, pdf }) => ({
            lang: guide.lang,
            title: guide.manifest.title,
            slug: guide.manifest.slug,
            publishers: publishersOf(guide),
            pdf: recordedPdf({ pdf }),
          }))
        : undefined,
  });
  return [...files, ...recordFiles(record)];
}

/** `release.json` and `SHA256SUMS`. */
function recordFiles(record: ReleaseRecord): OutputFile[] {
  const own = {
    path: 'release.json',
    bytes: encoded(`${JSON.stringify(record, null, 2)}\n`),
  };
  const sums = sumsOf([...record.files, fileEntry(own)]);
  return [own, { path: 'SHA256SUMS', bytes: encoded(sums) }];
}

/** The PDFs of a release, that of the original language first. */
export function recordedPdfs({ pdf, translations = [] }: ReleaseRecord): RecordedPdf[] {
  return [pdf, ...translations.map((each) => each.pdf)].filter((each) => each !== null);
}

/**
 * The files that speak of a release, once a validator has judged its PDFs.
 * @param validations by the path of a PDF.
 */
export function withValidations(
  record: ReleaseRecord,
  validations: ReadonlyMap<string, Validation>,
): OutputFile[] {
  const judged = (pdf: RecordedPdf | null) =>
    pdf && { ...pdf, validation: validations.get(pdf.path) };
  const translations = record.translations?.map((each) => ({ ...each, pdf: judged(each.pdf) }));
  return recordFiles({
    ...record,
    pdf: judged(record.pdf),
    ...(translations ? { translations } : {}),
  });
}

function recordedPdf({ pdf }: Pick<Published, 'pdf'>): RecordedPdf | null {
  if (!pdf) return null;
  return {
    path: `site/${pdf.path}`,
    bytes: pdf.bytes.length,
    pages: pdf.pages,
    conformance: pdf.conformance,
  };
}

/** Reads every file of a release from its folder, those that speak of the others included. */
export async function releasedFiles(
  folder: string,
  { files }: ReleaseRecord,
  world: World,
): Promise<OutputFile[]> {
  const isSigned = (await world.kind(join(folder, signatureFile))) === 'file';
  const paths = [
    ...files.map(({ path }) => path),
    'release.json',
    'SHA256SUMS',
    ...(isSigned ? [signatureFile] : []),
  ];
  return Promise.all(
    paths.map(async (path) => ({ path, bytes: await world.readFile(join(folder, path)) })),
  );
}
