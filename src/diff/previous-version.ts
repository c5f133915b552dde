import { join } from 'node:path';
import { refusal } from '../base/report/diagnostic.js';
import { replaceFolder } from '../base/world/replace-folder.js';
import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import { loadGuide } from '../guide/load.js';
import { inAllLanguages } from '../guide/translations.js';
import { words } from '../words/words.js';
import type { Changes } from './changes.js';
import { compareGuides } from './compare.js';
import { formerOf } from './languages.js';
import type { ReadVersion } from './read-version.js';

/** The folder of a guide that holds the text of the version before, which the site's page of changes starts from. */
const folderName = 'previous-version';

/**
 * What changed since the version that the guide keeps in `previous-version/`; undefined where it keeps
 * none in the language of the guide. It depends on the guide's folder alone: no history, clock or network is asked.
 * @throws GuideError (exit 2) when what is kept there is no guide.
 */
export async function changesSincePrevious(
  guide: Guide,
  world: World,
): Promise<Changes | undefined> {
  const folder = join(guide.root, folderName);
  if ((await world.kind(join(folder, 'guide.yaml'))) !== 'file') return undefined;
  const { guide: previous } = await loadGuide(folder, world);
  const former = formerOf(guide, previous);
  if (guide.original && !former?.chapters.some(({ original }) => original)) return undefined;
  return compareGuides(former, guide);
}

/**
 * Keeps the text of a version in the guide's `previous-version/`: its manifest, chapters and included
 * files in all languages, as they are. What was kept there before is replaced once the new files are all written.
 * @param root the guide's folder.
 * @returns the folder, absolute.
 * @throws GuideError (exit 2) for a folder of that name that holds something else.
 */
export async function keepVersion(
  { guide, world: then }: ReadVersion,
  root: string,
  world: World,
): Promise<string> {
  const target = join(root, folderName);
  await refuseForeign(target, world);
  const paths = inAllLanguages(guide).flatMap(({ chapters, includes }) => [
    ...chapters.map(({ path }) => path),
    ...includes.files.keys(),
  ]);
  const files = ['guide.yaml', ...new Set(paths)].map(async (path) => ({
    path,
    bytes: await then.readFile(join(guide.root, path)),
  }));
  await replaceFolder(target, await Promise.all(files), world);
  return target;
}

async function refuseForeign(target: string, world: World): Promise<void> {
  const kind = await world.kind(target);
  if (kind === undefined) return;
  if ((await world.kind(join(target, 'guide.yaml'))) === 'file') return;
  throw refusal({
    rule: 'output-folder',
    file: target,
    message: words().diff.noGuide(folderName),
    hint: words().diff.noGuideHint,
  });
}
