import type { Manifest } from './manifest-schema.js';

/** What an edition or a translation says otherwise than its guide; the keys that it leaves undefined are the guide's. */
type Own = {
  [Key in Exclude<keyof Manifest, 'site' | 'chapters'>]?: Manifest[Key] | undefined;
};

/**
 * The manifest of an edition or a translation: its files are named by a slug of its own, and it lives in a folder of
 * its own below the guide's home.
 * @param name of the folder, and the end of the slug where it says none.
 */
export function ownManifest(manifest: Manifest, name: string, own: Own): Manifest {
  const { slug = `${manifest.slug}-${name}`, variables, ...said } = own;
  const { home } = manifest.site;
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  return {
    ...manifest,
    ...Object.fromEntries(given),
    ...(variables && { variables: { ...manifest.variables, ...variables } }),
    slug,
    site: { ...manifest.site, home: `${home.endsWith('/') ? home : `${home}/`}${name}/` },
  };
}
