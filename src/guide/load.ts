import { basename, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, exitCodes, GuideError } from '../report/diagnostic.js';
import { didYouMean } from '../report/suggest.js';
import type { World } from '../world/world.js';
import { addressOf, aliasAddress, sharedFolder } from './address.js';
import { readFrontMatter } from './front-matter.js';
import type { ChapterSource, Guide, Part } from './guide.js';
import { readIncludes } from './includes.js';
import { type LoadedManifest, parseManifest } from './manifest.js';
import type { Manifest } from './manifest-schema.js';
import { statementsOf } from './statements.js';

/** A guide with what was found wrong while reading its chapters. */
export interface LoadResult {
  guide: Guide;
  diagnostics: Diagnostic[];
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a guide: its manifest, then every chapter that it lists.
 * @param root absolute path of the guide's folder.
 * @throws GuideError (exit 2) when anything in `guide.yaml` is wrong, a listed file that is missing included.
 */
export async function loadGuide(root: string, world: World): Promise<LoadResult> {
  const file = shownPath(join(root, 'guide.yaml'), world);
  const text = decode(await world.readFile(join(root, 'guide.yaml')), file);
  const loaded = parseManifest(text, file);
  const { manifest } = loaded;
  const entries = chapterEntries(manifest);
  await refuseMissing(entries, loaded, root, world);
  const shared = sharedFolder(entries.map(({ path }) => path));
  const diagnostics: Diagnostic[] = [];
  const read = async (path: string) =>
    decode(await world.readFile(join(root, path)), shownPath(join(root, path), world));
  const chapters = await Promise.all(
    entries.map(async ({ path, part }): Promise<ChapterSource> => {
      const source = await read(path);
      const { frontMatter, problems } = readFrontMatter(source, shownPath(join(root, path), world));
      diagnostics.push(...problems);
      return {
        path,
        address: addressOf(path, shared, frontMatter),
        text: source,
        frontMatter,
        part,
      };
    }),
  );
  diagnostics.push(...sameAddresses(chapters, root, world));
  diagnostics.push(...takenAliases(chapters, manifest.site.home, root, world));
  const guide: Guide = {
    root,
    manifest,
    lang: manifest.lang,
    statements: statementsOf(manifest),
    parts: partsOf(manifest),
    chapters,
    includes: await readIncludes(chapters, root, read, world),
  };
  return { guide, diagnostics };
}

/** A path as messages show it: from the folder the program was started in, with slashes. */
export function shownPath(path: string, world: World): string {
  const fromHere = relative(world.cwd, path);
  return (fromHere.startsWith(`..${sep}..${sep}..`) ? path : fromHere).replaceAll(sep, '/');
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new GuideError(
      {
        rule: 'encoding',
        severity: 'error',
        file,
        message: 'Unexpected bytes that are not UTF-8',
        hint: 'save the file as UTF-8 in your editor',
      },
      exitCodes.findings,
    );
  }
}

interface Entry {
  path: string;
  part: number | undefined;
  yamlPath: PropertyKey[];
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

function partsOf(manifest: Manifest): Part[] {
  return manifest.chapters
    .filter((entry) => typeof entry !== 'string')
    .map(({ title }, index) => ({ title, number: index + 1 }));
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
    const target = resolve(root, path);
    if (!target.startsWith(root + sep) || path.startsWith('/')) {
      problem(
        `Unexpected chapter «${path}» outside the guide's folder`,
        'move it below guide.yaml',
      );
    } else if (seen.has(path)) {
      problem(`Unexpected second entry of chapter «${path}»`, 'list each chapter once');
    } else if ((await world.kind(target)) !== 'file') {
      const siblings = await markdownBeside(target, world);
      const near = didYouMean(basename(path), siblings, 'create the file, or take it off the list');
      problem(`Missing chapter «${path}»`, near);
    } else if (!(await world.realPath(target)).startsWith((await world.realPath(root)) + sep)) {
      problem(
        `Unexpected chapter «${path}» that links outside the guide's folder`,
        'copy the file in',
      );
    }
    seen.add(path);
  }
  if (problems.length > 0) throw new GuideError(problems, exitCodes.usage);
}

async function markdownBeside(target: string, world: World): Promise<string[]> {
  const names = await world.list(join(target, '..')).catch(() => []);
  return names.filter((name) => name.endsWith('.md'));
}

function sameAddresses(chapters: ChapterSource[], root: string, world: World): Diagnostic[] {
  const byAddress = new Map<string, ChapterSource>();
  return chapters.flatMap((chapter): Diagnostic[] => {
    const key = chapter.address.toLowerCase();
    const other = byAddress.get(key);
    byAddress.set(key, chapter);
    if (!other) return [];
    return [
      {
        rule: 'chapter-address',
        severity: 'error',
        file: shownPath(join(root, chapter.path), world),
        line: 1,
        message: `Unexpected second chapter at the address «${chapter.address}», already that of «${other.path}»`,
        hint: 'rename the file, or set another `slug` in its front matter',
      },
    ];
  });
}

/** A former address that a page has now, or that two chapters claim. */
function takenAliases(
  chapters: ChapterSource[],
  home: string,
  root: string,
  world: World,
): Diagnostic[] {
  const taken = new Map(chapters.map(({ address, path }) => [address.toLowerCase(), path]));
  taken.set('index.html', taken.get('index.html') ?? 'the home page');
  return chapters.flatMap(({ path, frontMatter }) =>
    (frontMatter.aliases ?? []).flatMap((alias): Diagnostic[] => {
      const address = aliasAddress(alias, home);
      const other = taken.get(address.toLowerCase());
      taken.set(address.toLowerCase(), path);
      if (other === undefined) return [];
      return [
        {
          rule: 'chapter-address',
          severity: 'error',
          file: shownPath(join(root, path), world),
          line: 1,
          message: `Unexpected alias «${alias}», already the address of «${other}»`,
          hint: 'take it out of `aliases` in the front matter: only addresses that nothing has any more can redirect',
        },
      ];
    }),
  );
}
