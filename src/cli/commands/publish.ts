import { basename, dirname, join, resolve } from 'node:path';
import { exitCodes, GuideError, refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import {
  type DatasetAccess,
  isThisMachine,
  publishAsset,
  readDataset,
} from '../../hosts/udata/api.js';
import { type PublishStep, publishPlan } from '../../hosts/udata/plan.js';
import { sha256 } from '../../outputs/content/output-file.js';
import { assetsOf, type ReleaseAsset } from '../../release/assets.js';
import { verifyRelease } from '../../release/verify.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';

/** What `guide publish` is told. */
export interface PublishOptions {
  platform: 'data.gouv.fr';
  /** Id or slug of the dataset. */
  dataset: string;
  /** The release; `dist` in the current folder by default, with its archive beside it. */
  dist?: string | undefined;
  /** Origin of another portal that runs udata, as that for trials. */
  portal?: string | undefined;
  dryRun?: boolean | undefined;
}

/** The variable of the environment that holds the key: never an option, which other programs could read. */
const keyName = 'DATAGOUV_API_KEY';

/** Puts the files of a release into a dataset of an open data portal: a plan first, then step by step. */
export async function run(options: PublishOptions, context: CommandContext): Promise<Outcome> {
  const { world, progress } = context;
  const folder = resolve(world.cwd, options.dist ?? 'dist');
  const access: DatasetAccess = {
    portal: portalOf(options.portal ?? 'https://www.data.gouv.fr'),
    dataset: options.dataset,
    key: world.env[keyName] || undefined,
  };
  if (!access.key && !options.dryRun) throw missingKey(access);
  const assets = await releasedAssets(folder, world);
  const dataset = await readDataset(access, world);
  const steps = publishPlan(assets, dataset.resources);
  const data = { dataset: dataset.page, plan: steps.map(planned) };
  if (options.dryRun) {
    const stdout = `${dataset.title}\n${steps.map(line).join('')}`;
    return { exitCode: exitCodes.ok, diagnostics: [], outputs: [], stdout, data };
  }
  progress('publish');
  const due = steps.filter(({ action }) => action !== 'keep');
  for (const { asset, resource } of due) {
    const content = await world.readFile(join(dirname(folder), asset.path));
    await publishAsset(access, asset, content, resource, world);
  }
  const said = words().publish;
  return {
    exitCode: exitCodes.ok,
    diagnostics: [],
    outputs: due.map(({ asset }) => asset.fileName),
    notes: [due.length > 0 ? said.done(dataset.page) : said.nothing(dataset.page)],
    data,
  };
}

function planned({ action, asset, resource }: PublishStep) {
  return { action, resource: resource?.id ?? null, ...asset };
}

function line({ action, asset }: PublishStep): string {
  return `${words().publish.actions[action].padEnd(10)} ${asset.fileName}\n`;
}

/** @throws GuideError (exit 1) where files are not those of the record, (exit 2) for a draft. */
async function releasedAssets(folder: string, world: World): Promise<ReleaseAsset[]> {
  const { record, diagnostics } = await verifyRelease(folder, world);
  if (diagnostics.length > 0) throw new GuideError(diagnostics, exitCodes.findings);
  const said = words().publish;
  if (record.source?.dirty)
    throw refusal({
      rule: 'publish',
      file: shownPath(join(folder, 'release.json'), world),
      message: said.draft,
      hint: said.draftHint,
    });
  const path = `${basename(folder)}.tar.gz`;
  const file = join(dirname(folder), path);
  if ((await world.kind(file)) !== 'file') return assetsOf(record, basename(folder), undefined);
  const bytes = await world.readFile(file);
  const archive = { path, bytes: bytes.length, sha256: sha256(bytes) };
  return assetsOf(record, basename(folder), archive);
}

/** @throws GuideError (exit 2) for what is no origin, or would send the key in the clear. */
function portalOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(address));
  if (url && isSafe) return url.origin;
  const said = words().publish;
  throw refusal({
    rule: 'publish',
    file: address,
    message: said.insecure,
    hint: said.insecureHint,
  });
}

function missingKey({ portal }: DatasetAccess): GuideError {
  const said = words().publish;
  return refusal({
    rule: 'publish',
    file: keyName,
    message: said.noKey(keyName),
    hint: said.noKeyHint(portal),
  });
}
