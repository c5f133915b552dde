import { isShownTo, readAudience } from './audience.js';
import type { ChapterSource, Guide } from './guide.js';
import { liveOf } from './live.js';
import type { Edition, Manifest } from './manifest-schema.js';
import { partsOf } from './parts.js';
import { statementsOf } from './statements.js';

/** The editions of a guide, each a guide of its own: some of its chapters, and what `guide.yaml` says otherwise in it. */
export function editionsOf(whole: Guide): Guide[] {
  return Object.entries(whole.manifest.editions ?? {}).map(([name, own]) =>
    editionOf(whole, name, own),
  );
}

function editionOf(whole: Guide, name: string, own: Edition): Guide {
  const shown = whole.chapters.filter((chapter) => isIn(chapter, name, own));
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

/** Whether an edition has a chapter; it has every page of the site alone. */
function isIn({ path, siteOnly, frontMatter }: ChapterSource, name: string, own: Edition): boolean {
  if (siteOnly) return true;
  const isListed = own.chapters === undefined || own.chapters.includes(path);
  return isListed && isShownTo(readAudience(frontMatter), name);
}

/** Its files are named by its own slug, and it lives in a folder of its own below the guide's home. */
function editionManifest(
  manifest: Manifest,
  name: string,
  { variables, chapters: _, slug = `${manifest.slug}-${name}`, ...said }: Edition,
  paths: ReadonlySet<string>,
): Manifest {
  const { editions: __, ...shared } = manifest;
  const { home } = manifest.site;
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  return {
    ...shared,
    ...Object.fromEntries(given),
    ...(variables && { variables: { ...manifest.variables, ...variables } }),
    slug,
    site: { ...manifest.site, home: `${home.endsWith('/') ? home : `${home}/`}${name}/` },
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
