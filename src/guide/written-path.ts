import { posix } from 'node:path';
import { nearest } from '../base/report/suggest.js';
import { caseFolded } from './portable-name.js';

/** A path from the guide's folder, however its author wrote it: `./a.md`, `/a.md` and `a\\b.md` as well. */
export function fromGuideFolder(path: string): string {
  return posix.normalize(path.replaceAll('\\', '/')).replace(/^\/+/, '');
}

/**
 * The file that a path which leads nowhere most likely means: one whose name differs in case or accents alone, one
 * of that name in another folder, or one of a name that is nearly the same.
 * @param path from the guide's folder, as are those of `known`.
 */
export function likelyPath(path: string, known: readonly string[]): string | undefined {
  const folded = caseFolded(path);
  const name = posix.basename(folded);
  const named = known.filter((each) => posix.basename(caseFolded(each)) === name);
  return (
    known.find((each) => caseFolded(each) === folded) ??
    named.find((each) => folded.endsWith(`/${caseFolded(each)}`)) ??
    named[0] ??
    nearlyNamed(path, known)
  );
}

/** By the name alone: folders that two paths share would make any two names look alike. */
function nearlyNamed(path: string, known: readonly string[]): string | undefined {
  const folder = posix.dirname(path);
  const beside = known.filter((each) => posix.dirname(each) === folder);
  const nearestIn = (paths: readonly string[]) => {
    const name = nearest(
      posix.basename(path),
      paths.map((each) => posix.basename(each)),
    );
    return name && paths.find((each) => posix.basename(each) === name);
  };
  return nearestIn(beside) ?? nearestIn(known);
}

/** True for paths that are one where systems fold case and accents together. */
export function sameButCase(a: string, b: string): boolean {
  return a !== b && caseFolded(a) === caseFolded(b);
}

/**
 * A path as it is written in a page so that it works there: from the page's folder, what would end or mislead an
 * address encoded.
 * @param path of the file, from the guide's folder.
 * @param from path of the page.
 */
export function pathFromPage(path: string, from: string): string {
  return posix
    .relative(posix.dirname(from), path)
    .replace(/[\s%()<>#?]/g, (character) =>
      character === '(' || character === ')'
        ? `%${character.charCodeAt(0).toString(16)}`
        : encodeURIComponent(character),
    );
}

/** What leads to a file of one computer: a drive of Windows, a `file:` address, a folder of a network. */
export function isOfOneComputer(address: string): boolean {
  return /^(?:file:|[a-z]:(?:[\\/]|%5c)|\\\\|%5c%5c)/i.test(address.trim());
}

/** What leads into the folder of a person, on a Mac or under Linux; a guide may have a folder of that name. */
export function isOfOnePerson(address: string): boolean {
  return /^(?:\/(?:Users|home)\/[^/]+|~)\//.test(address.trim());
}

/** True for the address of a link or an image that no reader can reach, wherever the guide is published. */
export function isUnreachable(address: string, tagName: string): boolean {
  return isOfOneComputer(address) || (tagName === 'img' && /^\s*data:/i.test(address));
}
