import { join } from 'node:path';
import { packageFile } from '../../base/package-info.js';
import { filesBelow } from '../../base/world/files-below.js';
import type { World } from '../../base/world/world.js';
import type { Lang } from '../../guide/labels.js';
import type { Manifest } from '../../guide/manifest-schema.js';
import type { OutputFile } from '../../outputs/content/output-file.js';

/** Who runs the jobs that check and publish a guide. */
export type CiService = 'github' | 'gitlab' | 'none';

/** The look of a guide; `dsfr` comes with the pages that a site of the State must have. */
export type Theme = Manifest['theme'];

/** The files of a new guide in a language, as `templates/` has them: those of its theme stand before those of all. */
export async function starterTemplates(
  { lang, theme }: { lang: Lang; theme: Theme },
  world: World,
): Promise<OutputFile[]> {
  const name = lang === 'fr' ? 'guide.schema.fr.json' : 'guide.schema.json';
  const schema = await world.readFile(packageFile(`templates/${name}`));
  const ofTheme = theme === 'plain' ? [] : [`${theme}/common`, `${theme}/${lang}`];
  const folders = ['common', lang, ...ofTheme].map((folder) => `templates/starter/${folder}`);
  const files = await Promise.all(folders.map((folder) => filesOf(folder, world)));
  return [
    ...new Map(files.flat().map((file) => [file.path, file])).values(),
    { path: '.vscode/guide.schema.json', bytes: schema },
  ];
}

/** The jobs of a service, where it looks for them. */
export async function ciTemplates(service: CiService, world: World): Promise<OutputFile[]> {
  if (service === 'none') return [];
  if (service === 'gitlab') {
    const bytes = await world.readFile(packageFile('templates/ci/gitlab.yml'));
    return [{ path: '.gitlab-ci.yml', bytes }];
  }
  const jobs = await filesOf('templates/ci/github', world);
  return jobs.map(({ path, bytes }) => ({ path: `.github/workflows/${path}`, bytes }));
}

async function filesOf(folder: string, world: World): Promise<OutputFile[]> {
  const paths = await filesBelow(packageFile(folder), world);
  return Promise.all(
    paths.map(async (path) => ({
      path,
      bytes: await world.readFile(join(packageFile(folder), path)),
    })),
  );
}
