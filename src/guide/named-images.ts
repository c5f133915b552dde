import { type Diagnostic, exitCodes, GuideError } from '../base/report/diagnostic.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';
import { guidePath } from './guide-file.js';
import type { LoadedManifest } from './manifest.js';
import type { Manifest } from './manifest-schema.js';

/** An image that `guide.yaml` names, and where. */
interface NamedImage {
  path: string;
  at: PropertyKey[];
}

/** The images that `guide.yaml` names besides the cover: logos of publishers, in each language, and pictograms of parts. */
export function namedImages({ publishers, translations, chapters }: Manifest): NamedImage[] {
  const named = (path: string | undefined, at: PropertyKey[]): NamedImage[] =>
    path === undefined ? [] : [{ path, at }];
  const logos = (of: Manifest['publishers'] | undefined, at: PropertyKey[]) =>
    (of ?? []).flatMap(({ logo }, index) => named(logo, [...at, 'publishers', index, 'logo']));
  return [
    ...logos(publishers, []),
    ...Object.entries(translations ?? {}).flatMap(([lang, own]) =>
      logos(own?.publishers, ['translations', lang]),
    ),
    ...chapters.flatMap((entry, index) =>
      typeof entry === 'string' ? [] : named(entry.image, ['chapters', index, 'image']),
    ),
  ];
}

/** @throws GuideError (exit 2) where one of them is no file of the guide. */
export async function refuseMissingImages(
  { manifest, source }: LoadedManifest,
  root: string,
  world: World,
): Promise<void> {
  const { missing, missingHint, outside } = words().guide.images;
  const found = await Promise.all(
    namedImages(manifest).map(async ({ path, at }): Promise<Diagnostic[]> => {
      const kind = await guidePath(root, path, world);
      if (kind === 'file') return [];
      const message = kind === 'outside' ? outside(path) : missing(path);
      const hint = missingHint(String(at.at(-1)));
      return [{ rule: 'manifest', severity: 'error', ...source.placeOf(at), message, hint }];
    }),
  );
  if (found.flat().length > 0) throw new GuideError(found.flat(), exitCodes.usage);
}
