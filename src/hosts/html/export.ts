import { posix } from 'node:path';
import type { ElementContent } from 'hast';
import { percentDecoded } from '../../document/link-target.js';
import { encoded, type OutputFile } from '../../outputs/content/output-file.js';
import { contentHtml } from '../pages/content/index.js';
import { goneAddresses } from '../pages/gone.js';
import { hostImages } from '../pages/images.js';
import { movedAddresses } from '../pages/moved.js';
import { pageContent } from '../pages/page-content.js';
import { type HostPage, hostPages } from '../pages/pages.js';
import type { HostFiles } from '../pages/release.js';
import { servedContent } from '../pages/served.js';
import type { ExportRequest } from '../sites/site-host.js';
import { contentManifest } from './manifest.js';

/** A page, as content systems take it in. */
export interface Fragment {
  page: HostPage;
  /** Path of its file. */
  file: string;
  content: ElementContent[];
  /** HTML, without its title. */
  body: string;
  /** Addresses where it once was. */
  former: string[];
}

/**
 * Prepares the export of a release for content systems: a fragment of HTML a page, what they are to serve at its
 * addresses, and a manifest that says what is what.
 */
export async function exportToHtml({
  book,
  languages,
  release,
  listed,
}: Pick<ExportRequest, 'book' | 'languages' | 'release' | 'listed'>): Promise<HostFiles> {
  const { slug, theme } = book.guide.manifest;
  const pages = hostPages(book, languages);
  const images = await hostImages(book);
  const look = theme === 'dsfr' ? 'eleventy-dsfr' : 'plain';
  const { downloads } = release;
  const printing = { book, pages, downloads, images, look, isTitled: false } as const;
  const { leads, gone } = movedAddresses(book, pages, listed, new Set());
  const fragments = pages.map((page): Fragment => {
    const content = pageContent(page, printing);
    const former = [...leads].flatMap(([address, to]) => (to === page ? [address] : []));
    const file = posix.join(slug, page.address);
    return { page, file, content, body: `${contentHtml(content)}\n`, former };
  });
  const served = servedContent(book, images, release).map(({ address, bytes }) => {
    return { address, path: posix.join('/', percentDecoded(address)).slice(1), bytes };
  });
  const manifest = contentManifest(book.guide, release, fragments, served);
  const files: OutputFile[] = [
    ...fragments.map(({ file, body }) => ({ path: file, bytes: encoded(body) })),
    ...served.map(({ path, bytes }) => ({ path, bytes })),
    { path: `${slug}.json`, bytes: encoded(`${JSON.stringify(manifest, null, 2)}\n`) },
  ];
  const pageOf = ({ page, file }: Fragment) =>
    [page.permalink, { file, address: page.address }] as const;
  return {
    files,
    places: {
      pages: new Map(fragments.map(pageOf)),
      moved: new Map([...leads].map(([permalink, { address }]) => [permalink, address])),
      folders: new Map(),
    },
    diagnostics: goneAddresses(gone, `${slug}.json`),
  };
}
