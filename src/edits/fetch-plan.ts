import { posix } from 'node:path';
import { location } from 'vfile-location';
import type { Diagnostic, Place } from '../base/report/diagnostic.js';
import { percentDecoded, withScheme } from '../document/link-target.js';
import { slugOf } from '../document/slug.js';
import { pathFromPage } from '../guide/written-path.js';
import { words } from '../words/words.js';
import { type AddressPlace, addressPlaces } from './address-places.js';
import { type ChangedText, changedText, type EditedSource } from './change.js';
import type { Fetched } from './fetch-image.js';

/** Images from elsewhere made files of a guide: what would be written. Paths are from the guide's folder. */
export interface FetchPlan {
  files: { path: string; bytes: Uint8Array; address: string }[];
  texts: ChangedText[];
  diagnostics: Diagnostic[];
}

/** An image of a text that is no file of the guide. */
export interface ForeignImage {
  source: EditedSource;
  place: AddressPlace;
  /** Absolute. */
  address: string;
}

/** The images of texts that are elsewhere on the web, or written out in the text. */
export function foreignImages(sources: readonly EditedSource[]): ForeignImage[] {
  return sources.flatMap((source) =>
    addressPlaces(source.text).flatMap((place): ForeignImage[] => {
      const address = withScheme(place.address.trim());
      const isForeign = place.kind === 'image' && /^(?:https?:\/\/|data:)/i.test(address);
      return isForeign && URL.canParse(address) ? [{ source, place, address }] : [];
    }),
  );
}

/**
 * Says what to write for images that were fetched: each once, under a name that no image has, and its path in the
 * place of every address of it.
 * @param folder where the guide has its images.
 * @param taken paths of the files that are there.
 * @param shown a path of the guide as messages show it.
 */
export function fetchPlan(
  images: readonly ForeignImage[],
  fetched: ReadonlyMap<string, Fetched>,
  folder: string,
  taken: readonly string[],
  shown: (path: string) => string,
): FetchPlan {
  const { files, paths } = namedFiles(fetched, folder, taken);
  const sources = [...new Set(images.map(({ source }) => source))];
  const texts = sources.flatMap((source) => {
    const edits = images
      .filter((image) => image.source === source && paths.has(image.address))
      .map(({ place: { start, end }, address }) => ({
        start,
        end,
        text: pathFromPage(paths.get(address) ?? '', source.path),
      }));
    return changedText(source, edits) ?? [];
  });
  const failed = [...fetched].flatMap(([address, result]) =>
    'why' in result ? [failure(address, result.why, images, shown)] : [],
  );
  return { files, texts, diagnostics: failed };
}

function namedFiles(
  fetched: ReadonlyMap<string, Fetched>,
  folder: string,
  taken: readonly string[],
): { files: FetchPlan['files']; paths: Map<string, string> } {
  const names = new Set(taken.map((path) => path.toLowerCase()));
  const files: FetchPlan['files'] = [];
  const paths = new Map<string, string>();
  for (const [address, result] of fetched) {
    if ('why' in result) continue;
    const same = files.find(({ bytes }) => Buffer.compare(bytes, result.bytes) === 0);
    const path = same?.path ?? freePath(`${folder}/${nameOf(address)}`, result.kind, names);
    if (!same) files.push({ path, bytes: result.bytes, address });
    names.add(path.toLowerCase());
    paths.set(address, path);
  }
  return { files, paths };
}

/** The name of an image without its ending, by its address: `etat` for `https://ci.example/etat.svg?branch=x`. */
function nameOf(address: string): string {
  if (/^data:/i.test(address)) return 'image';
  const { pathname, hostname } = new URL(address);
  const name = percentDecoded(posix.basename(pathname));
  return slugOf(name.replace(/\.\w{1,5}$/, '') || hostname);
}

function freePath(stem: string, kind: string, taken: ReadonlySet<string>, count = 1): string {
  const path = `${count === 1 ? stem : `${stem}-${count}`}.${kind}`;
  return taken.has(path.toLowerCase()) ? freePath(stem, kind, taken, count + 1) : path;
}

function failure(
  address: string,
  why: string,
  images: readonly ForeignImage[],
  shown: (path: string) => string,
): Diagnostic {
  const first = images.find((image) => image.address === address);
  const said = words().edits.fetch;
  return {
    rule: 'image-fetch',
    severity: 'error',
    ...(first ? placeOf(first, shown) : { file: address }),
    message: said.failed(shortened(address), why),
    hint: said.failedHint,
  };
}

/** Where an image stands. */
export function placeOf({ source, place }: ForeignImage, shown: (path: string) => string): Place {
  const lines = location(source.text);
  const [from, to] = [lines.toPoint(place.start), lines.toPoint(place.end)];
  return {
    file: shown(source.path),
    line: from?.line,
    column: from?.column,
    endLine: to?.line,
    endColumn: to?.column,
  };
}

/** An address as messages show it: what is written out in a text goes on for pages. */
export function shortened(address: string): string {
  return /^data:/i.test(address) ? `${address.slice(0, 20)}…` : address;
}
