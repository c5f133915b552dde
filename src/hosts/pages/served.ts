import { posix } from 'node:path';
import type { Book } from '../../document/book.js';
import type { Guide } from '../../guide/guide.js';
import type { HostImage, ServedFile } from './images.js';
import type { ExportedRelease } from './release.js';

/** What a host serves as it is: images, the files that chapters link to, the cover, and the guide as files. */
export function servedContent(
  { guide, attachments }: Book,
  images: ReadonlyMap<string, HostImage>,
  { cover, downloads }: Pick<ExportedRelease, 'cover' | 'downloads'>,
): ServedFile[] {
  return [
    ...[...images.values()].flatMap(({ files }) => files),
    ...[...attachments.values()].map(({ address, bytes }) => ({
      address: fileAddress(address, guide),
      bytes,
    })),
    ...(cover ? [{ address: guide.statements.coverAddress, bytes: cover }] : []),
    ...downloads.map(({ url, content }) => ({ address: url, bytes: content })),
  ];
}

/** The address on the host of a file that chapters link to, by that in the guide's site: beside the PDF. */
export function fileAddress(address: string, { manifest, statements }: Guide): string {
  const folder = posix.dirname(statements.pdfAddress);
  return encodeURI(posix.join(folder, manifest.slug, address));
}
