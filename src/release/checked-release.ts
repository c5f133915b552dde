import { join } from 'node:path';
import type { Guide } from '../guide/guide.js';
import { shownPath } from '../guide/load.js';
import { exitCodes, GuideError } from '../report/diagnostic.js';
import type { World } from '../world/world.js';
import { checkFiles } from './check-files.js';
import { readRecord } from './read-record.js';
import type { ReleaseRecord } from './record.js';

/**
 * The record of a release, once it is known to be that of this guide as it is, whole.
 * @param dist absolute path.
 * @param hint what to do where it is none.
 * @throws GuideError (exit 2) when it was not built, or is that of another guide or version, (exit 1) when its files
 * have changed since.
 */
export async function checkedRelease(
  dist: string,
  { manifest }: Guide,
  hint: string,
  world: World,
): Promise<ReleaseRecord & { pdf: NonNullable<ReleaseRecord['pdf']> }> {
  const record = await readRecord(dist, world);
  const refuse = (message: string): never => {
    const place = {
      rule: 'release-record',
      severity: 'error',
      file: shownPath(dist, world),
    } as const;
    throw new GuideError({ ...place, message, hint }, exitCodes.usage);
  };
  const { pdf } = record;
  if (!pdf) return refuse('Missing PDF in the release');
  const said = { slug: record.guide.slug, version: record.version, date: record.date };
  for (const key of ['slug', 'version', 'date'] as const) {
    if (said[key] !== manifest[key])
      refuse(`Unexpected release of ${key} ${said[key]}, expected ${manifest[key]}`);
  }
  const changed = await checkFiles(dist, record, world);
  if (changed.length === 0) return { ...record, pdf };
  const shown = (file: string) => shownPath(join(dist, file), world);
  throw new GuideError(
    changed.map((each) => ({ ...each, file: shown(each.file) })),
    exitCodes.findings,
  );
}
