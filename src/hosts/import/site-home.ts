import { type ImportedPage, textOf } from './page-data.js';

/**
 * Where the host publishes the pages, told by their permalinks and by the links to them and to their folders:
 * `/publications/guide/`.
 * @returns undefined where nothing tells.
 */
export function siteHome(pages: readonly ImportedPage[]): string | undefined {
  const names = pages.map(({ path }) => plainName(path)).filter((name) => name !== '');
  const folders = new Set(names.flatMap((name) => /^([^/]+)\//.exec(name)?.[1] ?? []));
  const votes = new Map<string, number>();
  const vote = (home: string | undefined, weight: number) => {
    if (home !== undefined) votes.set(home, (votes.get(home) ?? 0) + weight);
  };
  for (const { path, text, data } of pages) {
    const permalink = textOf(data.permalink);
    if (permalink && !/[{<]/.test(permalink)) vote(homeOf(permalink, plainName(path)), 3);
    for (const [, address = ''] of text.matchAll(/(?:\]\(|href=")(\/[^\s)"#?]+)/g)) {
      const home = names.map((name) => homeOf(address, name)).find((each) => each !== undefined);
      vote(home ?? homeAbove(address, folders), home ? 2 : 1);
    }
  }
  const [best] = [...votes].sort(([a, many], [b, few]) => few - many || b.length - a.length);
  return best?.[0];
}

/** `labels/produits.md` → `labels/produits`, `labels/index.md` → `labels`. */
function plainName(path: string): string {
  return path.replace(/\.md$/i, '').replace(/(?:^|\/)(?:index|readme)$/i, '');
}

function homeOf(address: string, name: string): string | undefined {
  const plain = address.replace(/(?:index)?\.html$|\/$/, '');
  if (name === '') return `${plain}/`.replace(/^\/\/$/, '/');
  return plain.endsWith(`/${name}`) ? plain.slice(0, plain.length - name.length) : undefined;
}

function homeAbove(address: string, folders: ReadonlySet<string>): string | undefined {
  const steps = address.split('/');
  const index = steps.findIndex((step, position) => position > 1 && folders.has(step));
  return index < 0 ? undefined : `${steps.slice(0, index).join('/')}/`;
}
