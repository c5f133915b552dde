import { join } from 'node:path';
import type { World } from '../../base/world/world.js';
import { percentDecoded } from '../../document/link-target.js';
import { words } from '../../words/words.js';
import { builtPage } from './built-page.js';
import { fileOf, reachedFiles } from './reach.js';

/** What a built site is to show of a guide. */
export interface Expected {
  pages: ExpectedPage[];
  /** Former addresses, which lead to pages. */
  moved: string[];
  /** Files that are served as they are; without bytes where they were changed by hand. */
  served: { address: string; bytes: Uint8Array | undefined }[];
  /** What the site puts before the addresses of its pages. */
  pathPrefix: string;
}

interface ExpectedPage {
  /** Where Eleventy writes it. */
  permalink: string;
  /** As links name it. */
  href: string;
  /** Its content as HTML; undefined where it was changed by hand. */
  html: string | undefined;
}

/** What is wrong with a built site: what is said of it, and what to do. */
export interface Fault {
  said: [message: string, hint: string];
  /** The page or file is not there. */
  isMissing: boolean;
}

/** Holds a built site against what an export wrote. @param folder absolute path of what was built. */
export async function proveSite(
  folder: string,
  { pages, moved, served, pathPrefix }: Expected,
  world: World,
): Promise<Fault[]> {
  const said = words().hosts.proof;
  const read = async (address: string) => {
    const path = join(folder, fileOf(percentDecoded(address)));
    return (await world.kind(path)) === 'file' ? world.readFile(path) : undefined;
  };
  const faults: Fault[] = [];
  const untitled: string[] = [];
  for (const { permalink, html } of pages) {
    const bytes = await read(permalink);
    const page = bytes && builtPage(text(bytes));
    if (!page) faults.push(missing(permalink));
    else if (html !== undefined && !page.text.includes(builtPage(html).text))
      faults.push(changed(said.otherText(permalink)));
    if (page && page.titles !== 1) untitled.push(permalink);
  }
  if (untitled[0] !== undefined) faults.push(changed(said.titles(untitled[0], untitled.length)));
  for (const address of moved) {
    if (!(await read(address))) faults.push(missing(address));
  }
  for (const { address, bytes } of served) {
    const there = await read(address);
    if (!there) faults.push(missing(address));
    else if (bytes && !Buffer.from(there).equals(bytes))
      faults.push(changed(said.otherBytes(address)));
  }
  return [...faults, ...(await findable(folder, pages, pathPrefix, world))];
}

/** Whether readers find the guide from the home page of the site, and engines its pages in the site's map. */
async function findable(
  folder: string,
  pages: readonly ExpectedPage[],
  pathPrefix: string,
  world: World,
): Promise<Fault[]> {
  const said = words().hosts.proof;
  const [home] = pages;
  if (!home) return [];
  const file = fileOf(percentDecoded(home.permalink));
  const reached = await reachedFiles(folder, pathPrefix, file, world);
  const map = join(folder, 'sitemap.xml');
  const listed = (await world.kind(map)) === 'file' ? text(await world.readFile(map)) : undefined;
  const unlisted = pages.filter(({ href }) => listed !== undefined && !listed.includes(`${href}<`));
  return [
    ...(reached === undefined || reached.has(file) ? [] : [changed(said.unlinked(home.href))]),
    ...(unlisted.length === 0 ? [] : [changed(said.unlisted(unlisted.length))]),
  ];
}

function missing(address: string): Fault {
  return { said: words().hosts.proof.missing(address), isMissing: true };
}

function changed(said: Fault['said']): Fault {
  return { said, isMissing: false };
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
