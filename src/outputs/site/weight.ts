import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { percentDecoded } from '../../document/link-target.js';
import type { SiteFile } from '../content/site-file.js';

/** What a page takes to fetch on a first visit, but for images and the index of search, fetched when used. */
export interface PageWeight {
  path: string;
  /** Of the page, its styles and its scripts, each compressed by gzip. */
  bytes: number;
}

const linked = /<(?:link rel="stylesheet"|script)[^>]*?\s(?:href|src)="([^"]+)"/g;

/** The weight of every page of a site, the heaviest first. */
export function pageWeights(files: readonly SiteFile[]): PageWeight[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const weights = new Map<string, number>();
  const weigh = (path: string): number => {
    const known = weights.get(path);
    if (known !== undefined) return known;
    const file = path.startsWith('search/') ? undefined : byPath.get(path);
    const bytes = file ? gzipSync(file.data, { level: 9 }).length : 0;
    weights.set(path, bytes);
    return bytes;
  };
  return files
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, data }) => {
      const parts = [...String(data).matchAll(linked)].map(([, address = '']) =>
        posix.join(posix.dirname(path), percentDecoded(address)),
      );
      return { path, bytes: [path, ...new Set(parts)].reduce((sum, each) => sum + weigh(each), 0) };
    })
    .sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
}
