import { posix } from 'node:path';
import { percentDecoded } from '../../document/link-target.js';
import type { Manifest } from '../../guide/manifest-schema.js';
import type { NamedFolders } from '../sites/site-host.js';
import { type HostSite, sourceOf } from './site.js';

export type Host = Manifest['site']['host'];

/** Where things go in the sources of a host site: folders from its root, '' being the root itself. */
export interface Places {
  host: Host;
  /** What the host makes pages of. */
  input: string;
  /** Pages of the guide. */
  chapters: string;
  /** Announcements. */
  posts: string;
  /** What the site serves as it is, from its root, where its configuration does not say. */
  served: string;
  /** Folders that its configuration says to serve. */
  copies: HostSite['copies'];
  /** Data for the templates of the host. */
  data: string;
  /** Layout of the guide's pages. */
  layout: string;
}

/** Folders of the host that tell one arrangement from another. */
export function tellingFolders({ lang }: Manifest, site: HostSite): string[] {
  return [posix.join(site.input, lang), ...postFolders(lang, site)];
}

/**
 * The folders of a host: those that were named, those that its configuration says, those of its conventions.
 * @param read undefined where its configuration could not be read.
 * @returns undefined where it could not, and no folder was named.
 */
export function namedSite(
  { input, data, served }: NamedFolders,
  read: HostSite | undefined,
  host: Host,
): HostSite | undefined {
  if (input === undefined && data === undefined && served === undefined) return read;
  const site = read ?? usualSite(host);
  const includes = input === undefined ? site.includes : posix.join(input, '_includes');
  return {
    ...site,
    input: input === undefined ? site.input : posix.join(input, '.').replace(/^\.$/, ''),
    data: data ?? (input === undefined ? site.data : posix.join(input, '_data')),
    ...(read ? {} : { includes, layouts: includes }),
    copies:
      served === undefined ? site.copies : [...site.copies, { from: posix.join(served), to: '' }],
  };
}

/** The folders of a host whose configuration could not be read: those of its conventions. */
export function usualSite(host: Host): HostSite {
  const input = host === 'post-2021' ? '' : 'content';
  return {
    input,
    data: '_data',
    layouts: '_includes',
    includes: '_includes',
    aliases: {},
    takesMarkdown: true,
    pathPrefix: '/',
    copies: [],
    hasPatterns: false,
  };
}

/**
 * The places of a guide in its host.
 * @param host what the configuration of the host says.
 * @param existing those of `tellingFolders` that the host has.
 */
export function placesOf(
  { lang, site }: Manifest,
  host: HostSite,
  existing: readonly string[],
): Places {
  const home = posix.join('/', site.home).replace(/^\/|\/$/g, '');
  const { input, data, copies } = host;
  if (site.host === 'post-2021') {
    return {
      host: site.host,
      input,
      chapters: posix.join(input, home),
      posts: site.posts ?? posix.join(input, 'posts'),
      served: input,
      copies,
      data,
      layout: site.layout ?? 'layouts/post.njk',
    };
  }
  const inLanguage = existing.includes(posix.join(input, lang)) && !home.startsWith(`${lang}/`);
  const [usual = ''] = postFolders(lang, host);
  return {
    host: site.host,
    input,
    chapters: posix.join(input, inLanguage ? lang : '', home),
    posts: site.posts ?? postFolders(lang, host).find((each) => existing.includes(each)) ?? usual,
    served: 'public',
    copies,
    data,
    layout: site.layout ?? 'layouts/page.njk',
  };
}

/** The file of the host's sources that it serves at an address. */
export function servedFile(address: string, { served, copies }: Places): string {
  const path = posix.join('/', percentDecoded(address)).slice(1);
  return sourceOf(path, copies) ?? posix.join(served, path);
}

function postFolders(lang: string, { input }: HostSite): string[] {
  return [`${lang}/blog/posts`, 'actualites/posts'].map((folder) => posix.join(input, folder));
}
