import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode, readText } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const file = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|zip|csv|epub)(?:[?#]|$)/i;
const size = /\d\s*(?:[kmg]?o|[kmg]?b|octets|bytes)\b/i;

export const linkDownload: Rule = {
  id: 'link-download',
  severity: 'warning',
  criteria: ['RGAA 6.1', 'WCAG 2.4.4'],
  ok: [
    {
      text: '[Grille d’analyse (ODS, 45 Ko)](https://exemple.fr/grille.ods).\n',
      manifest: { site: { url: 'https://exemple.fr' } },
    },
    { text: '[Étude de l’ADEME](https://ailleurs.fr/etude.pdf).\n' },
  ],
  notOk: [
    {
      text: '[Grille d’analyse](https://exemple.fr/grille.ods).\n',
      manifest: { site: { url: 'https://exemple.fr' } },
      messages: ['1:1 Unexpected download link without format (ODS) and size'],
    },
    {
      text: '<a href="https://ailleurs.fr/a.pdf" download>Étude (PDF)</a>\n',
      messages: ['1:1 Unexpected download link without size'],
    },
  ],
  check: eachChapter((chapter, { guide }) => {
    const origin = guide.manifest.site.url?.replace(/\/$/, '');
    return elements(chapter.html, 'a').flatMap((node): Finding[] => {
      const href = textProperty(node, 'href') ?? '';
      // The build writes format and size of the guide's own files.
      const own = origin !== undefined && href.startsWith(`${origin}/`);
      const format = file.exec(href)?.[1]?.toUpperCase();
      if (!format || !(own || node.properties.download !== undefined)) return [];
      const text = readText(node);
      const lacksFormat = !text.toUpperCase().includes(format);
      const lacksSize = !size.test(text);
      if (!lacksFormat && !lacksSize) return [];
      const message = words().rules['link-download'].found(
        lacksFormat ? format : undefined,
        lacksSize,
      );
      return [
        onNode(chapter, node, { message, hint: words().rules['link-download'].hint(format) }),
      ];
    });
  }),
};
