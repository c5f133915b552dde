import { textProperty } from '../../document/data.js';
import { elements, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const linkOwnSite: Rule = {
  id: 'link-own-site',
  severity: 'warning',
  reason:
    'An absolute link to the guide itself is not checked, leads out of the PDF and of previews, and breaks when the site moves.',
  ok: [{ text: '[Les labels](index.md).\n', manifest: { site: { url: 'https://exemple.fr' } } }],
  notOk: [
    {
      text: '[Les labels](https://exemple.fr/guide/labels/).\n',
      manifest: { site: { url: 'https://exemple.fr', home: '/guide/' } },
      messages: [
        '1:1 Unexpected absolute link to the guide «https://exemple.fr/guide/labels/», expected a relative one',
      ],
    },
  ],
  check: eachChapter((chapter, { guide }) => {
    const { url, home } = guide.manifest.site;
    if (url === undefined) return [];
    const own = `${url.replace(/\/$/, '')}${home}`;
    return elements(chapter.html, 'a').flatMap((node): Finding[] => {
      const href = textProperty(node, 'href') ?? '';
      if (!href.startsWith(own)) return [];
      const message = `Unexpected absolute link to the guide «${href}», expected a relative one`;
      const hint = 'link to the chapter’s file, e.g. labels/produits.md#ecolabel';
      return [onNode(chapter, node, { message, hint })];
    });
  }),
};
