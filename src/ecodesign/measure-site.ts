import { gzipSync } from 'node:zlib';
import type { OutputFile } from '../outputs/content/output-file.js';
import { type FontUse, fontsOfStyles } from './fonts.js';
import { type PageParts, partsOfPage } from './page-parts.js';

/** What a page takes to fetch on a first visit, with all that it loads at once. */
interface PageLoad {
  path: string;
  /** Texts compressed by gzip, the rest as it is. */
  bytes: number;
  requests: number;
}

/** What a built site says of its own weight and of what it uses. */
export interface SiteMeasures {
  pages: number;
  /** Pages that fit the width of screens. */
  fitting: number;
  heaviest: PageLoad;
  median: number;
  mostRequests: PageLoad;
  /** Those of the page that loads most. */
  fonts: FontUse;
  images: {
    vector: number;
    /** Bitmaps by the end of their names. */
    bitmaps: Record<string, number>;
    bitmapBytes: number;
    heaviest?: { path: string; bytes: number };
    responsive: number;
    /** On all pages together. */
    lazy: number;
  };
  videos: number;
  sounds: number;
  autoplay: number;
  /** Animations that styles repeat without end. */
  endless: number;
  forms: number;
  fileFields: number;
  /** Other hosts that pages load from. */
  hosts: string[];
  /** What scripts use of browsers. */
  uses: { cookies: boolean; storage: boolean; sensors: boolean; notifications: boolean };
  /** Whether a browser can keep the site, to read it without a network. */
  offline: boolean;
  /** Files to download, the heaviest first. */
  documents: { path: string; bytes: number }[];
  /** Of pages, styles, scripts, indexes and drawings. */
  texts: { bytes: number; compressed: number };
  /** Files whose names change with their contents. */
  named: number;
  files: number;
  bytes: number;
}

const bitmap = /\.(?:png|jpe?g|gif|webp|avif|jxl|bmp|tiff?)$/i;
const document = /\.(?:pdf|epub|docx?|odt|xlsx?|ods|csv|zip|pptx?|odp|rtf)$/i;
const text = /\.(?:html|css|js|svg|json|jsonld|xml|atom|md|txt|vtt)$/i;

/**
 * Measures a site as it was built.
 * @param files of `dist/`.
 * @param origin of the site, where it has one.
 */
export function measureSite(files: readonly OutputFile[], origin?: string): SiteMeasures {
  const site = new Map(
    files
      .filter(({ path }) => path.startsWith('site/'))
      .map(({ path, bytes }) => [path.slice('site/'.length), bytes]),
  );
  const named = (pattern: RegExp) => [...site].filter(([path]) => pattern.test(path));
  const pages = named(/\.html$/).map(([path, bytes]) => partsOfPage(path, decoded(bytes), origin));
  const weight = weigher(site);
  const styles = named(/\.css$/).map(([path, bytes]) => [path, decoded(bytes)] as const);
  const fontsOf = fontsOfStyles(new Map(styles), (path) => site.get(path)?.length ?? 0);
  const fonts = pages.map((page) => fontsOf(page.styles));
  const loads = pages.map((page, index) => loadOf(page, fonts[index]?.files ?? [], weight));
  const scripts = [
    ...named(/\.js$/).map(([, bytes]) => decoded(bytes)),
    ...pages.map(({ inline }) => inline),
  ].join('\n');
  const sum = (count: (page: PageParts) => number) =>
    pages.reduce((all, page) => all + count(page), 0);
  const texts = named(text);
  return {
    pages: pages.length,
    fitting: pages.filter(({ viewport }) => viewport).length,
    heaviest: most(loads, ({ bytes }) => bytes),
    median: median(loads.map(({ bytes }) => bytes)),
    mostRequests: most(loads, ({ requests }) => requests),
    fonts: most(fonts, ({ bytes }) => bytes),
    images: imagesOf(pages, site),
    videos: sum(({ videos }) => videos),
    sounds: sum(({ sounds }) => sounds),
    autoplay: sum(({ autoplay }) => autoplay),
    endless: styles.reduce((all, [, css]) => all + (css.match(/\binfinite\b/g)?.length ?? 0), 0),
    forms: sum(({ forms }) => forms),
    fileFields: sum(({ fileFields }) => fileFields),
    hosts: [...new Set(pages.flatMap(({ elsewhere }) => elsewhere.map(hostOf)))].sort(),
    uses: {
      cookies: /\bdocument\.cookie\b|\bcookieStore\b/.test(scripts),
      storage: /\b(?:local|session)Storage\b|\bindexedDB\b/.test(scripts),
      sensors:
        /\bgeolocation\b|\bgetUserMedia\b|\bDevice(?:Motion|Orientation)Event\b|\bnavigator\.(?:bluetooth|usb|hid|serial|nfc)\b/.test(
          scripts,
        ),
      notifications: /\bNotification\.requestPermission\b|\bpushManager\b/.test(scripts),
    },
    offline: /\bserviceWorker\.register\b/.test(scripts),
    documents: named(document)
      .map(([path, { length }]) => ({ path, bytes: length }))
      .sort((a, b) => b.bytes - a.bytes),
    texts: {
      bytes: texts.reduce((all, [, { length }]) => all + length, 0),
      compressed: texts.reduce((all, [path]) => all + weight(path), 0),
    },
    named: named(/\.[0-9a-f]{8}\.\w+$/).length,
    files: site.size,
    bytes: [...site.values()].reduce((all, { length }) => all + length, 0),
  };
}

