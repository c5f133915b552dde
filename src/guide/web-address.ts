import type { Manifest } from './manifest-schema.js';

/** The address of a page on the host, where it is published below `site.home`. */
export function canonical(origin: string, home: string, path: string): string {
  const folder = home.endsWith('/') ? home : `${home}/`;
  return new URL(folder + path.replace(/(^|\/)index\.html$/, '$1'), origin).href;
}

/** Like `canonical`, or undefined where the guide does not say where it will live. */
export function webAddress({ site }: Manifest, path: string): string | undefined {
  return site.url === undefined ? undefined : canonical(site.url, site.home, path);
}
