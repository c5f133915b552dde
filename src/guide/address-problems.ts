import type { Diagnostic } from '../base/report/diagnostic.js';
import { aliasAddress } from './address.js';
import type { ChapterSource } from './guide.js';
import { caseFolded, unportable } from './portable-name.js';

/** Pages that the site has of its own. */
const ownPages = [['404.html', 'the site’s page for missing addresses']] as const;

/**
 * Chapters with an address of their own where the site has a page of its own at theirs, and a warning for each.
 * @param shown a path of the guide as messages show it.
 */
export function besideOwnPages(
  chapters: readonly ChapterSource[],
  shown: (path: string) => string,
): { chapters: ChapterSource[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const own = new Map<string, string>(ownPages);
  const taken = new Set([...own.keys(), ...chapters.map(({ address }) => caseFolded(address))]);
  const moved = chapters.map((chapter) => {
    const page = own.get(caseFolded(chapter.address));
    if (page === undefined) return chapter;
    const address = freeAddress(chapter.address, taken);
    taken.add(address);
    diagnostics.push({
      rule: 'chapter-address',
      severity: 'warning',
      file: shown(chapter.path),
      line: 1,
      message: `Unexpected address «${chapter.address}», which is that of ${page}: the chapter is at «${address}»`,
      hint: 'rename the file, or set a `slug` in it; links to the chapter lead there all the same',
    });
    return { ...chapter, address };
  });
  return { chapters: moved, diagnostics };
}

function freeAddress(address: string, taken: ReadonlySet<string>): string {
  const next = address.replace(/\.html$/, '-1.html');
  return taken.has(caseFolded(next)) ? freeAddress(next, taken) : next;
}

/**
 * Addresses that some system can't hold, two chapters at one address, and former addresses that a page has
 * now or that two chapters claim.
 * @param home path of the guide on its host.
 * @param shown a path of the guide as messages show it.
 */
export function addressProblems(
  chapters: readonly ChapterSource[],
  home: string,
  shown: (path: string) => string,
): Diagnostic[] {
  const taken = new Map<string, string>(ownPages);
  const take = (name: string, address: string, path: string, hint: string): Diagnostic[] => {
    const other = taken.get(caseFolded(address));
    taken.set(caseFolded(address), path);
    const wrong = unportable(address) ?? (other && `, already the address of «${other}»`);
    if (!wrong) return [];
    const message = `Unexpected ${name}${wrong.startsWith(',') ? '' : ' '}${wrong}`;
    const file = shown(path);
    return [{ rule: 'chapter-address', severity: 'error', file, line: 1, message, hint }];
  };
  const own = chapters.flatMap(({ path, address }) =>
    take(`address «${address}»`, address, path, 'rename the file, or set another `slug` in it'),
  );
  if (!taken.has('index.html')) taken.set('index.html', 'the home page');
  const former = chapters.flatMap(({ path, frontMatter }) =>
    (frontMatter.aliases ?? []).flatMap((alias) =>
      take(
        `alias «${alias}»`,
        aliasAddress(alias, home),
        path,
        'take it out of `aliases` in the front matter: only addresses that nothing has any more can redirect',
      ),
    ),
  );
  return [...own, ...former];
}
