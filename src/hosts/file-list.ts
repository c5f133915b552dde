import { join } from 'node:path';
import { packageInfo } from '../base/package-info.js';
import { refusal } from '../base/report/diagnostic.js';
import { isInside } from '../base/world/inside.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';
import type { Sums } from './plan.js';

/** What a host keeps of an export, for the next one. */
export interface ExportList extends ExportPlaces {
  /** Sums of what was written, by paths. */
  files: Sums;
}

/** What an export decided once. */
export interface ExportPlaces {
  /** Pages by their addresses on the host: their file, and their address in the guide. */
  pages: ReadonlyMap<string, ListedPage>;
  /** Former addresses on the host, and the address in the guide of the page that each leads to. */
  moved: ReadonlyMap<string, string>;
  /** Whether the host had a folder that tells where things go, before anything was written. */
  folders: ReadonlyMap<string, boolean>;
}

export interface ListedPage {
  file: string;
  address: string;
}

/** Where a host keeps the list of what an export of a guide wrote there. */
export function listPath(slug: string): string {
  return `.guide-export/${slug}.json`;
}

/**
 * Reads the list of the last export; empty where there was none.
 * @throws GuideError (exit 2) for a list that was broken by hand.
 */
export async function readList(site: string, slug: string, world: World): Promise<ExportList> {
  const path = join(site, listPath(slug));
  if ((await world.kind(path)) === undefined) return listOf({});
  try {
    return listOf(JSON.parse(new TextDecoder().decode(await world.readFile(path))) as Written);
  } catch {
    throw refusal({
      rule: 'export-list',
      file: shownPath(path, world),
      message: words().hosts.fileList,
      hint: words().hosts.fileListHint,
    });
  }
}

/** The list as JSON. */
interface Written {
  files?: Record<string, string>;
  pages?: Record<string, ListedPage>;
  moved?: Record<string, string>;
  folders?: Record<string, boolean>;
}

function listOf({ files = {}, pages = {}, moved = {}, folders = {} }: Written): ExportList {
  return {
    files: new Map(Object.entries(files).filter(([path]) => isInside(path))),
    pages: new Map(Object.entries(pages).filter(([, { file }]) => isInside(file))),
    moved: new Map(Object.entries(moved)),
    folders: new Map(Object.entries(folders)),
  };
}

/** The list of what an export wrote and decided, as a file of the host. */
export function listText({ files, pages, moved, folders }: ExportList): string {
  const list = {
    generator: packageInfo.name,
    folders: sorted(folders),
    pages: sorted(pages),
    moved: sorted(moved),
    files: sorted(files),
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}

function sorted<Value>(entries: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
