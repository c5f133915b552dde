import type { Diagnostic } from '../base/report/diagnostic.js';
import { words } from '../words/words.js';
import { aliasAddress } from './address.js';
import type { ChapterSource } from './guide.js';
import { caseFolded, unportable } from './portable-name.js';

/** Pages that the site has of its own. */
const ownPages = () => [['404.html', words().guide.addresses.notFoundPage]] as const;

/**
 * Chapters with an address of their own where the site has a page of its own at theirs, and a warning for each.
 * @param shown a path of the guide as messages show it.
 */
export function besideOwnPages(
  chapters: readonly ChapterSource[],
  shown: (path: string) => string,
): { chapters: ChapterSource[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const own = new Map<string, string>(ownPages());
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
      message: words().guide.addresses.ownPage(chapter.address, page, address),
      hint: words().guide.addresses.ownPageHint,
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
  const taken = new Map<string, string>(ownPages());
  const take = (name: string, address: string, path: string, hint: string): Diagnostic[] => {
    const other = taken.get(caseFolded(address));
    taken.set(caseFolded(address), path);
    const wrong = unportable(address);
    if (wrong === undefined && other === undefined) return [];
    const { unportable: said, taken: already } = words().guide.addresses;
    const message = wrong === undefined ? already(name, other ?? '') : said(name, wrong);
    const file = shown(path);
    return [{ rule: 'chapter-address', severity: 'error', file, line: 1, message, hint }];
  };
  const own = chapters.flatMap(({ path, address }) =>
    take(
      words().guide.addresses.address(address),
      address,
      path,
      words().guide.addresses.addressHint,
    ),
  );
  if (!taken.has('index.html')) taken.set('index.html', words().guide.addresses.homePage);
  const former = chapters.flatMap(({ path, frontMatter }) =>
    (frontMatter.aliases ?? []).flatMap((alias) =>
      take(
        words().guide.addresses.alias(alias),
        aliasAddress(alias, home),
        path,
        words().guide.addresses.aliasHint,
      ),
    ),
  );
  return [...own, ...former];
}
