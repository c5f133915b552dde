import type { Cache } from '../../base/cache/cache.js';
import type { Book } from '../../document/book.js';
import { distinctNames } from '../../document/free-names.js';
import type { PageOpening } from '../../document/places.js';
import { inOrder } from '../../document/reading-order.js';
import { slugOf } from '../../document/slug.js';
import { labelsOf } from '../../guide/labels.js';
import type { ThemeFont } from '../content/web-fonts.js';
import type { SiteImage } from '../content/web-images.js';
import { zipped } from '../content/zipped.js';
import { chapterPage } from './chapter-page.js';
import { coverPage } from './cover-page.js';
import { epubImage } from './images.js';
import { navigation } from './navigation.js';
import { packageDocument } from './package.js';
import { partPage } from './part-page.js';
import { styleFiles } from './styles.js';
import { titlePage } from './title-page.js';
import { type EpubDocument, type EpubResource, type EpubView, partName } from './view.js';
import { xhtml } from './xhtml.js';

/** What an EPUB shows besides the book. */
export interface EpubInput {
  cache: Cache;
  /** Style sheet of the theme. */
  styles: string;
  fonts: readonly ThemeFont[];
  /** True for a version that is not released. */
  draft: boolean;
  /** PNG of the cover, which may still be in the making; undefined when no PDF is made. */
  cover: Promise<Uint8Array | undefined> | undefined;
  /** What opens each page of the PDF; empty when none was made. */
  openings: readonly PageOpening[];
}

/**
 * Prints the guide as an EPUB 3.3 publication (https://www.w3.org/TR/epub-33/): cover, title page, contents,
 * a document a part and a chapter, the pages of the PDF marked.
 * @returns the bytes of the archive, the same on every day.
 */
export async function printEpub(book: Book, input: EpubInput): Promise<Uint8Array> {
  const images = await imagesOf(book, input.cache);
  const coverPath = 'images/cover.png';
  const view: EpubView = {
    book,
    labels: labelsOf(book.guide.lang),
    draft: input.draft,
    images,
    cover: input.cover && coverPath,
    documents: documentPaths(book),
    pages: pagesByPlace(input.openings),
  };
  const documents = documentsOf(view);
  const texts = documents.map((each) => ({
    path: each.path,
    data: xhtml(each, book.guide.lang),
  }));
  const styles = await styleFiles(
    input,
    texts.map(({ data }) => data),
  );
  const cover = await input.cover;
  const resources: EpubResource[] = [
    ...styles,
    ...(cover ? [{ path: coverPath, data: cover, properties: 'cover-image' }] : []),
    ...[...images.values()].flatMap(({ files }) => files),
  ];
  return archive([
    { path: 'package.opf', data: packageDocument(view, documents, resources) },
    ...texts,
    ...resources,
  ]);
}

/** In reading order. */
function documentsOf(view: EpubView): EpubDocument[] {
  const { book } = view;
  const body = inOrder(book).flatMap(({ part, chapters }) => [
    ...(part ? [partPage(part, view)] : []),
    ...chapters.map((chapter) => chapterPage(chapter, view)),
  ]);
  const front = [...coverPage(view), titlePage(view)];
  return [...front, navigation(view, [...front, ...body]), ...body];
}

function documentPaths({ chapters, guide }: Book): Map<string, string> {
  const free = distinctNames();
  const path = (name: string) => `text/${free(slugOf(name))}.xhtml`;
  return new Map([
    ...guide.parts.map(({ number }) => [partName(number), path(`part-${number}`)] as const),
    ...chapters.map(
      (chapter) => [chapter.path, path(chapter.address.replace(/\.html$/, ''))] as const,
    ),
  ]);
}

/** Parts have no name of their own in the PDF: they come in order. */
function pagesByPlace(openings: readonly PageOpening[]): Map<string, string> {
  let part = 0;
  return new Map(
    openings.map(({ place, label }) => {
      if (place !== 'part') return [place, label];
      part += 1;
      return [partName(part), label];
    }),
  );
}

async function imagesOf({ images }: Book, cache: Cache): Promise<Map<string, SiteImage>> {
  const free = distinctNames();
  free('cover');
  const printed = [...images.values()].map(async (image): Promise<[string, SiteImage]> => {
    const stem = `images/${free(slugOf(image.address.replace(/^img\/|\.\w+$/g, '')))}`;
    const file = await cache.get('book-image', [stem, image.format, image.bytes], () =>
      epubImage(image, stem),
    );
    const size = { width: undefined, height: undefined };
    return [image.path, { path: file.path, ...size, sources: [], files: [file] }];
  });
  return new Map(await Promise.all(printed));
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The OCF archive (EPUB 3.3, section 4): its media type comes first, and not compressed. */
function archive(files: readonly EpubResource[]): Promise<Uint8Array> {
  const bytesOf = (data: string | Uint8Array) =>
    typeof data === 'string' ? Buffer.from(data) : data;
  return zipped([
    { path: 'mimetype', bytes: Buffer.from('application/epub+zip'), stored: true },
    { path: 'META-INF/container.xml', bytes: Buffer.from(container) },
    ...files.map(({ path, data }) => ({ path: `EPUB/${path}`, bytes: bytesOf(data) })),
  ]);
}
