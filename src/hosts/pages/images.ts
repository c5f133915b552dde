import { posix } from 'node:path';
import type { Book, BookImage } from '../../document/book.js';
import { siteImage } from '../../outputs/content/web-images.js';

/** An image of a guide on its host. */
export interface HostImage {
  /** As pages name it. */
  href: string;
  width: number | undefined;
  height: number | undefined;
  /** The same image at its widths in pixels, where there are several. */
  sources: { href: string; width: number }[];
  files: ServedFile[];
}

/** A file that a host serves as it is. */
export interface ServedFile {
  /** On the host, percent-encoded. */
  address: string;
  bytes: Uint8Array;
}

/** The images of a guide by their paths in it, no larger than screens can show, without what cameras add. */
export async function hostImages(book: Book): Promise<Map<string, HostImage>> {
  const folder = posix.dirname(book.guide.statements.coverAddress);
  const made = [...book.images].map(
    async ([path, image]) => [path, await hostImage(image, folder)] as const,
  );
  return new Map(await Promise.all(made));
}

/** Under a name that stays when the image changes: hosts keep files by their names. */
async function hostImage(image: BookImage, folder: string): Promise<HostImage> {
  const { files, sources, width, height } = await siteImage(image);
  const address = (name: string) => encodeURI(posix.join(folder, name.replace(/^img\//, '')));
  const named = files.map(({ data }, index): ServedFile => {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    if (data === image.bytes) return { address: address(image.address), bytes };
    const { dir, name, ext } = posix.parse(image.address);
    const size = sources[index]?.width ?? width;
    return { address: address(posix.join(dir, `${name}-${ext.slice(1)}-${size}.webp`)), bytes };
  });
  const hrefOf = (index: number) => named[index]?.address ?? address(image.address);
  return {
    href: hrefOf(0),
    width,
    height,
    sources: sources.map((source, index) => ({ href: hrefOf(index), width: source.width })),
    files: named,
  };
}
