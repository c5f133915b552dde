import type { Element, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import type { Nodes as XmlNodes } from 'xast';
import { relativeAddress } from '../../document/link-target.js';
import { toXml } from '../../document/to-xml.js';
import type { Lang } from '../../guide/labels.js';
import { stylesPath } from './styles.js';
import type { EpubDocument } from './view.js';

// XML 1.0, production 2: everything else, surrogates without a partner included, is no character.
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** An XHTML content document (EPUB 3.3, section 6.1). */
export function xhtml({ path, title, body }: EpubDocument, lang: Lang): string {
  const page = h('html', { lang, xmlLang: lang, 'xmlns:epub': 'http://www.idpf.org/2007/ops' }, [
    h('head', [
      h('title', title),
      h('link', { rel: 'stylesheet', type: 'text/css', href: relativeAddress(path, stylesPath) }),
    ]),
    h('body', body),
  ]);
  return xml([{ type: 'doctype' }, page]);
}

function xml(children: (Element | { type: 'doctype' })[]): string {
  const tree = toXast({ type: 'root', children } as Root) as XmlNodes & { type: 'root' };
  tree.children.unshift({
    type: 'instruction',
    name: 'xml',
    value: 'version="1.0" encoding="UTF-8"',
  });
  return `${toXml(tree, { closeEmptyElements: true }).replace(notXml, '\ufffd')}\n`;
}
