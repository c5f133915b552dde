import { join, posix } from 'node:path';
import { type Diagnostic, exitCodes, GuideError } from '../base/report/diagnostic.js';
import { isInside } from '../base/world/inside.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';
import { addressProblems, besideOwnPages } from './address-problems.js';
import { readFrontMatter } from './front-matter.js';
import type { ChapterSource, Guide } from './guide.js';
import { guidePath } from './guide-file.js';
import { readIncludes } from './includes.js';
import { liveOf } from './live.js';
import { loadTranslations } from './load-translations.js';
import { type LoadedManifest, parseManifest } from './manifest.js';
import type { Manifest } from './manifest-schema.js';
import { refuseMissingImages } from './named-images.js';
import { readOwnFonts } from './own-fonts.js';
import { partsOf } from './parts.js';
import { addressing, siteOnlyPaths } from './site-only.js';
import { statementsOf } from './statements.js';
import { controlCharacters, readChapter, utf8Text, withoutControls } from './text-file.js';
import { translatedInto } from './translations.js';
import { isOfOneComputer, likelyPath, sameButCase } from './written-path.js';

/** A guide with what was found wrong while reading its chapters. */
export interface LoadResult {
  guide: Guide;
  diagnostics: Diagnostic[];
}

/**
 * Reads a guide: its manifest, then every chapter that it lists.
 * @param root absolute path of the guide's folder.
 * @throws GuideError (exit 2) when anything in `guide.yaml` is wrong, a listed file that is missing included.
 */
export async function loadGuide(root: string, world: World): Promise<LoadResult> {
  const file = shownPath(join(root, 'guide.yaml'), world);
  const text = utf8Text(await world.readFile(join(root, 'guide.yaml')), file, exitCodes.usage);
  const loaded = parseManifest(text, file);
  const { manifest } = loaded;
  const entries = chapterEntries(manifest);
  await refuseMissing(entries, loaded, root, world);
  await refuseMissingImages(loaded, root, world);
  const paths = entries.map(({ path }) => path);
  const siteOnly = await siteOnlyPaths(manifest, paths, root, world);
  const pages = [...entries, ...siteOnly.map(sitePage)];
  const addressOf = addressing(pages);
  const live = liveOf(manifest);
  const diagnostics: Diagnostic[] = [];
  const shown = (path: string) => shownPath(join(root, path), world);
  const read = async (path: string) => {
    const text = await readChapter(join(root, path), shown(path), world);
    diagnostics.push(...controlCharacters(text, shown(path)));
    return withoutControls(text);
  };
  const written = await Promise.all(
    pages.map(async (entry): Promise<ChapterSource> => {
      const { path, part, siteOnly } = entry;
      const source = await read(path);
      const { frontMatter, problems } = readFrontMatter(source, shown(path));
      diagnostics.push(...problems);
      return {
        path,
        address: addressOf(entry, frontMatter),
        text: source,
        frontMatter,
        part,
        siteOnly,
        ...live,
      };
    }),
  );
  const { chapters, diagnostics: moved } = besideOwnPages(written, shown);
  diagnostics.push(...moved, ...addressProblems(chapters, manifest.site.home, shown));
  const guide: Guide = {
    root,
    manifest,
    lang: manifest.lang,
    statements: statementsOf(manifest),
    parts: partsOf(manifest),
    chapters,
    includes: await readIncludes(chapters, root, read, world),
    fonts: await readOwnFonts(loaded, root, world),
  };
  diagnostics.push(...(await readKept(guide, loaded, world)));
  if (translatedInto(manifest).length > 0) {
    const translations = await loadTranslations(guide, read, world);
    guide.translations = translations.map((each) => each.guide);
    for (const each of guide.translations) {
      const path = manifest.translations?.[each.lang]?.index;
      each.indexTerms = await termsOf(
        loaded,
        path,
        ['translations', each.lang, 'index'],
        root,
        world,
      );
    }
    diagnostics.push(...translations.flatMap((each) => each.diagnostics));
  }
  if (manifest.editions) {
    const { editionsOf } = await import('./editions.js');
    guide.editions = editionsOf(guide);
  }
  return { guide, diagnostics };
}

