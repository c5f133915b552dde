import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { textProperty } from '../../document/data.js';
import type { Guide } from '../../guide/guide.js';
import { mediaType } from '../../guide/media-types.js';
import { type OutputFile, sha256 } from '../../outputs/content/output-file.js';
import type { ExportedRelease } from '../pages/release.js';
import type { Fragment } from './export.js';

/**
 * What an export holds, for the import of a content system: pages in the order of the menu, each after the one it
 * stands below, and the files that they show or offer, each to be served at its address.
 */
export function contentManifest(
  guide: Guide,
  { record, downloads }: ExportedRelease,
  fragments: readonly Fragment[],
  served: readonly (OutputFile & { address: string })[],
) {
  const { manifest, lang } = guide;
  const { version, versionLabel, date, licence, publishers } = record;
  const { site } = manifest;
  const urlOf = (address: string) => (site.url ? { url: new URL(address, site.url).href } : {});
  const offered = new Map(downloads.map(({ url, label }) => [url, label]));
  return {
    schema: 1,
    guide: {
      title: manifest.title,
      slug: manifest.slug,
      description: manifest.description,
      lang,
      version,
      versionLabel,
      date,
      licence,
      publishers,
      home: site.home,
    },
    pages: fragments.map(({ page, file, content, body, former }) => ({
      id: page.navigation.key,
      parent: page.navigation.parent ?? null,
      order: page.navigation.order,
      title: page.title,
      menu: page.navigation.title,
      description: page.description ?? null,
      lang: page.chapter?.lang ?? lang,
      address: page.href,
      ...urlOf(page.href),
      former: former.map((address) => encodeURI(address)),
      images: imagesIn(content),
      file,
      body,
    })),
    files: served.map(({ address, path, bytes }) => ({
      address,
      ...urlOf(address),
      file: path,
      mediaType: mediaType(path),
      bytes: bytes.length,
      sha256: sha256(bytes),
      label: offered.get(address) ?? null,
    })),
  };
}

/** The images that a page shows, each once, with what stands for it where it can't be seen. */
function imagesIn(content: ElementContent[]): { address: string; alt: string }[] {
  const found = new Map<string, string>();
  visit({ type: 'root', children: content }, 'element', (node) => {
    const address = node.tagName === 'img' ? textProperty(node, 'src') : undefined;
    if (address !== undefined) found.set(address, textProperty(node, 'alt') ?? '');
  });
  return [...found].map(([address, alt]) => ({ address, alt }));
}
