import { hasChapter } from './audience.js';
import type { Guide } from './guide.js';
import { liveOf } from './live.js';
import type { Edition, Manifest } from './manifest-schema.js';
import { ownManifest } from './own-manifest.js';
import { partsOf } from './parts.js';
import { statementsOf } from './statements.js';

/** The editions of a guide, each a guide of its own: some of its chapters, and what `guide.yaml` says otherwise in it. */
export function editionsOf(whole: Guide): Guide[] {
  return Object.entries(whole.manifest.editions ?? {}).map(([name, own]) =>
    editionOf(whole, name, own),
  );
}

function editionOf(whole: Guide, name: string, own: Edition): Guide {
  const shown = whole.chapters.filter((chapter) => hasChapter(chapter, name, own));
  const paths = new Set(shown.map(({ path }) => path));
  const manifest = editionManifest(whole.manifest, name, own, paths);
  const live = { ...liveOf(manifest), edition: { name } };
  const files = [...whole.includes.files].map(
    ([path, file]) => [path, { ...file, ...live }] as const,
  );
  return {
    ...whole,
    manifest,
    statements: statementsOf(manifest),
    parts: partsOf(manifest),
    chapters: shown.map((chapter) => ({
      ...chapter,
      ...live,
      part: partOf(chapter.path, manifest),
    })),
    includes: { ...whole.includes, files: new Map(files) },
    editions: undefined,
    edition: name,
    whole,
  };
}

function editionManifest(
  manifest: Manifest,
  name: string,
  { chapters: _, easy: ___, ...said }: Edition,
  paths: ReadonlySet<string>,
): Manifest {
  const { editions: __, ...shared } = manifest;
  return {
    ...ownManifest(shared, name, said),
    chapters: manifest.chapters.flatMap((entry): Manifest['chapters'] => {
      if (typeof entry === 'string') return paths.has(entry) ? [entry] : [];
      const chapters = entry.chapters.filter((path) => paths.has(path));
      return chapters.length === 0 ? [] : [{ ...entry, chapters }];
    }),
  };
}

function partOf(path: string, { chapters }: Manifest): number | undefined {
  const parts = chapters.filter((entry) => typeof entry !== 'string');
  const index = parts.findIndex((part) => part.chapters.includes(path));
  return index < 0 ? undefined : index;
}
