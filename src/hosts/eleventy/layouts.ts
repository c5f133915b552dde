import { join, posix } from 'node:path';
import { own } from '../../base/own.js';
import { isInside } from '../../base/world/inside.js';
import type { World } from '../../base/world/world.js';
import type { HostSite } from './site.js';

/** What a layout of a site, with those around it, does for a page. */
export interface Layout {
  /** The site has no such file. */
  isMissing: boolean;
  /** It shows the title of the page in a heading of the first level. */
  showsTitle: boolean;
}

/**
 * Reads a layout as text, with the layouts it stands in and the templates it takes in.
 * @param folder absolute path of the site's sources.
 * @param name as front matter names it.
 */
export async function readLayout(
  folder: string,
  { layouts, includes, aliases }: Pick<HostSite, 'layouts' | 'includes' | 'aliases'>,
  name: string,
  world: World,
): Promise<Layout> {
  const found: Layout = { isMissing: true, showsTitle: false };
  const waiting = new Set([posix.join(layouts, own(aliases, name) ?? name)]);
  for (const path of waiting) {
    const text = await textOf(folder, path, world);
    if (text === undefined) continue;
    found.isMissing = false;
    found.showsTitle ||= title.test(text);
    for (const [, outer = ''] of text.matchAll(/^layout: *["']?([^"'\n]+?)["']? *$/gm))
      waiting.add(posix.join(layouts, own(aliases, outer) ?? outer));
    for (const [, taken = ''] of text.matchAll(/\{%-? *(?:extends|include|render) +["']([^"']+)/g))
      waiting.add(posix.join(taken.startsWith('.') ? posix.dirname(path) : includes, taken));
  }
  return found;
}

/** A heading of the first level that takes in the title. */
const title = /<h1\b(?:(?!<\/h1>)[\s\S])*?\btitle\b/i;

/** Eleventy lets the ending of a layout be left out. */
const endings = ['', '.njk', '.liquid', '.html', '.hbs', '.ejs', '.11ty.js', '.webc'];

async function textOf(folder: string, path: string, world: World): Promise<string | undefined> {
  for (const ending of endings) {
    const file = join(folder, path + ending);
    if (isInside(path) && (await world.kind(file)) === 'file')
      return new TextDecoder().decode(await world.readFile(file));
  }
  return undefined;
}
