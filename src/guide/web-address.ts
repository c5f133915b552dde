import type { Manifest } from './manifest-schema.js';

/** A path as it stands in an address: `a b/c#d.html` is `a%20b/c%23d.html`. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The address of a page on the host, where it is published below `site.home`. */
export function canonical(origin: string, home: string, path: string): string {
  const folder = home.endsWith('/') ? home : `${home}/`;
  return new URL(folder + encodedPath(path.replace(/(^|\/)index\.html$/, '$1')), origin).href;
}

/** The address of the folder that keeps every version, with a final slash; undefined where the guide names none. */
export function versionsAddress({ site }: Manifest): string | undefined {
  if (site.url === undefined || site.versions === undefined) return undefined;
  return canonical(site.url, site.versions, '');
}

/** Like `canonical`, or undefined where the guide does not say where it will live. */
export function webAddress({ site }: Manifest, path: string): string | undefined {
  return site.url === undefined ? undefined : canonical(site.url, site.home, path);
}
