import { createHash } from 'node:crypto';
import type { CacheKey } from './cache.js';

/** The SHA-256 sum of a key, each part with its length before it, so that no two keys run together. */
export function keySum(key: CacheKey): string {
  const hash = createHash('sha256');
  for (const part of key) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
