import { slugOf } from '../../document/slug.js';
import { addressOf, sharedFolder } from '../../guide/address.js';
import { addressProblems } from '../../guide/address-problems.js';
import type { ChapterSource } from '../../guide/guide.js';
import type { Outline } from './outline.js';
import { type ImportedPage, textOf } from './page-data.js';

/**
 * Pages whose addresses no guide could have, or that another has, with a path of their own.
 * @param home path of the guide on its host.
 * @param changed takes down each such page.
 */
export function pathsOfTheirOwn(
  pages: readonly ImportedPage[],
  outline: Outline,
  home: string,
  changed: (source: string) => void,
): { used: ImportedPage[]; outline: Outline } {
  let used = [...pages];
  const renamed = new Map<string, string>();
  for (let round = 1; round <= 5; round += 1) {
    const wrong = new Map(problemsOf(used, home).map(({ file, message }) => [file, message]));
    if (wrong.size === 0) break;
    used = used.map((page) => {
      const message = wrong.get(page.path);
      if (message === undefined) return page;
      changed(page.source);
      const mended = message.includes('alias')
        ? without(page, 'aliases')
        : page.front.slug === undefined
          ? renumbered(page, round)
          : without(page, 'slug');
      const first = [...renamed].find(([, to]) => to === page.path)?.[0] ?? page.path;
      if (mended.path !== page.path) renamed.set(first, mended.path);
      return mended;
    });
  }
  const path = (old: string) => renamed.get(old) ?? old;
  return {
    used,
    outline: outline.map((entry) =>
      typeof entry === 'string' ? path(entry) : { ...entry, chapters: entry.chapters.map(path) },
    ),
  };
}

function problemsOf(pages: readonly ImportedPage[], home: string) {
  const shared = sharedFolder(pages.map(({ path }) => path));
  const sources = pages.map(({ path, front }): ChapterSource => {
    const slug =
      typeof front.slug === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(front.slug)
        ? front.slug
        : undefined;
    const aliases =
      Array.isArray(front.aliases) && front.aliases.every((each) => textOf(each))
        ? front.aliases.map(String)
        : undefined;
    const frontMatter = { slug, aliases } as ChapterSource['frontMatter'];
    return {
      path,
      address: addressOf(path, shared, frontMatter),
      text: '',
      frontMatter,
      part: undefined,
    };
  });
  return addressProblems(sources, home, (path) => path);
}

function without(page: ImportedPage, key: string): ImportedPage {
  // A value that no guide takes: it leaves the front matter when that is written.
  return { ...page, front: { ...page.front, [key]: { set: 'aside' } } };
}

/** A path that every system can hold, of plain letters, with a number. */
function renumbered(page: ImportedPage, round: number): ImportedPage {
  const steps = page.path.replace(/\.md$/, '').split('/').map(slugOf);
  return { ...page, path: `${steps.join('/')}-${round + 1}.md` };
}
