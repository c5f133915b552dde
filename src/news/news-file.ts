import type { Guide } from '../guide/guide.js';
import { encoded, type OutputFile } from '../release/record.js';
import type { World } from '../world/world.js';
import { announcement } from './announcement.js';
import { latestAnnouncement } from './latest.js';

/** The announcement as a file of `dist/`. @param pdfBytes size of the PDF that it announces. */
export async function newsFile(guide: Guide, pdfBytes: number, world: World): Promise<OutputFile> {
  const source = await latestAnnouncement(guide.root, world);
  const name = source?.name ?? `${guide.manifest.date}-${guide.manifest.slug}.md`;
  return { path: `news/${name}`, bytes: encoded(announcement(guide, pdfBytes, source)) };
}
