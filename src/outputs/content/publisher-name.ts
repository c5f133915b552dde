import type { Element } from 'hast';
import { h } from 'hastscript';
import { relativeAddress } from '../../document/link-target.js';
import type { Manifest } from '../../guide/manifest-schema.js';
import type { SiteImage } from './web-images.js';

/**
 * A publisher as a page names it: by its logo where it has one, with a link to its website.
 * @param path of the page.
 */
export function publisherName(
  { name, url, logo }: Manifest['publishers'][number],
  images: ReadonlyMap<string, SiteImage>,
  path: string,
): Element | string {
  const image = logo === undefined ? undefined : images.get(logo);
  const { width, height } = image ?? {};
  const src = image && relativeAddress(path, image.path);
  const shown = src ? h('img.guide-logo', { src, alt: name, width, height }) : name;
  return url ? h('a', { href: url }, [shown]) : shown;
}
