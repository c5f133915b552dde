import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const linkOwnSite: Rule = {
  id: 'link-own-site',
  severity: 'warning',
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
      const message = words().rules['link-own-site'].found(href);
      const hint = words().rules['link-own-site'].hint;
      return [onNode(chapter, node, { message, hint })];
    });
  }),
};