/** Reads what few guides have: works to cite, and what people said of it. */
async function readKept(guide: Guide, loaded: LoadedManifest, world: World): Promise<Diagnostic[]> {
  const { root, manifest } = guide;
  if (manifest.references) {
    const { readReferences } = await import('./references.js');
    guide.references = await readReferences(loaded, manifest.references, root, world);
  }
  guide.indexTerms = await termsOf(loaded, manifest.index, ['index'], root, world);
  if ((await world.kind(join(root, 'consultation'))) !== 'folder') return [];
  const { readContributions } = await import('./contributions.js');
  const { byName, problems } = await readContributions(root, world);
  guide.contributions = byName;
  return problems;
}

/** The terms of the index, from the file that is named for them. */
async function termsOf(
  loaded: LoadedManifest,
  path: string | undefined,
  yamlPath: PropertyKey[],
  root: string,
  world: World,
) {
  if (path === undefined) return undefined;
  const { readIndexTerms } = await import('./index-terms.js');
  return readIndexTerms(loaded, { path, yamlPath }, root, world);
}

interface Entry {
  path: string;
  part: number | undefined;
  yamlPath: PropertyKey[];
  siteOnly?: true;
}

function sitePage(path: string): Entry {
  return { path, part: undefined, yamlPath: ['legal'], siteOnly: true };
}

function chapterEntries(manifest: Manifest): Entry[] {
  let part = -1;
  return manifest.chapters.flatMap((entry, index): Entry[] => {
    if (typeof entry === 'string') {
      return [{ path: entry, part: undefined, yamlPath: ['chapters', index] }];
    }
    part += 1;
    const own = part;
    return entry.chapters.map((path, inner) => ({
      path,
      part: own,
      yamlPath: ['chapters', index, 'chapters', inner],
    }));
  });
}

async function refuseMissing(
  entries: Entry[],
  { source }: LoadedManifest,
  root: string,
  world: World,
): Promise<void> {
  const problems: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const { path, yamlPath } of entries) {
    const problem = (message: string, hint: string) =>
      problems.push({
        rule: 'manifest',
        severity: 'error',
        ...source.placeOf(yamlPath),
        message,
        hint,
      });
    const named = await guidePath(root, path, world);
    if (seen.has(path)) {
      problem(words().guide.chapters.twice(path), words().guide.chapters.twiceHint);
    } else if (named === 'outside') {
      problem(words().guide.chapters.outside(path), words().guide.chapters.outsideHint);
    } else if (named === 'missing') {
      const { message, hint } = await missingChapter(path, entries, root, world);
      problem(message, hint);
    }
    seen.add(path);
  }
  if (problems.length > 0) throw new GuideError(problems, exitCodes.usage);
}

/** Says why there is no such chapter, with the path as it is written in `guide.yaml`. */
async function missingChapter(path: string, entries: Entry[], root: string, world: World) {
  const ofOneComputer = isOfOneComputer(path);
  const message = ofOneComputer
    ? words().guide.chapters.oneComputer(path)
    : words().guide.chapters.missing(path);
  const listed = new Set(entries.map((each) => each.path));
  const files = await markdownOf(entries, root, world);
  const near = likelyPath(
    path,
    files.filter((each) => !listed.has(each)),
  );
  if (near !== undefined && sameButCase(near, path))
    return {
      message: words().guide.chapters.letters(path, near),
      hint: words().guide.chapters.lettersHint(near),
    };
  if (near !== undefined) return { message, hint: words().report.didYouMean(near) };
  return {
    message,
    hint: ofOneComputer
      ? words().guide.chapters.oneComputerHint
      : words().guide.chapters.missingHint,
  };
}

/** The Markdown in the folders that `guide.yaml` names, and in its own. */
async function markdownOf(entries: Entry[], root: string, world: World): Promise<string[]> {
  const folders = new Set(['.', ...entries.map(({ path }) => posix.dirname(path))]);
  const listed = await Promise.all(
    [...folders].filter(isInside).map(async (folder) => {
      const names = await world.list(join(root, folder)).catch(() => []);
      return names.filter((name) => /\.md$/i.test(name)).map((name) => posix.join(folder, name));
    }),
  );
  return listed.flat();
}
