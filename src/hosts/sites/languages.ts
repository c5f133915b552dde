import type { Guide } from '../../guide/guide.js';
import type { ExportPlaces } from '../file-list.js';
import type { SiteExport } from './site-host.js';

/**
 * Of what the last export decided, what concerns a guide in its language: the pages of another have the same
 * addresses in a site of their own, and are no former places of these.
 */
export function listedOf(listed: ExportPlaces, guide: Guide): ExportPlaces {
  const { home } = guide.manifest.site;
  const apart = (guide.translations ?? []).map(({ manifest }) => manifest.site.home);
  const isOwn = ([address]: [string, unknown]) =>
    guide.original ? address.startsWith(home) : !apart.some((folder) => address.startsWith(folder));
  return {
    ...listed,
    pages: new Map([...listed.pages].filter(isOwn)),
    moved: new Map([...listed.moved].filter(isOwn)),
  };
}

/** The exports of a guide in all its languages as one: what they share goes there, and is told, once. */
export function joinedExports<Made extends Joined>(made: readonly Made[]): Made {
  const [first] = made;
  if (!first) throw new RangeError('Unexpected guide without a language');
  const places = made.map((each) => each.places);
  return {
    ...first,
    ...joinedServed(made),
    files: once(
      made.flatMap(({ files }) => files),
      ({ path }) => path,
    ),
    places: {
      pages: new Map(places.flatMap(({ pages }) => [...pages])),
      moved: new Map(places.flatMap(({ moved }) => [...moved])),
      folders: new Map(places.flatMap(({ folders }) => [...folders])),
    },
    diagnostics: once(
      made.flatMap(({ diagnostics }) => diagnostics),
      (each) => JSON.stringify(each),
    ),
  };
}

/** What all exports have, and what those to sites have besides. */
type Joined = Pick<SiteExport, 'files' | 'places' | 'diagnostics'> &
  Partial<Pick<SiteExport, 'served' | 'texts'>>;

function joinedServed(made: readonly Joined[]): Partial<Joined> {
  const served = made.flatMap((each) => each.served ?? []);
  const texts = made.flatMap((each) => [...(each.texts ?? [])]);
  return {
    ...(served.length > 0 ? { served: once(served, ({ address }) => address) } : {}),
    ...(texts.length > 0 ? { texts: new Map(texts) } : {}),
  };
}

function once<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
