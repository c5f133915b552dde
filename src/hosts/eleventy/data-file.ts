import { posix } from 'node:path';
import type { Guide } from '../../guide/guide.js';
import { encoded, type OutputFile } from '../../outputs/content/output-file.js';
import type { ReleaseRecord } from '../../release/record.js';
import type { HostDownload } from '../pages/downloads.js';
import { guideData } from '../sites/guide-data.js';
import type { Places } from './places.js';

/** What the host's own templates can say of a guide: `guides["<slug>"]` in them. */
export function dataFile(
  guide: Guide,
  record: ReleaseRecord,
  downloads: readonly HostDownload[],
  places: Places,
): OutputFile {
  const path = posix.join(places.data, 'guides', `${guide.manifest.slug}.json`);
  const data = guideData(guide, record, downloads);
  return { path, bytes: encoded(`${JSON.stringify(data, null, 2)}\n`) };
}
