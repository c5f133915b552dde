import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Book } from '../../document/book.js';
import { relativeAddress } from '../../document/link-target.js';
import { aliasAddress } from '../../guide/address.js';
import { labelsOf } from '../../guide/labels.js';
import { webAddress } from '../../guide/web-address.js';
import type { SiteFile } from '../content/site-file.js';

/** A page at each former address of a chapter, which leads to the chapter: at once, and by a link. */
export function redirects({ guide, chapters }: Book): SiteFile[] {
  const { manifest, lang } = guide;
  const labels = labelsOf(lang);
  return guide.chapters.flatMap(({ path, address, frontMatter }) =>
    (frontMatter.aliases ?? []).map((alias): SiteFile => {
      const own = aliasAddress(alias, manifest.site.home);
      const title = chapters.find((chapter) => chapter.path === path)?.title ?? manifest.title;
      return { path: own, data: redirectPage(title, relativeAddress(own, address), address) };
    }),
  );

  function redirectPage(title: string, href: string, address: string): string {
    const canonical = webAddress(manifest, address) ?? href;
    const page = h('html', { lang }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', `${title} – ${manifest.title}`),
        h('meta', { httpEquiv: 'refresh', content: `0; url=${href}` }),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('link', { rel: 'canonical', href: canonical }),
      ]),
      h('body', [h('main', [h('h1', labels.moved), h('p', [h('a', { href }, title)])])]),
    ]);
    return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`;
  }
}