type Weigh = (path: string) => number;

function weigher(site: ReadonlyMap<string, Uint8Array>): Weigh {
  const known = new Map<string, number>();
  return (path) => {
    const bytes = site.get(path) ?? new Uint8Array();
    const weight =
      known.get(path) ?? (text.test(path) ? gzipSync(bytes, { level: 9 }).length : bytes.length);
    known.set(path, weight);
    return weight;
  };
}

function loadOf(page: PageParts, fonts: readonly string[], weigh: Weigh): PageLoad {
  const images = page.images.filter(({ lazy }) => !lazy).map(({ path }) => path);
  const { path, styles, scripts, icons } = page;
  const all = new Set([path, ...styles, ...scripts, ...icons, ...images, ...fonts]);
  const bytes = [...all].reduce((sum, each) => sum + weigh(each), 0);
  return { path, bytes, requests: all.size };
}

function imagesOf(
  pages: readonly PageParts[],
  site: ReadonlyMap<string, Uint8Array>,
): SiteMeasures['images'] {
  const all = new Map(pages.flatMap(({ images }) => images.map((image) => [image.path, image])));
  const bitmaps: Record<string, number> = {};
  const shown = [...all.keys()].filter((path) => bitmap.test(path));
  for (const path of shown) {
    const kind = path.replace(/^.*\./, '').toLowerCase();
    bitmaps[kind] = (bitmaps[kind] ?? 0) + 1;
  }
  const sizes = shown.map((path) => ({ path, bytes: site.get(path)?.length ?? 0 }));
  const images = [...all.values()];
  return {
    vector: [...all.keys()].filter((path) => path.endsWith('.svg')).length,
    bitmaps,
    bitmapBytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    ...(sizes.length > 0 ? { heaviest: most(sizes, ({ bytes }) => bytes) } : {}),
    responsive: images.filter(({ responsive }) => responsive).length,
    lazy: pages.flatMap((page) => page.images.filter(({ lazy }) => lazy)).length,
  };
}

function hostOf(address: string): string {
  return new URL(address, 'https://localhost').host;
}

/** @throws RangeError for an empty list: no site is without a page. */
function most<T>(list: readonly T[], measure: (each: T) => number): T {
  const [first] = [...list].sort((a, b) => measure(b) - measure(a));
  if (first === undefined) throw new RangeError('Unexpected site without pages');
  return first;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
