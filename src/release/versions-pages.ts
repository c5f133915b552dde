import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { x } from 'xastscript';
import { toXml } from '../document/to-xml.js';
import { dateInWords } from '../guide/dates.js';
import type { Lang } from '../guide/labels.js';
import { versionsLabels } from '../guide/versions-labels.js';
import { encodedPath } from '../guide/web-address.js';
import type { Versions } from './versions.js';

type Kept = Versions['versions'][number];

const styles = `:root { color-scheme: light dark; background: light-dark(#fff, #161616); color: light-dark(#161616, #eee); }
a { color: light-dark(#0a3a8c, #9db7ff); }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; overflow-wrap: break-word; }
h1 { line-height: 1.3; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: .5rem 0; }
th, td { border: 1px solid; padding: .35rem .75rem; text-align: left; vertical-align: top; }`;

/**
 * What a folder of versions says of itself to readers: `index.html`, and an Atom feed (RFC 4287) where the address of
 * the folder is known.
 */
export function versionsPages(list: Versions): { path: string; data: string }[] {
  const { address } = list;
  return [
    { path: 'index.html', data: indexPage(list) },
    ...(address === undefined ? [] : [{ path: 'versions.atom', data: feed(list, address) }]),
  ];
}

function indexPage({ guide, latest, versions, address }: Versions): string {
  const lang = langOf(guide.lang);
  const labels = versionsLabels(lang);
  const last = versions.find(({ version }) => version === latest);
  const feedLink = h('link', {
    rel: 'alternate',
    type: 'application/atom+xml',
    title: labels.feed,
    href: 'versions.atom',
  });
  const page = h('html', { lang }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', `${labels.title} – ${guide.title}`),
      ...(address === undefined ? [] : [feedLink]),
      h('style', styles),
    ]),
    h('body', [
      h('main', [
        h('p', guide.title),
        h('h1', labels.title),
        ...(last ? [latestMention(last, lang)] : []),
        h('table', [
          h('caption', labels.caption),
          h('thead', [
            h(
              'tr',
              [labels.version, labels.date, labels.files].map((each) =>
                h('th', { scope: 'col' }, each),
              ),
            ),
          ]),
          h(
            'tbody',
            versions.map((each) => row(each, lang)),
          ),
        ]),
        ...(address === undefined
          ? []
          : [h('p', [h('a', { href: 'versions.atom' }, labels.feed)])]),
      ]),
    ]),
  ]);
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`;
}

function latestMention({ label, date }: Kept, lang: Lang): Element {
  const { latest, site } = versionsLabels(lang);
  const said = latest.replace('{label}', label).replace('{date}', dateInWords(date, lang));
  return h('p', [said, h('a', { href: 'latest/index.html' }, site), '.']);
}

function row({ version, label, date, path, pdf }: Kept, lang: Lang): Element {
  const { site, sums } = versionsLabels(lang);
  const own = encodedPath(path);
  const links = [
    h('a', { href: `${own}site/index.html` }, `${label}, ${site}`),
    ...(pdf ? [h('a', { href: encodedPath(pdf) }, `${label}, PDF`)] : []),
    h('a', { href: `${own}SHA256SUMS` }, `${label}, ${sums}`),
  ];
  return h('tr', [
    h('th', { scope: 'row' }, `${label} (${version})`),
    h('td', dateInWords(date, lang)),
    h(
      'td',
      links.flatMap((link, index) => (index === 0 ? [link] : [h('br'), link])),
    ),
  ]);
}

/** Each version under its own address, which stays. */
function feed({ guide, versions, publishers }: Versions, address: string): string {
  const { title, feed: name } = versionsLabels(langOf(guide.lang));
  const moment = (date: string) => `${date}T00:00:00Z`;
  const dates = versions.map(({ date }) => date).sort();
  const tree = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': guide.lang }, [
    x('title', `${name} – ${guide.title}`),
    x('id', address),
    x('link', { rel: 'self', href: `${address}versions.atom` }),
    x('link', { rel: 'alternate', type: 'text/html', href: address }),
    x('updated', moment(dates.at(-1) ?? '')),
    ...(publishers.length > 0 ? publishers : [title]).map((each) => x('author', [x('name', each)])),
    ...versions.map(({ label, date, path, pdf }) => {
      const own = `${address}${encodedPath(path)}`;
      return x('entry', [
        x('title', `${guide.title} – ${label}`),
        x('id', own),
        x('link', { rel: 'alternate', type: 'text/html', href: `${own}site/index.html` }),
        ...(pdf
          ? [
              x('link', {
                rel: 'enclosure',
                type: 'application/pdf',
                href: address + encodedPath(pdf),
              }),
            ]
          : []),
        x('updated', moment(date)),
      ]);
    }),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(tree)}\n`;
}

function langOf(lang: string): Lang {
  return lang === 'en' ? 'en' : 'fr';
}
