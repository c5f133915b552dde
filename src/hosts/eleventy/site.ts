import { posix } from 'node:path';
import type { World } from '../../base/world/world.js';
import { askSite } from '../sites/ask.js';

/** What the configuration of an Eleventy site says; paths are from the root of its sources, '' being the root itself. */
export interface HostSite {
  /** Folder of what Eleventy makes pages of. */
  input: string;
  /** Folder of the data for all templates. */
  data: string;
  /** Folders of layouts, and of what templates take in. */
  layouts: string;
  includes: string;
  /** Other names of layouts. */
  aliases: Readonly<Record<string, string>>;
  /** Eleventy makes pages of Markdown. */
  takesMarkdown: boolean;
  /** `/` for a site at the root of its host. */
  pathPrefix: string;
  /** Folders that are served as they are, in the order they were declared. */
  copies: Copy[];
  /** Some are declared by patterns, which say nothing of a folder. */
  hasPatterns: boolean;
}

/** What stands in one folder of the sources is served below another: no slash at either end. */
interface Copy {
  from: string;
  to: string;
}

/** What Eleventy answers in `asked`. */
interface Answer {
  input: string;
  data: string;
  includes: string;
  layouts: string;
  aliases: Record<string, string>;
  formats: string[];
  pathPrefix: string;
  copies: [from: string, to: string | true][];
}

/** Eleventy 3 knows folders that were set by its own functions; 2 has those that the configuration returns. */
const asked = `
const { default: Eleventy } = await import('@11ty/eleventy');
const site = new Eleventy(undefined, undefined, { quietMode: true });
await site.init();
const { dir, directories, pathPrefix, templateFormats } = site.eleventyConfig.getConfig();
const below = (name) => dir.input + '/' + dir[name];
const { input, data, includes, layouts = includes } = directories ?? {
  input: dir.input,
  data: below('data'),
  includes: below('includes'),
  ...(dir.layouts && { layouts: below('layouts') }),
};
const aliases = site.eleventyConfig.userConfig.layoutAliases;
const formats = [templateFormats].flat().join().split(',').map((each) => each.trim());
const copies = Object.entries(site.eleventyConfig.userConfig.passthroughCopies)
  .map(([from, { outputPath }]) => [from, outputPath]);
answer = { input, data, includes, layouts, aliases, formats, pathPrefix, copies };
`;

/**
 * Has the site's own Eleventy read its configuration, in a process of its own: it is code of the site.
 * @param folder absolute path of the site's sources.
 * @returns undefined where Eleventy isn't installed there, or the configuration fails.
 */
export async function readSite(folder: string, world: World): Promise<HostSite | undefined> {
  const asking = await askSite<Answer>(folder, asked, world);
  if ('failure' in asking) return undefined;
  const site = siteOf(asking.answer);
  const copies: Copy[] = [];
  for (const copy of site.copies) {
    // A single file that is served at the root would seem to be all of it.
    if ((await world.kind(posix.join(folder, copy.from))) !== 'file') copies.push(copy);
  }
  return { ...site, copies };
}

function siteOf({ pathPrefix, copies, formats, aliases, ...folder }: Answer): HostSite {
  const input = bare(folder.input);
  const named = copies.filter(([from]) => !/[*?{[]|node_modules/.test(from));
  return {
    input,
    data: bare(folder.data),
    layouts: bare(folder.layouts),
    includes: bare(folder.includes),
    aliases,
    takesMarkdown: formats.includes('md') || formats.includes('*'),
    pathPrefix,
    copies: named.map(([from, to]) => ({
      from: bare(from),
      to: to === true ? belowInput(bare(from), input) : bare(to),
    })),
    hasPatterns: copies.some(([from]) => /[*?{[]/.test(from)),
  };
}

/** Eleventy takes the input folder off the address of what it copies. */
function belowInput(path: string, input: string): string {
  return input !== '' && isBelow(path, input) ? bare(path.slice(input.length)) : path;
}

/**
 * The folder of the sources from which a site serves an address.
 * @param path of the address, without the slash it begins with.
 * @returns undefined where nothing that the site copies is served there.
 */
export function sourceOf(path: string, copies: readonly Copy[]): string | undefined {
  const [nearest] = copies
    .filter(({ to }) => isBelow(path, to))
    .sort((a, b) => b.to.length - a.to.length);
  return nearest && posix.join(nearest.from, path.slice(nearest.to.length));
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** A path without `./` or a slash at either end. */
function bare(path: string): string {
  return posix.join('/', path).replace(/^\/|\/$/g, '');
}
