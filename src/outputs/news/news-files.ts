import { posix } from 'node:path';
import type { World } from '../../base/world/world.js';
import type { Book } from '../../document/book.js';
import type { Guide } from '../../guide/guide.js';
import { encoded, fileEntry, type OutputFile } from '../content/output-file.js';
import { announcement } from './announcement.js';
import { latestAnnouncement } from './latest.js';
import { readTemplate } from './read-template.js';
import { releaseNotes } from './release-notes.js';
import type { AnnouncementSource } from './written.js';

/** What an announcement is made of besides the guide. */
export interface NewsInput {
  /** Size of the PDF that it announces. */
  pdfBytes: number;
  /** PNG of the cover, for hosts that want it beside the post; undefined where there is none. */
  cover: Uint8Array | undefined;
  /** What a person wrote, named by its file; the latest of `announcements/` by default. */
  source?: (AnnouncementSource & { name: string }) | undefined;
}

/** An announcement as files; paths are file names. */
interface Post {
  post: OutputFile;
  /** Its picture, where the host wants that beside it. */
  beside: OutputFile[];
}

/** Makes the announcement of a release. */
export async function makePost(
  guide: Guide,
  { pdfBytes, cover, source: given }: NewsInput,
  world: World,
): Promise<Post> {
  const source = given ?? (await latestAnnouncement(guide, world));
  const name = source?.name ?? `${guide.manifest.date}-${guide.manifest.slug}.md`;
  const text = announcement(guide, pdfBytes, source, await readTemplate(guide, world));
  const coverName = posix.basename(guide.statements.coverAddress);
  const isBeside = cover !== undefined && text.includes(`./${coverName}`);
  return {
    post: { path: name, bytes: encoded(text) },
    beside: isBeside ? [{ path: coverName, bytes: cover }] : [],
  };
}

/**
 * `news/` of a release: its announcement, and its notes for a code forge.
 * @param files what is published besides.
 */
export async function newsFolder(
  book: Book,
  input: NewsInput,
  files: readonly OutputFile[],
  world: World,
): Promise<OutputFile[]> {
  // A translation is announced where somebody wrote how.
  const source = book.guide.original && (await latestAnnouncement(book.guide, world));
  const isAnnounced = !book.guide.original || source !== undefined;
  const { post, beside } = await makePost(book.guide, { source, ...input }, world);
  const notes = encoded(releaseNotes(book, files.map(fileEntry)));
  return [
    ...(isAnnounced ? [post, ...beside] : []),
    { path: 'release-notes.md', bytes: notes },
  ].map(({ path, bytes }) => ({
    path: `news/${path}`,
    bytes,
  }));
}
