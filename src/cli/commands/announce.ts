import { dirname, join, resolve } from 'node:path';
import { exitCodes } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import type { Guide } from '../../guide/guide.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import type { OutputFile } from '../../outputs/content/output-file.js';
import { makePost, type NewsInput } from '../../outputs/news/news-files.js';
import { checkedRelease } from '../../release/checked-release.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';
import { guideOrEdition } from './each-edition.js';
import { readNamedFile } from './named-file.js';

/** What `guide announce` is told. */
export interface AnnounceOptions {
  dir?: string | undefined;
  /** The file a person wrote; the latest of `announcements/` by default. */
  from?: string | undefined;
  /** The edition that is announced. */
  edition?: string | undefined;
  stdout?: boolean | undefined;
  out?: string | undefined;
  /** A PDF made elsewhere, to announce its size. */
  pdf?: string | undefined;
  /** The release to announce; `dist` by default. */
  dist?: string | undefined;
}

/** Writes the news announcement of the release in `dist/`, or of a PDF made elsewhere. */
export async function run(options: AnnounceOptions, { world }: CommandContext): Promise<Outcome> {
  const root = await locateGuide(options.dir, world);
  const { guide: whole } = await loadGuide(root, world);
  const guide = guideOrEdition(whole, options.edition);
  const released = options.pdf
    ? { pdfBytes: (await readNamedFile(options.pdf, world)).length, cover: undefined, notes: [] }
    : await readRelease(
        resolve(world.cwd, options.dist ?? join('dist', guide.edition ?? '')),
        guide,
        world,
      );
  const source = options.from === undefined ? undefined : await sourceAt(options.from, world);
  const { post, beside } = await makePost(guide, { ...released, source }, world);
  if (options.stdout) {
    const stdout = new TextDecoder().decode(post.bytes);
    return { exitCode: exitCodes.ok, diagnostics: [], outputs: [], stdout };
  }
  const target = resolve(world.cwd, options.out ?? join('news', post.path));
  const others = options.out === undefined ? [...beside, ...released.notes] : beside;
  const files = [
    { path: target, bytes: post.bytes },
    ...others.map(({ path, bytes }) => ({ path: join(dirname(target), path), bytes })),
  ];
  for (const { path, bytes } of files) await replaceFile(path, bytes, world);
  const outputs = files.map(({ path }) => shownPath(path, world));
  return { exitCode: exitCodes.ok, diagnostics: [], outputs };
}

/** What is announced of a release, and its notes, which its build has written. */
interface Released extends Pick<NewsInput, 'pdfBytes' | 'cover'> {
  notes: OutputFile[];
}

/** Reads the release that is announced. @throws GuideError as `checkedRelease` does. */
async function readRelease(dist: string, guide: Guide, world: World): Promise<Released> {
  const hint = words().cli.announce.noRelease;
  const record = await checkedRelease(dist, guide, hint, world);
  const read = (path: string) => world.readFile(join(dist, path)).catch(() => undefined);
  const notes = await read('news/release-notes.md');
  return {
    pdfBytes: record.pdf.bytes,
    cover: await read(`site/img/couverture-${guide.manifest.slug}.png`),
    notes: notes ? [{ path: 'release-notes.md', bytes: notes }] : [],
  };
}

async function sourceAt(path: string, world: World) {
  const text = new TextDecoder().decode(await readNamedFile(path, world));
  return { name: path.replace(/^.*[\\/]/, ''), text, file: path };
}
