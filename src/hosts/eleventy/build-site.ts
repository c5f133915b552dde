import type { World } from '../../base/world/world.js';

const asked = `
const { default: Eleventy } = await import('@11ty/eleventy');
const site = new Eleventy(undefined, process.argv.at(-1), { quietMode: true, source: 'cli' });
await site.init();
await site.write();
`;

/**
 * Has the site's own Eleventy build the site, in a process of its own.
 * @param folder absolute path of the site's sources.
 * @param target where the built site goes, from there.
 * @returns what stopped it, undefined where it built; '' where there is no Eleventy to ask.
 */
export async function buildSite(
  folder: string,
  target: string,
  world: World,
): Promise<string | undefined> {
  const args = ['--input-type=module', '-e', asked, '--', target];
  const result = await world.run(process.execPath, args, folder);
  if (result?.exitCode === 0) return undefined;
  const lines = (result?.stderr ?? '').split('\n').filter((line) => line.startsWith('[11ty] '));
  const said = lines.map((line) => line.replace(/^\[11ty\] (?:\d+\. )?/, '').trim());
  const causes = said.slice(1, said.indexOf('') === -1 ? undefined : said.indexOf(''));
  return causes.join(' ') || said.join(' ').slice(0, mostSaid);
}

/** Of what a program says before it ends, in characters. */
const mostSaid = 500;
