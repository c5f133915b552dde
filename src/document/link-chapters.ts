import { h } from 'hastscript';
import type { Diagnostic } from '../base/report/diagnostic.js';
import type { Guide } from '../guide/guide.js';
import { labelsOf } from '../guide/labels.js';
import { webAddress } from '../guide/web-address.js';
import { fromGuideFolder } from '../guide/written-path.js';
import { words } from '../words/words.js';
import { deadImage } from './address-faults.js';
import type { Attachments } from './attachments.js';
import type { Chapter } from './book.js';
import { formerAddress } from './former-address.js';
import type { Resolve } from './link-target.js';
import type { LoadedImages } from './load-images.js';
import { players } from './media/players.js';
import type { ParsedChapter } from './parse-chapter.js';
import { hasWords, titleText } from './title-text.js';
import { images } from './transforms/images.js';
import { type LinkedChapter, links } from './transforms/links.js';
import { type Counters, numbering } from './transforms/numbering.js';
import { openTitles, settledHeadings, titleContent } from './transforms/titles.js';

/** What chapters are linked by. */
interface Surroundings {
  guide: Guide;
  /** How places name a file of the guide. */
  file: (path: string) => string;
  resolve: Resolve;
  loaded: LoadedImages;
  attachments: Attachments;
}

/** Numbers what is numbered, then leads links to chapters and files, and images to their files. */
export function linkChapters(
  parsed: readonly ParsedChapter[],
  { guide, file, loaded, ...shared }: Surroundings,
): { chapters: Chapter[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const inOrder = numbered(parsed, guide);
  const langOf = ({ lang }: Pick<Chapter, 'lang'>) => lang ?? guide.lang;
  const ofSite = new Set(guide.chapters.flatMap(({ path, siteOnly }) => (siteOnly ? [path] : [])));
  const former = formerAddress(guide.manifest.site);
  const counters: Counters = { tables: 0, figures: 0, formulas: 0, examples: 0, clauses: 0 };
  const chapters = new Map(
    inOrder.map((chapter): [string, LinkedChapter] => {
      const { path, address, tree, number } = chapter;
      const anchors = numbering(tree, number, labelsOf(langOf(chapter)), counters);
      const web = ofSite.has(path) ? { web: webAddress(guide.manifest, address) } : undefined;
      return [path, { address, title: () => titleOf(chapter), anchors, siteOnly: web }];
    }),
  );
  const contextOf = (chapter: NumberedChapter) => ({
    ...shared,
    path: chapter.path,
    address: chapter.address,
    file: file(chapter.path),
    labels: labelsOf(langOf(chapter)),
    lang: langOf(chapter),
    former,
    chapters,
  });
  // Titles first: other references may name them.
  for (const chapter of inOrder)
    diagnostics.push(...links(openTitles(chapter.tree), contextOf(chapter)));
  const remote = new Set<string>();
  const settledChapters = inOrder.map((chapter) => {
    const context = contextOf(chapter);
    diagnostics.push(...links(chapter.tree, context));
    diagnostics.push(...images(chapter.tree, { ...context, ...loaded, remote }));
    const { files } = shared.attachments;
    const { manifest } = guide;
    diagnostics.push(...players(chapter.tree, { ...context, manifest, attachments: files }));
    return withPicture(settled(chapter), loaded, (missing) => diagnostics.push(missing), file);
  });
  return { chapters: settledChapters, diagnostics };
}

/** A chapter with the picture that its header names, if there is one. */
function withPicture(
  chapter: Chapter,
  { images, unsound, known }: LoadedImages,
  tell: (missing: Diagnostic) => void,
  file: (path: string) => string,
): Chapter {
  if (chapter.image === undefined) return chapter;
  const picture = fromGuideFolder(chapter.image);
  if (images.has(picture)) return { ...chapter, image: picture };
  if (!unsound.has(picture)) tell(missingPicture(file(chapter.path), picture, known));
  return { ...chapter, image: undefined };
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
function numbered(chapters: readonly ParsedChapter[], guide: Guide): NumberedChapter[] {
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
