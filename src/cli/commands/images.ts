import { join } from 'node:path';
import { exitCodes, GuideError, refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { guideImages } from '../../document/load-images.js';
import { sourcesOf, writeTexts } from '../../edits/change.js';
import { type Fetched, fetchImage } from '../../edits/fetch-image.js';
import {
  type FetchPlan,
  type ForeignImage,
  fetchPlan,
  foreignImages,
  placeOf,
  shortened,
} from '../../edits/fetch-plan.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';

/** What `guide images` is told. */
export interface ImagesOptions {
  dir?: string | undefined;
  /** Fetch the images, put them into the guide's folder, and lead the text to them. */
  fetch?: boolean | undefined;
  /** With `fetch`: show what would be written, and write nothing. */
  dryRun?: boolean | undefined;
  /** With `fetch`: addresses of this machine and of private networks too. */
  allowPrivate?: boolean | undefined;
}

/** Lists the images that are not in the guide's folder; only `--fetch` asks the web for them. */
export async function run(options: ImagesOptions, context: CommandContext): Promise<Outcome> {
  const { world } = context;
  if (!options.fetch && (options.dryRun ?? options.allowPrivate))
    throw refusal({ rule: 'usage', file: 'guide images', ...words().edits.fetch.needsFetch });
  const root = await locateGuide(options.dir, world);
  const { guide } = await loadGuide(root, world);
  const shown = (path: string) => shownPath(join(root, path), world);
  const images = foreignImages(sourcesOf(guide));
  if (!options.fetch || images.length === 0) return listed(images, shown);
  const fetched = await fetchAll(images, options.allowPrivate ?? false, context);
  const taken = await guideImages(root, world);
  const plan = fetchPlan(images, fetched, folderOf(taken), taken, shown);
  if (!options.dryRun) await write(root, plan, world);
  return outcome(plan, options.dryRun ?? false, shown);
}

function listed(images: readonly ForeignImage[], shown: (path: string) => string): Outcome {
  const lines = images.map((image) => {
    const { file, line, column } = placeOf(image, shown);
    return `${file}:${line}:${column} ${shortened(image.address)}\n`;
  });
  const said = words().edits.fetch;
  return {
    exitCode: exitCodes.ok,
    diagnostics: [],
    outputs: [],
    stdout: lines.join(''),
    notes: images.length === 0 ? [said.none] : [],
    next: images.length === 0 ? [] : ['guide images --fetch'],
  };
}

/** @throws GuideError (exit 3) where nothing at all answers: the machine is offline. */
async function fetchAll(
  images: readonly ForeignImage[],
  allowPrivate: boolean,
  { world, progress }: CommandContext,
): Promise<Map<string, Fetched>> {
  const addresses = [...new Set(images.map(({ address }) => address))];
  const fetched = new Map<string, Fetched>();
  for (const address of addresses) {
    progress(words().edits.fetch.progress(fetched.size + 1, addresses.length));
    fetched.set(address, await fetchImage(address, allowPrivate, world));
  }
  const asked = [...fetched].filter(([address]) => !/^data:/i.test(address));
  if (asked.length > 0 && asked.every(([, result]) => 'why' in result && result.isOffline))
    throw new GuideError(
      {
        rule: 'image-fetch',
        severity: 'error',
        file: 'guide images',
        ...words().edits.fetch.offline,
      },
      exitCodes.world,
    );
  return fetched;
}

/** Where a guide has its images. */
function folderOf(images: readonly string[]): string {
  return images[0]?.split('/', 1)[0] ?? 'images';
}

/** Images first: a text never names one that is not there. */
async function write(root: string, { files, texts }: FetchPlan, world: World): Promise<void> {
  for (const { path, bytes } of files) await world.writeFile(join(root, path), bytes);
  await writeTexts(root, texts, world);
}

function outcome(
  { files, texts, diagnostics }: FetchPlan,
  isDryRun: boolean,
  shown: (path: string) => string,
): Outcome {
  return {
    exitCode: diagnostics.length > 0 ? exitCodes.findings : exitCodes.ok,
    diagnostics,
    outputs: isDryRun ? [] : [...files, ...texts].map(({ path }) => shown(path)),
    notes: files.map(({ path, address }) => `${shown(path)} ← ${shortened(address)}`),
    ...(isDryRun ? { stdout: texts.map(({ diff }) => diff).join('') } : {}),
    data: { images: files.map(({ path, address }) => ({ path, address: shortened(address) })) },
  };
}
