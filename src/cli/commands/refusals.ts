import { type Diagnostic, GuideError } from '../../base/report/diagnostic.js';
import type { World } from '../../base/world/world.js';
import type { Guide } from '../../guide/guide.js';
import { latestAnnouncement } from '../../outputs/news/latest.js';
import { readTemplate } from '../../outputs/news/read-template.js';
import { refuseMistakes } from '../../outputs/news/template.js';
import { readWritten } from '../../outputs/news/written.js';
import { refuseMissingCover } from '../../outputs/pdf/typst/missing-cover.js';

/** What a build refuses of the files beside the chapters: the cover, the latest announcement and its template. */
export async function refusals(guide: Guide, world: World): Promise<Diagnostic[]> {
  const { root, manifest } = guide;
  const { cover } = manifest;
  const found = await Promise.all([
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

async function refused(attempt: () => Promise<void>): Promise<Diagnostic[]> {
  try {
    await attempt();
    return [];
  } catch (error) {
    if (error instanceof GuideError) return error.diagnostics;
    throw error;
  }
}
