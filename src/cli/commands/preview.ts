import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { packageFile } from '../../base/package-info.js';
import { exitCodes } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import type { World } from '../../base/world/world.js';
import { termsToAccept } from '../../guide/dsfr-terms.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { oneAtATime } from '../../outputs/preview/one-at-a-time.js';
import { openProofs } from '../../outputs/preview/proofs.js';
import { openReaders } from '../../outputs/preview/readers.js';
import { servePreview } from '../../outputs/preview/server.js';
import { openSession, type Session, templateFolder } from '../../outputs/preview/session.js';
import { words } from '../../words/words.js';
import { acceptTerms } from './accept-terms.js';
import type { CommandContext } from './context.js';
import { editionNamed } from './each-edition.js';

/** What `guide preview` is told. */
export interface PreviewOptions {
  dir?: string | undefined;
  /** The edition to show; all that any shows by default. */
  edition?: string | undefined;
  /** 0 for any that is free. */
  port?: number | undefined;
  open?: boolean | undefined;
  withPdf?: boolean | undefined;
}

const defaultPort = 4000;
/**
 * How long after a change the guide is read once more, in milliseconds: a file may have been half written, and
 * of two changes at once only the first may have been told.
 */
const settleTime = 200;
/** How long the guide must be at rest before styles and fonts are held against it, in milliseconds. */
const restTime = 400;

/** Serves a guide on this machine and shows every change at once, until it is told to end. */
export async function run(options: PreviewOptions, context: CommandContext): Promise<Outcome> {
  const { world } = context;
  const root = await locateGuide(options.dir, world);
  await beforeReading(root, options.edition, world);
  const preview = await openPreview(root, options, world);
  const { url } = preview;
  context.progress(words().cli.preview.ready(url));
  if (options.open) await openBrowser(url, world);
  await context.untilEnded?.();
  await preview.close();
  return { exitCode: exitCodes.ok, diagnostics: [], outputs: [], data: { url } };
}

/**
 * A guide that can't be read yet has errors to show: those are the preview's to tell.
 * @throws GuideError (exit 2) for a name that no edition has.
 */
async function beforeReading(
  root: string,
  edition: string | undefined,
  world: World,
): Promise<void> {
  const hasTerms = await termsToAccept(root, world);
  if (!hasTerms && edition === undefined) return;
  const guide = await loadGuide(root, world).then(
    (loaded) => loaded.guide,
    () => undefined,
  );
  if (guide && edition !== undefined) editionNamed(guide.editions, edition);
  if (guide && hasTerms) await acceptTerms(guide, world);
}

/** A preview that runs. */
export interface Preview {
  url: string;
  close(): Promise<void>;
}

/** Opens a preview: reads the guide, serves it, watches it. */
export async function openPreview(
  root: string,
  { port, withPdf, edition }: PreviewOptions,
  world: World,
): Promise<Preview> {
  const proofs = withPdf ? openProofs(world, () => readers.tell()) : undefined;
  let rest: NodeJS.Timeout | undefined;
  const atRest = () => {
    clearTimeout(rest);
    rest = setTimeout(() => void assets(), restTime);
  };
  const changed = () => {
    readers.tell();
    atRest();
  };
  const session: Session = openSession(root, world, proofs, changed, (whole) =>
    edition === undefined ? whole : editionNamed(whole.editions, edition),
  );
  const readers = openReaders(() => session, proofs);
  let styles = '';
  const assets = oneAtATime(async () => {
    const made = (await session.site?.assets()) ?? [];
    const names = made.map(({ path }) => path).join();
    if (styles !== '' && styles !== names) readers.tellAssets();
    styles = names;
  });

  const first = session.refresh();
  const own = await ownFiles(world);
  const server = await servePreview(port ?? defaultPort, { session, proofs, readers, own });
  let again: NodeJS.Timeout | undefined;
  const watch = await world.watch([root, templateFolder], () => {
    void session.refresh();
    clearTimeout(again);
    again = setTimeout(() => void session.refresh(), settleTime);
  });
  await first;
  const { port: used } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${used}/${withPdf ? '_guide/' : ''}`,
    close: async () => {
      clearTimeout(rest);
      clearTimeout(again);
      await watch.close();
      readers.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await proofs?.close();
    },
  };
}

async function ownFiles(world: World): Promise<Map<string, Uint8Array>> {
  const files = {
    'preview.js': 'lib/client/preview.js',
    'preview.css': 'templates/preview/preview.css',
    'proofs.js': 'lib/client/proofs.js',
    'with-pdf.html': 'templates/preview/with-pdf.html',
  };
  const read = Object.entries(files).map(
    async ([name, path]) => [name, await world.readFile(packageFile(path))] as const,
  );
  return new Map(await Promise.all(read));
}

/** Shows an address in the user's browser, where the system has a way to. */
async function openBrowser(url: string, { env, run: runProgram, cwd }: World): Promise<void> {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? [join(env.SystemRoot ?? 'C:\\Windows', 'explorer.exe')]
        : ['xdg-open'];
  await runProgram(program ?? '', [...args, url], cwd);
}
