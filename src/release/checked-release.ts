import { exitCodes, GuideError, refusal } from '../base/report/diagnostic.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import { words } from '../words/words.js';
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
    throw refusal({ rule: 'release-record', file: shownPath(dist, world), message, hint });
  };
  const { pdf } = record;
  if (!pdf) return refuse(words().release.record.noPdf);
  const { title, slug } = record.guide;
  const { version, date, licence } = record;
  const said = { slug, title, version, date, licence: licence.spdx };
  for (const [key, released] of Object.entries(said)) {
    const expected = manifest[key as keyof typeof said];
    if (released !== expected)
      refuse(words().release.record.other(key, released, String(expected)));
  }
  const changed = await checkFiles(dist, record, world);
  if (changed.length > 0) throw new GuideError(changed, exitCodes.findings);
  return { ...record, pdf };
}
