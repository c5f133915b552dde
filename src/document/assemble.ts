import { join } from 'node:path';
import { h } from 'hastscript';
import { type Cache, noCache } from '../base/cache/cache.js';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import { labelsOf } from '../guide/labels.js';
import { inAllLanguages, originalHome } from '../guide/translations.js';
import { fromGuideFolder } from '../guide/written-path.js';
import { words } from '../words/words.js';
import { deadImage } from './address-faults.js';
import { type Attachments, linkedFiles, loadAttachments } from './attachments.js';
import type { Book, BookImage, Chapter } from './book.js';
import { formerAddress } from './former-address.js';
import { isGlossary } from './glossary.js';
import { refuseBeyondLimits } from './limits.js';
import { linkResolver } from './link-target.js';
import { loadImages } from './load-images.js';
import type { ParsedChapter } from './parse-chapter.js';
import { parsedChapters } from './parsed-chapters.js';
import { hasWords, titleText } from './title-text.js';
import { acronyms, readGlossary } from './transforms/acronyms.js';
import { citations } from './transforms/citations.js';
import { imagePaths, images } from './transforms/images.js';
import { type LinkedChapter, links } from './transforms/links.js';
import { type Counters, numbering } from './transforms/numbering.js';
import { openTitles, settledHeadings, titleContent } from './transforms/titles.js';

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
  const langOf = (chapter: Pick<Chapter, 'lang'>) => chapter.lang ?? guide.lang;
  const file = (path: string) => shownPath(join(guide.root, path), world);
  const diagnostics: Diagnostic[] = [];
  refuseBeyondLimits(guide, file);
  const results = await parsedChapters(guide, file, cache);
  diagnostics.push(...results.flatMap((result) => result.diagnostics));
  const parsed = results.map(({ chapter }) => chapter);
  linkAcronyms(parsed);
  // The title's own heading is resolved, numbered and linked to as any other.
  for (const { heading, tree } of parsed) if (heading) tree.children.unshift(heading);

  const names = guide.chapters.map(({ path, address, original, frontMatter }) => ({
    path,
    address,
    original,
    permalink: frontMatter.permalink,
    aliases: frontMatter.aliases,
  }));
  const resolve = linkResolver(names, originalHome(guide));
  const former = formerAddress(guide.manifest.site);
  const wanted = parsed.flatMap(({ tree, path }) => imagePaths(tree, path, resolve));
  const pictures = parsed.map(({ image }) => image && fromGuideFolder(image));
  const loaded = await loadImages(
    [...wanted, ...pictures.filter((path) => path !== undefined)],
    guide,
    world,
  );
  const { cover } = guide.manifest;
  const front = await loadImages(cover === undefined ? [] : [cover], guide, world);
  diagnostics.push(...loaded.diagnostics, ...front.diagnostics);

  const attachments = await loadAttachments(
    parsed.flatMap(({ tree, path }) => linkedFiles(tree, path, resolve)),
    guide,
    world,
  );
  diagnostics.push(...unaddressed(attachments, file('guide.yaml')));

  const inOrder = numbered(parsed, guide);
  const counters: Counters = { tables: 0, figures: 0, clauses: 0 };
  const linked = new Map(
    inOrder.map((chapter): [string, LinkedChapter] => {
      const { path, address, tree, number } = chapter;
      const anchors = numbering(tree, number, labelsOf(langOf(chapter)), counters);
      return [path, { address, title: () => titleOf(chapter), anchors }];
    }),
  );
  const contextOf = ({ path, address, lang }: ParsedChapter) => ({
    path,
    address,
    file: file(path),
    labels: labelsOf(langOf({ lang })),
    resolve,
    former,
    attachments,
    lang: langOf({ lang }),
    chapters: linked,
  });
  // Titles first: other references may name them.
  for (const chapter of inOrder)
    diagnostics.push(...links(openTitles(chapter.tree), contextOf(chapter)));
  const remote = new Set<string>();
  const chapters = inOrder.map((parsed, index): Chapter => {
    const { path, tree } = parsed;
    const context = contextOf(parsed);
    diagnostics.push(...links(tree, context));
    diagnostics.push(...images(tree, { ...context, ...loaded, remote }));
    const chapter = settled(parsed);
    const picture = pictures[index];
    if (picture === undefined) return chapter;
    if (loaded.images.has(picture)) return { ...chapter, image: picture };
    diagnostics.push(missingPicture(file(path), picture, loaded.known));
    return { ...chapter, image: undefined };
  });
  citations(chapters, labelsOf(guide.lang));
  const home = chapters.find(({ address }) => address === 'index.html');
  const book = {
    guide,
    chapters,
    images: usedImages(loaded.images),
    attachments: attachments.files,
    cover: front.images.get(cover ?? ''),
    home,
  };
  return { book, diagnostics };
}

function linkAcronyms(chapters: ParsedChapter[]): void {
  const glossary = chapters.find(({ path }) => isGlossary(path));
  if (!glossary) return;
  const known = readGlossary(glossary.tree, glossary.path);
  for (const { tree, path, lang } of chapters)
    if (path !== glossary.path && lang === glossary.lang) acronyms(tree, known);
}

type NumberedChapter = ParsedChapter & Pick<Chapter, 'number'>;

/** The title as it reads by now: its heading may hold links whose text is written late. */
function titleOf({ heading, title }: Pick<ParsedChapter, 'heading' | 'title'>): string {
  return (heading && titleText(heading)) || title;
}

/** A chapter once its links and images are resolved: its title out of the tree, titles as they now read. */
function settled({ heading, ...chapter }: NumberedChapter): Chapter {
  const { tree } = chapter;
  const headings = settledHeadings(tree, chapter.headings);
  if (!heading) return inOwnLanguage({ ...chapter, heading, headings });
  if (hasWords(heading)) tree.children.shift();
  return inOwnLanguage({
    ...chapter,
    title: titleOf({ heading, ...chapter }),
    heading: hasWords(heading) ? titleContent(heading) : undefined,
    headings,
  });
}

/** A title in another language than the guide's says so wherever it is printed. */
function inOwnLanguage(chapter: Chapter): Chapter {
  const { lang, heading, title } = chapter;
  return lang === undefined
    ? chapter
    : { ...chapter, heading: [h('span', { lang }, heading ?? title)] };
}

/** Chapters of a part are numbered «2.1»: the part, then the place in it. A folder's index has none. */
function numbered(chapters: ParsedChapter[], guide: Guide): NumberedChapter[] {
  const counts = guide.parts.map(() => 0);
  return chapters.map((chapter) => {
    const { part } = chapter;
    if (part === undefined || isIndex(chapter)) return { ...chapter, number: undefined };
    counts[part] = (counts[part] ?? 0) + 1;
    return { ...chapter, number: `${guide.parts[part]?.number}.${counts[part]}` };
  });
}

function isIndex({ address }: ParsedChapter): boolean {
  return address === 'index.html' || address.endsWith('/index.html');
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

function missingPicture(file: string, picture: string, known: readonly string[]): Diagnostic {
  return {
    rule: 'image-missing',
    severity: 'error',
    file,
    line: 1,
    message: words().document.images.ofHeader(picture),
    hint: deadImage(picture, picture, 'guide.yaml', known).hint,
  };
}
