import { join } from 'node:path';
import type { CacheKey } from '../../../base/cache/cache.js';
import { packageFile } from '../../../base/package-info.js';
import { shownPath } from '../../../base/world/shown-path.js';
import type { World } from '../../../base/world/world.js';
import type { Book, BookImage } from '../../../document/book.js';
import { guidePath, readBeside } from '../../../guide/guide-file.js';
import { type CompileInput, ownTokens } from './compile.js';
import { inWorld } from './guide-data.js';
import { refuseMissingCover } from './missing-cover.js';
import { printTypst, type TypstContext, type TypstSources } from './print.js';
import { pathInWorld, printImage } from './print-image.js';

/** What the typesetter is given, with what was found and what the stamp must know of the tables. */
export interface Manuscript extends Pick<TypstSources, 'tables' | 'diagnostics'> {
  job: CompileInput;
  /** Everything that the cover is drawn from besides the fonts. */
  coverKey: CacheKey;
}

/** Book → everything that the typesetter reads: sources, images, template. */
export async function manuscriptOf(
  book: Book,
  context: Omit<TypstContext, 'fileOf'>,
  world: World,
): Promise<Manuscript> {
  const { guide, cover } = book;
  const { manifest } = guide;
  const sources = printTypst(book, {
    ...context,
    fileOf: (path) => shownPath(join(guide.root, path), world),
  });
  const printed = async (image: BookImage) =>
    sources.drawings.get(image.path) ?? (await printImage(image));
  const images = [...book.images.values()].map(
    async (image) => [pathInWorld(image), await printed(image)] as const,
  );
  const files = new Map(await Promise.all(images));
  if (manifest.cover !== undefined) await refuseMissingCover(guide.root, manifest.cover, world);
  const logos = manifest.publishers.flatMap(({ logo }) => inWorld(logo, book.images) ?? []);
  const coverImage = cover && (await printed(cover));
  if (cover && coverImage) files.set(pathInWorld(cover), coverImage);
  for (const [path, bytes] of sources.attached) files.set(path, bytes);
  const texts = new Map(sources.files);
  const design = await pageDesign(guide.root, world);
  for (const [path, text] of design) texts.set(path, text);
  const { inputs } = sources;
  return {
    coverKey: [
      sources.cover,
      JSON.stringify([inputs, ...design]),
      coverImage ?? '',
      ...logos.flatMap((path) => [path, files.get(path) ?? '']),
    ],
    job: {
      main: sources.main,
      sources: texts,
      files,
      inputs,
      standard: sources.attached.size > 0 ? 'a-3a' : 'a-2a',
      timestamp: Date.parse(`${manifest.date}T00:00:00Z`) / 1000,
    },
    tables: sources.tables,
    diagnostics: sources.diagnostics,
  };
}

const designFiles = [
  'guide',
  'tokens',
  'pieces',
  'registers',
  'figures',
  'boxes',
  'openers',
  'changes',
  'covers',
  'pages',
].map((name) => `${name}.typ`);

/** The package's page design, and what the guide sets of it in its own `templates/pdf/tokens.typ`. */
async function pageDesign(root: string, world: World): Promise<[path: string, text: string][]> {
  const ours = async (name: string): Promise<[string, string]> => {
    const bytes = await world.readFile(packageFile(`templates/pdf/${name}`));
    return [`/${name}`, new TextDecoder().decode(bytes)];
  };
  const isMissing = (await guidePath(root, ownTokens, world)) === 'missing';
  const own = isMissing ? '' : await readBeside(root, ownTokens, world);
  return [...(await Promise.all(designFiles.map(ours))), ['/own-tokens.typ', own]];
}

/** Everything that the typesetter's work depends on besides its fonts. */
export function jobKey({
  main,
  inputs,
  standard,
  timestamp,
  sources,
  files,
}: CompileInput): CacheKey {
  return [
    JSON.stringify({ main, inputs, standard, timestamp }),
    ...[...sources].flat(),
    '',
    ...[...files].flat(),
  ];
}
