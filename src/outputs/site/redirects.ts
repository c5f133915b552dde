import type { Book } from '../../document/book.js';
import { relativeAddress } from '../../document/link-target.js';
import { aliasAddress } from '../../guide/address.js';
import { webAddress } from '../../guide/web-address.js';
import { redirectPage } from '../content/redirect-page.js';
import type { SiteFile } from '../content/site-file.js';

/** A page at each former address of a chapter, which leads to the chapter. */
export function redirects({ guide, chapters, sitePages }: Book): SiteFile[] {
  const { manifest, lang } = guide;
  return guide.chapters.flatMap(({ path, address, frontMatter }) =>
    (frontMatter.aliases ?? []).map((alias): SiteFile => {
      const own = aliasAddress(alias, manifest.site.home);
      const written = [...chapters, ...sitePages];
      const title = written.find((chapter) => chapter.path === path)?.title ?? manifest.title;
      const href = relativeAddress(own, address);
      const canonical = webAddress(manifest, address) ?? href;
      const data = redirectPage({ title, guide: manifest.title, lang, href, canonical });
      return { path: own, data };
    }),
  );
}
