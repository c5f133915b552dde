import { posix } from 'node:path';
import type { Guide } from '../../guide/guide.js';
import { redirectPage } from '../../outputs/content/redirect-page.js';
import type { HostPage } from '../pages/pages.js';

/** HTML of a page at a former address, which leads to where its page is now. @param permalink the former address. */
export function leadingPage(
  permalink: string,
  { href: address, title }: HostPage,
  { manifest, lang }: Guide,
): string {
  const canonical = manifest.site.url ? new URL(address, manifest.site.url).href : address;
  // Relative, so that a path prefix of the host changes nothing.
  const href = posix.relative(folderOf(permalink), address) + (address.endsWith('/') ? '/' : '');
  return redirectPage({ title, guide: manifest.title, lang, href, canonical });
}

function folderOf(permalink: string): string {
  return encodeURI(permalink.endsWith('/') ? permalink : posix.dirname(permalink));
}
