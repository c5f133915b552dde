import { type Diagnostic, GuideError } from '../../base/report/diagnostic.js';
import type { World } from '../../base/world/world.js';
import { dsfrFolder } from '../../guide/dsfr.js';
import type { Guide } from '../../guide/guide.js';
import { manifestPlace } from '../../guide/manifest-place.js';
import { latestAnnouncement } from '../../outputs/news/latest.js';
import { readTemplate } from '../../outputs/news/read-template.js';
import { refuseMistakes } from '../../outputs/news/template.js';
import { readWritten } from '../../outputs/news/written.js';
import { refuseMissingCover } from '../../outputs/pdf/typst/missing-cover.js';

/** What a build refuses beside the chapters: theme, cover, the latest announcement and its template. */
export async function refusals(guide: Guide, world: World): Promise<Diagnostic[]> {
  const { root, manifest } = guide;
  const { cover, theme } = manifest;
  const found = await Promise.all([
    theme === 'dsfr' ? missingTheme(root, world) : [],
    cover === undefined ? [] : refused(() => refuseMissingCover(root, cover, world)),
    refused(async () => {
      const announcement = await latestAnnouncement(guide, world);
      if (announcement) readWritten(announcement);
    }),
    refused(async () =>
      refuseMistakes(await readTemplate(guide, world), Object.keys(manifest.variables ?? {})),
    ),
  ]);
  return found.flat();
}

async function missingTheme(root: string, world: World): Promise<Diagnostic[]> {
  const found = await refused(async () => void dsfrFolder(root));
  if (found.length === 0) return [];
  const place = await manifestPlace(root, ['theme'], world);
  return found.map((each) => ({ ...each, ...place }));
}

async function refused(attempt: () => Promise<void>): Promise<Diagnostic[]> {
  try {
    await attempt();
    return [];
  } catch (error) {
    if (error instanceof GuideError) return error.diagnostics;
    throw error;
  }
}
