import { posix } from 'node:path';
import { stringify } from 'yaml';
import type { Guide } from '../../guide/guide.js';
import { encoded, type OutputFile } from '../../outputs/content/output-file.js';
import { redirectPage } from '../../outputs/content/redirect-page.js';
import type { HostPage } from '../pages/pages.js';
import { freeFile } from './page-places.js';
import type { Places } from './places.js';

/**
 * A page of the host at a former address, whole as it is: no layout, no menu, no feed has it.
 * @param permalink the former address.
 * @param taken files of other pages.
 */
export function redirectFile(
  permalink: string,
  { href: address, title }: HostPage,
  { manifest, lang }: Guide,
  { chapters }: Places,
  taken: ReadonlySet<string>,
): OutputFile {
  const front = {
    layout: false,
    permalink,
    eleventyExcludeFromCollections: true,
    templateEngineOverride: false,
  };
  const canonical = manifest.site.url ? new URL(address, manifest.site.url).href : address;
  // Relative, so that a path prefix of the host changes nothing.
  const href = posix.relative(folderOf(permalink), address) + (address.endsWith('/') ? '/' : '');
  const page = redirectPage({ title, guide: manifest.title, lang, href, canonical });
  const name = permalink.replace(/\.html?$/, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  const file = `${name.replace(/^-|-$/g, '')}.md`;
  return {
    path: freeFile(posix.join(chapters, 'moved', file), taken),
    bytes: encoded(`---\n${stringify(front, { lineWidth: 0 })}---\n${page}`),
  };
}

function folderOf(permalink: string): string {
  return encodeURI(permalink.endsWith('/') ? permalink : posix.dirname(permalink));
}
