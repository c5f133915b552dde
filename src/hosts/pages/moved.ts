import type { Book } from '../../document/book.js';
import { aliasAddress } from '../../guide/address.js';
import type { ExportPlaces } from '../file-list.js';
import { addressOnHost, type HostPage } from './pages.js';

/** Former addresses of a guide on its host. */
export interface Moved {
  /** The page that each leads to. */
  leads: Map<string, HostPage>;
  /** Those that lead to nothing any more. */
  gone: string[];
}

/**
 * What became of the addresses where pages once were: those that chapters name as theirs (`aliases`), and those that
 * earlier exports wrote.
 * @param held addresses of pages that stay on the host, as they were changed by hand.
 */
export function movedAddresses(
  { guide }: Book,
  pages: readonly HostPage[],
  listed: Pick<ExportPlaces, 'pages' | 'moved'>,
  held: ReadonlySet<string>,
): Moved {
  const { home } = guide.manifest.site;
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const former = new Map([
    ...listed.moved,
    ...[...listed.pages].map(([permalink, { address }]) => [permalink, address] as const),
  ]);
  const aliases = guide.chapters.flatMap(({ address, frontMatter }) =>
    (frontMatter.aliases ?? []).map((alias) => {
      const own = addressOnHost(home, aliasAddress(alias, home));
      return [own, address] as const;
    }),
  );
  for (const [own, address] of aliases) former.set(own, address);
  const now = new Set(pages.map(({ permalink }) => permalink));
  const leads = new Map<string, HostPage>();
  const gone: string[] = [];
  for (const [permalink, address] of former) {
    if (now.has(permalink) || held.has(permalink)) continue;
    const page = byAddress.get(address);
    if (page) leads.set(permalink, page);
    else if (listed.pages.has(permalink)) gone.push(permalink);
  }
  return { leads, gone };
}
