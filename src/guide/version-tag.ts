import type { Manifest } from './manifest-schema.js';

/** What stands before the version in its tag, unless `guide.yaml` says otherwise. */
export const usualTagPrefix = 'v';

/** The git tag of a guide's version: `v1.0.0`, or `buyers-v1.0.0` where a repository has several guides. */
export function versionTag({
  tagPrefix,
  version,
}: Pick<Manifest, 'tagPrefix' | 'version'>): string {
  return `${tagPrefix}${version}`;
}
