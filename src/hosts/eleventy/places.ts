import { posix } from 'node:path';
import type { Manifest } from '../../guide/manifest-schema.js';

export type Host = Manifest['site']['host'];

/** Where things go in the sources of a host site: folders from its root, '' being the root itself. */
export interface Places {
  host: Host;
  /** Pages of the guide. */
  chapters: string;
  /** Announcements. */
  posts: string;
  /** What the site serves as it is, from its root. */
  served: string;
  /** Data for the templates of the host. */
  data: string;
  /** Layout of the guide's pages. */
  layout: string;
}

/** Folders of the host that tell one arrangement from another. */
export function tellingFolders({ lang }: Manifest): string[] {
  return [`content/${lang}`, ...postFolders(lang)];
}

/**
 * The places of a guide in its host.
 * @param existing those of `tellingFolders` that the host has.
 */
export function placesOf({ lang, site }: Manifest, existing: readonly string[]): Places {
  const home = posix.join('/', site.home).replace(/^\/|\/$/g, '');
  if (site.host === 'post-2021') {
    return {
      host: site.host,
      chapters: home,
      posts: site.posts ?? 'posts',
      served: '',
      data: '_data',
      layout: site.layout ?? 'layouts/post.njk',
    };
  }
  const inLanguage = existing.includes(`content/${lang}`) && !home.startsWith(`${lang}/`);
  const [usual = ''] = postFolders(lang);
  return {
    host: site.host,
    chapters: posix.join('content', inLanguage ? lang : '', home),
    posts: site.posts ?? postFolders(lang).find((each) => existing.includes(each)) ?? usual,
    served: 'public',
    data: '_data',
    layout: site.layout ?? 'layouts/page.njk',
  };
}

function postFolders(lang: string): string[] {
  return [`content/${lang}/blog/posts`, 'content/actualites/posts'];
}
