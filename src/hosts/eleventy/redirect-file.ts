import { posix } from 'node:path';
import { stringify } from 'yaml';
import type { Guide } from '../../guide/guide.js';
import { encoded, type OutputFile } from '../../outputs/content/output-file.js';
import type { HostPage } from '../pages/pages.js';
import { leadingPage } from '../sites/leading-page.js';
import { freeFile } from './page-places.js';
import type { Places } from './places.js';

/**
 * A page of the host at a former address, whole as it is: no layout, no menu, no feed has it.
 * @param permalink the former address.
 * @param taken files of other pages.
 */
export function redirectFile(
  permalink: string,
  target: HostPage,
  guide: Guide,
  { chapters }: Places,
  taken: ReadonlySet<string>,
): OutputFile {
  const front = {
    layout: false,
    permalink,
    eleventyExcludeFromCollections: true,
    templateEngineOverride: false,
  };
  const page = leadingPage(permalink, target, guide);
  const name = permalink.replace(/\.html?$/, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  const file = `${name.replace(/^-|-$/g, '')}.md`;
  return {
    path: freeFile(posix.join(chapters, 'moved', file), taken),
    bytes: encoded(`---\n${stringify(front, { lineWidth: 0 })}---\n${page}`),
  };
}
