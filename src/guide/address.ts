import { posix } from 'node:path';
import type { FrontMatter } from './guide.js';

/** The folder that all paths share, with a final slash, or '' (paths with slashes). */
export function sharedFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => path.split('/').slice(0, -1));
  const [first = [], ...others] = folders;
  let depth = first.length;
  for (const folder of others) {
    let same = 0;
    while (same < depth && folder[same] === first[same]) same += 1;
    depth = same;
  }
  return depth === 0 ? '' : `${first.slice(0, depth).join('/')}/`;
}

/**
 * Where a chapter's page is in the site: its path below the shared folder, `.html` for `.md`, the
 * front matter's `slug` for the name.
 */
export function addressOf(path: string, shared: string, { slug }: FrontMatter): string {
  const below = path.slice(shared.length).replace(/\.md$/, '.html');
  return slug === undefined ? below : below.replace(/[^/]*$/, `${slug}.html`);
}

/**
 * Where the page of a former address is in the site.
 * @param alias as an author writes it: `ancien.html`, `/ancien/`, or below the host's `site.home`.
 */
export function aliasAddress(alias: string, home: string): string {
  const folder = home.endsWith('/') ? home : `${home}/`;
  const path = posix.join('/', alias);
  const below = path.startsWith(folder) ? path.slice(folder.length) : path.slice(1);
  if (below === '' || below.endsWith('/')) return `${below}index.html`;
  return /\.html?$/.test(below) ? below : `${below.replace(/\.md$/, '')}.html`;
}
