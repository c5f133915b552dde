import type { ReleaseAsset } from '../../release/assets.js';

/** A resource of a dataset, as far as publishing reads it (udata, `GET /datasets/{dataset}/`). */
export interface Resource {
  id: string;
  title: string;
  extras: Readonly<Record<string, unknown>>;
}

/** What is done about one file of a release. */
export interface PublishStep {
  /** `create` adds a resource, `replace` gives one another file, `keep` leaves what is there already. */
  action: 'create' | 'replace' | 'keep';
  asset: ReleaseAsset;
  /** The resource that has or had the file; undefined for one to create. */
  resource: Resource | undefined;
}

/** Under these names a resource says which file of which release it holds: its title may be edited by hand. */
export const extraNames = { id: 'guide:asset', sum: 'guide:sha256' } as const;

/**
 * What publishing a release does to a dataset. Resources that are not of this guide are not in it; nor is a file
 * that the release no longer has: whoever linked to it still finds it.
 */
export function publishPlan(
  assets: readonly ReleaseAsset[],
  resources: readonly Resource[],
): PublishStep[] {
  return assets.map((asset) => {
    const resource =
      resources.find(({ extras }) => extras[extraNames.id] === asset.id) ??
      resources.find((each) => isUndescribed(each, asset));
    if (!resource) return { action: 'create', asset, resource };
    const isSame = resource.extras[extraNames.sum] === asset.sha256;
    return { action: isSame ? 'keep' : 'replace', asset, resource };
  });
}

/** True for an upload that was not described: a portal calls it by its file. Whoever publishes again goes on there. */
function isUndescribed({ title, extras }: Resource, { fileName }: ReleaseAsset): boolean {
  return title === fileName && extras[extraNames.id] === undefined;
}
