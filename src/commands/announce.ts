import { join, resolve } from 'node:path';
import { loadGuide, shownPath } from '../guide/load.js';
import { locateGuide } from '../guide/locate.js';
import { announcement } from '../news/announcement.js';
import { latestAnnouncement } from '../news/latest.js';
import { readRecord } from '../release/verify.js';
import { exitCodes, GuideError } from '../report/diagnostic.js';
import type { World } from '../world/world.js';
import type { CommandContext, Outcome } from './outcome.js';

/** What `guide announce` is told. */
export interface AnnounceOptions {
  dir?: string | undefined;
  /** The file a person wrote; the latest of `announcements/` by default. */
  from?: string | undefined;
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
  const { guide } = await loadGuide(root, world);
  const source = options.from
    ? {
        name: options.from.replace(/^.*[\\/]/, ''),
        text: await readText(options.from, world),
        file: options.from,
      }
    : await latestAnnouncement(root, world);
  const dist = resolve(world.cwd, options.dist ?? 'dist');
  const bytes = options.pdf
    ? (await readFile(options.pdf, world)).length
    : await releasedBytes(dist, guide.manifest.version, world);
  const text = announcement(guide, bytes, source);
  if (options.stdout) return { exitCode: exitCodes.ok, diagnostics: [], outputs: [], stdout: text };
  const name = source?.name ?? `${guide.manifest.date}-${guide.manifest.slug}.md`;
  const target = resolve(world.cwd, options.out ?? join('news', name));
  await world.writeFile(target, text);
  return { exitCode: exitCodes.ok, diagnostics: [], outputs: [shownPath(target, world)] };
}

async function releasedBytes(dist: string, version: string, world: World): Promise<number> {
  const record = await readRecord(dist, world);
  if (record.pdf && record.version === version) return record.pdf.bytes;
  throw new GuideError(
    {
      rule: 'release-record',
      severity: 'error',
      file: shownPath(dist, world),
      message: record.pdf
        ? `Unexpected release of version ${record.version}, expected ${version}`
        : 'Missing PDF in the release',
      hint: 'run `guide build` first, or name a PDF with --pdf',
    },
    exitCodes.usage,
  );
}

async function readText(path: string, world: World): Promise<string> {
  return new TextDecoder().decode(await readFile(path, world));
}

/** Reads a file that the user named. @throws GuideError (exit 2) when it can't be read. */
export async function readFile(path: string, world: World): Promise<Uint8Array> {
  return world.readFile(resolve(world.cwd, path)).catch((): never => {
    throw new GuideError(
      {
        rule: 'file-missing',
        severity: 'error',
        file: path,
        message: 'Missing file',
        hint: 'check the path',
      },
      exitCodes.usage,
    );
  });
}
