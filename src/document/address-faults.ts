import { posix } from 'node:path';
import { isOfOnePerson, likelyPath, pathFromPage, sameButCase } from '../guide/written-path.js';
import { words } from '../words/words.js';
import { percentDecoded } from './link-target.js';

/** What is wrong with an address, and what to write in its place so that it works. */
export interface AddressFault {
  message: string;
  hint: string;
}

/**
 * Says why there is no such image, by its own cause.
 * @param src as written.
 * @param path where it leads, from the guide's folder.
 * @param from path of the page.
 * @param known paths of the images that there are.
 */
export function deadImage(
  src: string,
  path: string,
  from: string,
  known: readonly string[],
): AddressFault {
  if (isOfOnePerson(src)) return unreachableImage(src, from, known);
  const written = percentDecoded(src);
  const near = likelyPath(path, known);
  if (near === undefined)
    return {
      message: words().document.images.missing(written),
      hint: path.startsWith('..')
        ? words().document.images.missingOutside(
            pathFromPage(`images/${posix.basename(path)}`, from),
          )
        : words().document.images.missingHint(path),
    };
  const right = pathFromPage(near, from);
  if (sameButCase(near, path))
    return {
      message: words().document.images.letters(written, right),
      hint: lettersHint(written, right),
    };
  return {
    message: words().document.images.missing(written),
    hint: words().report.didYouMean(right),
  };
}

/** Says what is wrong with the address of an image that no reader can reach, wherever it lies. */
export function unreachableImage(
  address: string,
  from: string,
  known: readonly string[],
): AddressFault {
  if (/^\s*data:/i.test(address))
    return {
      message: words().document.images.data(address.trim().slice(0, 20)),
      hint: words().document.images.dataHint,
    };
  const name = nameIn(address);
  const near = known.find((each) => posix.basename(each) === name);
  const right = pathFromPage(near ?? `images/${name}`, from);
  return {
    message: words().document.images.oneComputer(address.trim()),
    hint:
      near === undefined
        ? words().document.images.oneComputerHint(right)
        : words().document.images.write(right),
  };
}

/** The name of the file at an address of one computer. */
function nameIn(address: string): string {
  return posix.basename(address.trim().replaceAll('\\', '/'));
}

/**
 * Says why a link leads to no chapter, by its own cause.
 * @param href as written.
 * @param path where it leads, from the guide's folder.
 * @param from path of the page.
 * @param chapters paths of the guide's chapters.
 * @param files paths of the other files that are known: beside what links name, and Markdown that is no chapter.
 */
export function deadLink(
  href: string,
  path: string,
  from: string,
  chapters: readonly string[],
  files: readonly string[],
): AddressFault {
  if (isOfOnePerson(href)) return unreachableLink(href, from, chapters);
  const written = percentDecoded(href);
  const message = words().document.links.dead(written);
  if (files.includes(path) && /\.md$/i.test(path))
    return { message, hint: words().document.links.unlistedHint(path) };
  const folder = path.replace(/\/?$/, '/');
  const page = chapters.find((each) => each.startsWith(folder));
  if (page !== undefined)
    return {
      message: words().document.links.folder(written),
      hint: words().document.links.folderHint(pathFromPage(page, from)),
    };
  const near = likelyPath(path, [...chapters, ...files]);
  if (near === undefined) return { message, hint: words().document.links.deadHint };
  const right = pathFromPage(near, from);
  if (sameButCase(near, path))
    return {
      message: words().document.links.letters(written, right),
      hint: lettersHint(written, right),
    };
  return { message, hint: words().report.didYouMean(right) };
}

/** Says what is wrong with a link to a file of one computer. */
export function unreachableLink(
  address: string,
  from: string,
  chapters: readonly string[],
): AddressFault {
  const near = chapters.find((each) => posix.basename(each) === nameIn(address));
  return {
    message: words().document.links.oneComputer(address.trim()),
    hint:
      near === undefined
        ? words().document.links.oneComputerHint
        : words().report.didYouMean(pathFromPage(near, from)),
  };
}

/** What to do about a name in other letters than the file's, be they the same to the eye. */
function lettersHint(written: string, right: string): string {
  const { accentsHint, lettersHint: hint } = words().document.images;
  if (written.normalize() !== percentDecoded(right).normalize()) return hint(right);
  return accentsHint(right.normalize('NFD').replace(/\p{M}/gu, ''));
}
