import type { Book } from '../../document/book.js';
import type { GoneAddress } from '../../document/gone-address.js';
import { relativeAddress } from '../../document/link-target.js';
import { aliasAddress } from '../../guide/address.js';
import type { Guide } from '../../guide/guide.js';
import { caseFolded } from '../../guide/portable-name.js';
import { webAddress } from '../../guide/web-address.js';
import { redirectPage } from '../content/redirect-page.js';
import type { SiteFile } from '../content/site-file.js';

/** A page at each former address of a chapter, which leads to the chapter. */
export function redirects({ guide, chapters, sitePages }: Book): SiteFile[] {
  const { home } = guide.manifest.site;
  const written = [...chapters, ...sitePages];
  return guide.chapters.flatMap(({ path, address, frontMatter }) =>
    (frontMatter.aliases ?? []).map((alias): SiteFile => {
      const title = written.find((chapter) => chapter.path === path)?.title;
      return leading(aliasAddress(alias, home), address, title, guide);
    }),
  );
}

/**
 * A page at each address where the version before had one, which leads to where it went, or to the nearest.
 * @param pages those of this version: none is replaced.
 */
export function goneRedirects(
  { guide }: Book,
  gone: readonly GoneAddress[],
  pages: readonly SiteFile[],
): SiteFile[] {
  const taken = new Set(pages.map(({ path }) => caseFolded(path)));
  return gone
    .filter(({ address, anchor }) => anchor === undefined && !taken.has(caseFolded(address)))
    .map(({ address, landing }) => leading(address, landing.address, landing.title, guide));
}

function leading(
  from: string,
  to: string,
  title: string | undefined,
  { manifest, lang }: Guide,
): SiteFile {
  const href = relativeAddress(from, to);
  const canonical = webAddress(manifest, to) ?? href;
  const facts = { title: title ?? manifest.title, guide: manifest.title, lang, href, canonical };
  return { path: from, data: redirectPage(facts) };
}
