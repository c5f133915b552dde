import { join } from 'node:path';
import { type Cache, noCache } from '../base/cache/cache.js';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import { labelsOf } from '../guide/labels.js';
import { namedImages } from '../guide/named-images.js';
import { inAllLanguages, originalHome } from '../guide/translations.js';
import { fromGuideFolder } from '../guide/written-path.js';
import { words } from '../words/words.js';
import { type Attachments, linkedFiles, loadAttachments } from './attachments.js';
import { backIndex } from './back-index.js';
import type { Book, BookImage } from './book.js';
import { citeChapters } from './citing/cite-chapters.js';
import { drawings } from './drawings.js';
import { formulas } from './formulas.js';
import { isGlossary } from './glossary.js';
import { refuseBeyondLimits } from './limits.js';
import { linkChapters } from './link-chapters.js';
import { chapterNames, linkResolver, type Resolve } from './link-target.js';
import { loadImages } from './load-images.js';
import { scanCodes } from './media/scan-codes.js';
import type { ParsedChapter } from './parse-chapter.js';
import { parsedChapters } from './parsed-chapters.js';
import { acronyms, readGlossary } from './transforms/acronyms.js';
import { citations } from './transforms/citations.js';
import { imagePaths } from './transforms/images.js';

/** A book with what was found wrong while making it. */
export interface AssembleResult {
  book: Book;
  diagnostics: Diagnostic[];
}

/** A guide in all its languages → books, the original first. */
export async function assembleAll(
  guide: Guide,
  world: World,
  cache: Cache = noCache(),
): Promise<AssembleResult[]> {
  const results: AssembleResult[] = [];
  for (const each of inAllLanguages(guide)) results.push(await assembleBook(each, world, cache));
  return results;
}

/**
 * Guide → book: parses each chapter on its own, then settles what takes them all: acronyms, numbers,
 * links and images.
 */
export async function assembleBook(
  guide: Guide,
  world: World,
  cache: Cache = noCache(),
): Promise<AssembleResult> {
  const file = (path: string) => shownPath(join(guide.root, path), world);
  refuseBeyondLimits(guide, file);
  const results = await parsedChapters(guide, file, cache);
  const parsed = results.map(({ chapter }) => chapter);
  linkAcronyms(parsed);
  await leadToEasyVersions(parsed, guide);
  // The title's own heading is resolved, numbered and linked to as any other.
  for (const { heading, tree } of parsed) if (heading) tree.children.unshift(heading);

  const miscited = await citeChapters(parsed, guide, world, cache, file);
  const listed = await termsIn(parsed, guide);
  const unindexed = [...listed.diagnostics, ...backIndex(parsed, listed.sent, guide.lang, file)];
  const resolve = linkResolver(guide.chapters.map(chapterNames), originalHome(guide));
  const drawn = await drawings(parsed, guide.lang, cache, file);
  const files = await namedFiles(parsed, resolve, guide, world, cache);
  for (const [path, image] of drawn.images) files.loaded.images.set(path, image);
  const linked = linkChapters(parsed, { guide, file, resolve, ...files });
  const isOfSite = new Set(
    guide.chapters.flatMap(({ path, siteOnly }) => (siteOnly ? [path] : [])),
  );
  const chapters = linked.chapters.filter(({ path }) => !isOfSite.has(path));
  citations(chapters, labelsOf(guide.lang));
  await scanCodes(linked.chapters);
  const unread = await formulas(linked.chapters, guide.lang, file);
  const book = {
    guide,
    chapters,
    sitePages: linked.chapters.filter(({ path }) => isOfSite.has(path)),
    images: usedImages(files.loaded.images),
    attachments: files.attachments.files,
    cover: files.cover,
    home: chapters.find(({ address }) => address === 'index.html'),
  };
  const diagnostics = [
    ...results.flatMap((result) => result.diagnostics),
    ...miscited,
    ...unindexed,
    ...drawn.diagnostics,
    ...files.diagnostics,
    ...unaddressed(files.attachments, file('guide.yaml')),
    ...linked.diagnostics,
    ...unread,
  ];
  return { book, diagnostics };
}

/** Marks the terms that the guide lists for its index; most guides list none. */
async function termsIn(chapters: readonly ParsedChapter[], { indexTerms, lang }: Guide) {
  if (!indexTerms) return { sent: [], diagnostics: [] };
  const { markTerms } = await import('./index-terms.js');
  return markTerms(chapters, indexTerms, lang);
}

/** Where one of the editions is easy to read, which few guides have. */
async function leadToEasyVersions(chapters: readonly ParsedChapter[], guide: Guide): Promise<void> {
  const editions = Object.values(guide.whole?.manifest.editions ?? {});
  if (!editions.some(({ easy }) => easy)) return;
  const { easyVersions } = await import('./easy-versions.js');
  easyVersions(chapters, guide);
}

/** The files that chapters and guide name: images, the cover, what is attached. */
async function namedFiles(
  chapters: readonly ParsedChapter[],
  resolve: Resolve,
  guide: Guide,
  world: World,
  cache: Cache,
) {
  const wanted = chapters.flatMap(({ tree, path }) => imagePaths(tree, path, resolve));
  const pictures = chapters.flatMap(({ image }) => (image ? [fromGuideFolder(image)] : []));
  const named = namedImages(guide.manifest).map(({ path }) => path);
  const loaded = await loadImages([...wanted, ...pictures, ...named], guide, world, cache);
  const { cover } = guide.manifest;
  const front = await loadImages(cover === undefined ? [] : [cover], guide, world, cache);
  const attachments = await loadAttachments(
    chapters.flatMap(({ tree, path }) => linkedFiles(tree, path, resolve)),
    guide,
    world,
  );
  return {
    loaded,
    cover: front.images.get(cover ?? ''),
    attachments,
    diagnostics: [...loaded.diagnostics, ...front.diagnostics],
  };
}

function linkAcronyms(chapters: ParsedChapter[]): void {
  const glossary = chapters.find(({ path }) => isGlossary(path));
  if (!glossary) return;
  const known = readGlossary(glossary.tree, glossary.path);
  for (const { tree, path, lang } of chapters)
    if (path !== glossary.path && lang === glossary.lang) acronyms(tree, known);
}

function usedImages(images: ReadonlyMap<string, BookImage>): Map<string, BookImage> {
  return new Map([...images].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Says once that books can't lead to the files that the site has. */
function unaddressed({ files }: Attachments, file: string): Diagnostic[] {
  if ([...files.values()].every(({ web }) => web !== undefined)) return [];
  return [
    {
      rule: 'site-address',
      severity: 'info',
      file,
      message: words().document.links.unaddressed(files.size),
      hint: words().document.links.unaddressedHint,
    },
  ];
}
