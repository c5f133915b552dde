import type { Manifest } from '../guide/manifest-schema.js';
import { encodedPath } from '../guide/web-address.js';

/** Says where a link led in the place that a chapter's text came from; undefined where nobody knows. */
export type FormerAddress = (href: string, from: string) => string | undefined;

/**
 * Where pages that are not in the guide may be: at `site.source`, where its text came from; else on the host,
 * but for what is below `site.home`, which the guide itself takes.
 */
export function formerAddress({ source, url, home }: Manifest['site']): FormerAddress {
  const base = source ?? (url && new URL(home, url).href);
  if (base === undefined) return () => undefined;
  const folder = base.endsWith('/') ? base : `${base}/`;
  return (href, from) => {
    const chapter = new URL(encodedPath(from), folder).href;
    if (!URL.canParse(href, chapter)) return undefined;
    const former = new URL(href, chapter).href;
    return source === undefined && former.startsWith(folder) ? undefined : former;
  };
}
