import { posix } from 'node:path';
import { likelyPath, pathFromPage, sameButCase } from '../guide/written-path.js';
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
  const written = percentDecoded(src);
  const near = likelyPath(path, known);
  if (near === undefined)
    return {
      message: `Missing image «${written}»`,
      hint: path.startsWith('..')
        ? `put the file below guide.yaml, and write ${pathFromPage(`images/${posix.basename(path)}`, from)}`
        : `put the file at «${path}» in the folder of guide.yaml, or mend the path`,
    };
  const right = pathFromPage(near, from);
  if (sameButCase(near, path))
    return {
      message: `Unexpected letters in the name of image «${written}», expected those of the file: «${right}»`,
      hint: `write ${right}: capitals and accents count`,
    };
  return { message: `Missing image «${written}»`, hint: `did you mean «${right}»?` };
}

/** Says what is wrong with the address of an image that no reader can reach, wherever it lies. */
export function unreachableImage(
  address: string,
  from: string,
  known: readonly string[],
): AddressFault {
  if (/^\s*data:/i.test(address))
    return {
      message: `Unexpected image written out in the text, «${address.trim().slice(0, 20)}…», expected a file`,
      hint: 'run `guide images --fetch`, which makes it a file; or save it in images/, and write its path',
    };
  const name = nameIn(address);
  const near = known.find((each) => posix.basename(each) === name);
  const right = pathFromPage(near ?? `images/${name}`, from);
  return {
    message: `Unexpected image «${address.trim()}», which is on one computer alone`,
    hint:
      near === undefined
        ? `put a copy of the file into the guide’s folder images, and write ${right}`
        : `write ${right}`,
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
  const written = percentDecoded(href);
  const message = `Unexpected link to «${written}», which is no chapter of this guide`;
  if (files.includes(path) && /\.md$/i.test(path))
    return { message, hint: `add «${path}» to the chapters of guide.yaml` };
  const folder = path.replace(/\/?$/, '/');
  const page = chapters.find((each) => each.startsWith(folder));
  if (page !== undefined)
    return {
      message: `Unexpected link to the folder «${written}», which has no page of its own`,
      hint: `name one of its pages, such as ${pathFromPage(page, from)}, or give it an index.md`,
    };
  const near = likelyPath(path, [...chapters, ...files]);
  if (near === undefined) return { message, hint: 'link to a chapter listed in guide.yaml' };
  const right = pathFromPage(near, from);
  if (sameButCase(near, path))
    return {
      message: `Unexpected letters in the name of «${written}», expected those of the file: «${right}»`,
      hint: `write ${right}: capitals and accents count`,
    };
  return { message, hint: `did you mean «${right}»?` };
}

/** Says what is wrong with a link to a file of one computer. */
export function unreachableLink(
  address: string,
  from: string,
  chapters: readonly string[],
): AddressFault {
  const near = chapters.find((each) => posix.basename(each) === nameIn(address));
  return {
    message: `Unexpected link to «${address.trim()}», which is on one computer alone`,
    hint:
      near === undefined
        ? 'put a copy of the file below guide.yaml, and link to it there'
        : `did you mean «${pathFromPage(near, from)}»?`,
  };
}
