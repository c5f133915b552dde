import { posix } from 'node:path';
import type { Diagnostic } from '../../../base/report/diagnostic.js';
import { slugOf, titleOfName } from '../../../document/slug.js';
import type { Lang } from '../../../guide/labels.js';
import { encoded, type OutputFile } from '../../../outputs/content/output-file.js';
import { type ImportedManifest, manifestText } from '../manifest.js';
import type { Outline } from '../outline.js';
import { told } from '../told.js';
import { anchorPlaces, type PlacedChapter } from './anchors.js';
import { chapterText } from './chapter-text.js';
import { type DividedDocument, divided, freeName } from './divide.js';
import { findingTold, looksOf } from './findings.js';
import { type NamedPictures, namedPictures } from './pictures.js';
import { tidyBlocks } from './tidy-blocks.js';
import type { WordBlock, WordDocument, WordFinding } from './word-document.js';

/** A document by its name. */
export interface NamedDocument {
  path: string;
  document: WordDocument;
}

/** What an import of documents will write, and what it has to say. */
export interface DocumentsPlan {
  manifest: ImportedManifest;
  /** `guide.yaml` first, then chapters and pictures. */
  files: OutputFile[];
  diagnostics: Diagnostic[];
}

/** What documents can't say. */
export interface DocumentsSettings {
  /** As the user says it. */
  title: string | undefined;
  /** Where nothing else says one. */
  name: string;
  lang: Lang;
  /** `YYYY-MM-DD`. */
  today: string;
  /** A document's path as messages show it. */
  shown: (path: string) => string;
}

/** Documents → a guide: each chapter of a document one of the guide, those of several documents in parts. */
export function documentsPlan(
  documents: readonly NamedDocument[],
  settings: DocumentsSettings,
): DocumentsPlan {
  const taken = new Set<string>();
  const pictures = namedPictures();
  const introduction = { fr: 'Introduction', en: 'Introduction' }[settings.lang];
  const made = documents.map(({ path, document }) => {
    const findings = [...document.findings];
    const blocks = tidyBlocks(document.blocks, findings);
    const name = titleOfName(posix.basename(path).replace(/\.[^.]+$/, ''));
    const parts = divided(document, blocks, name, introduction);
    const isPart = documents.length > 1 && parts.chapters.length > 1;
    const title = parts.title ?? name;
    const folder = isPart ? `${freeName(title, taken)}/` : '';
    const chapters = placed(parts, folder, isPart ? new Set() : taken);
    const notes = new Map(
      [...document.notes].map(([id, body]) => [id, tidyBlocks(body, [])] as const),
    );
    const files = filesOf(chapters, notes, document, pictures, findings);
    const outline: Outline = isPart
      ? [{ title, chapters: chapters.map((each) => each.path) }]
      : chapters.map((each) => each.path);
    return { parts, title, files, outline, diagnostics: toldOf(findings, settings.shown(path)) };
  });
  const [first] = made;
  const title =
    settings.title ?? (documents.length === 1 ? first?.title : undefined) ?? settings.name;
  const manifest: ImportedManifest = {
    title,
    slug: slugOf(title),
    lang: settings.lang,
    description: (documents.length === 1 ? first?.parts.description : undefined) ?? title,
    date: settings.today,
    home: undefined,
    host: 'post-2021',
    chapters: made.flatMap(({ outline }) => outline),
  };
  return {
    manifest,
    files: [
      { path: 'guide.yaml', bytes: encoded(manifestText(manifest)) },
      ...made.flatMap(({ files }) => files),
      ...pictures.files(),
    ],
    diagnostics: made.flatMap(({ diagnostics }) => diagnostics),
  };
}

function placed(
  { chapters }: DividedDocument,
  folder: string,
  taken: Set<string>,
): PlacedChapter[] {
  return chapters.map((chapter) => {
    const said = chapter.title.map((run) => (run.type === 'text' ? run.value : ' ')).join('');
    return { ...chapter, path: `${folder}${freeName(said, taken)}.md` };
  });
}

function filesOf(
  chapters: readonly PlacedChapter[],
  notes: ReadonlyMap<string, WordBlock[]>,
  document: WordDocument,
  pictures: NamedPictures,
  findings: WordFinding[],
): OutputFile[] {
  findings.push(...looksOf(chapters.flatMap(({ blocks }) => blocks)));
  const settings = {
    places: anchorPlaces(chapters, notes.values()),
    notes,
    counts: new Map<string, number>(),
    pictureAt: (name: string) => pictures.pathOf(name, document, findings),
    missing: (said: string) => findings.push({ kind: 'dead-link' as const, said }),
  };
  return chapters.map((chapter) => ({
    path: chapter.path,
    bytes: encoded(chapterText(chapter, settings)),
  }));
}

function toldOf(findings: readonly WordFinding[], file: string): Diagnostic[] {
  return findings.map((finding) =>
    findingTold(finding, (kind, said) => told(kind, { file }, said)),
  );
}
