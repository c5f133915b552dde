import { createHash } from 'node:crypto';
import type { SiteFile } from '../content/site-file.js';
import { notFoundPath } from './not-found-page.js';
import type { SiteView } from './view.js';

/** From `site/`: a worker serves the folder that it lies in, and must keep its name to be brought up to date. */
export const workerPath = 'service-worker.js';

const readable = /\.(?:html|css|js|svg|webp|avif|png|jpe?g|gif|woff2)$/;

/** What a browser keeps of a site: pages, styles, scripts and images, without what is there for other sites. */
export function keptFiles(
  files: readonly SiteFile[],
  { coverPath, sharingPath }: Pick<SiteView, 'coverPath' | 'sharingPath'>,
): SiteFile[] {
  const others = [coverPath, sharingPath, notFoundPath];
  return files.filter(({ path }) => readable.test(path) && !others.includes(path));
}

/**
 * The service worker of a site: what it keeps, under a name that changes with any byte of it, and the script that
 * keeps it (https://www.w3.org/TR/service-workers/).
 */
export function serviceWorker(kept: readonly SiteFile[], script: string): SiteFile {
  const sum = createHash('sha256');
  for (const { path, data } of kept) sum.update(path).update('\0').update(data);
  const paths = kept.map(({ path }) => path).sort();
  const facts = { name: sum.digest('hex').slice(0, 16), paths };
  return { path: workerPath, data: `self.guideKept=${JSON.stringify(facts)};\n${script}` };
}
