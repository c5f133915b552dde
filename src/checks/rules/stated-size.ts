import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode, readText } from '../find.js';
import type { CheckedGuide, Finding, Rule } from '../rule.js';

const sizeOfPdf =
  /\bpdf[^\p{L}\d\n]{1,4}(\d+(?:[.,]\d+)?[ \u00a0\u202f]?[KMG]?[oB])(?![\p{L}\d])/giu;

export const statedSize: Rule = {
  id: 'stated-size',
  severity: 'warning',
  ok: [
    { text: '[Étude (PDF, 1,8 Mo)](https://exemple.org/etude.pdf).\n' },
    {
      text: 'A.\n',
      announcements: [{ path: 'announcements/2021-04-30-guide.md', text: 'Le guide paraît.\n' }],
    },
  ],
  notOk: [
    {
      text: '[Le guide (pdf 1,8 Mo)](/docs/2021/guide-version-beta-avril-2021.pdf).\n',
      messages: ['1:1 Unexpected size of the guide’s PDF written by hand, «1,8 Mo»'],
    },
    {
      text: 'A.\n',
      announcements: [
        { path: 'announcements/2021-04-30-guide.md', text: 'Télécharger (pdf 1,8 Mo).\n' },
      ],
      messages: [
        'announcements/2021-04-30-guide.md:1:18 Unexpected size of the guide’s PDF written by hand, «1,8 Mo»',
      ],
    },
  ],
  check: (book) => [...inChapters(book), ...inAnnouncements(book)],
};

function inChapters({ chapters, guide }: CheckedGuide): Finding[] {
  const { pdfAddress, fileName } = guide.statements;
  return chapters.flatMap((chapter) =>
    elements(chapter.html, 'a').flatMap((node): Finding[] => {
      const href = textProperty(node, 'href') ?? '';
      if (!href.endsWith(pdfAddress) && !href.endsWith(`${fileName}.pdf`)) return [];
      const said = [...readText(node).matchAll(sizeOfPdf)][0]?.[1];
      return said === undefined ? [] : [onNode(chapter, node, findingOf(said))];
    }),
  );
}

function inAnnouncements({ announcements }: CheckedGuide): Finding[] {
  return announcements.flatMap(({ path, text }) =>
    [...text.matchAll(sizeOfPdf)].map((match): Finding => {
      const said = match[1] ?? '';
      const end = match.index + match[0].length;
      return { path, start: end - said.length, end, ...findingOf(said) };
    }),
  );
}

function findingOf(said: string): Pick<Finding, 'message' | 'hint'> {
  const { found, hint } = words().rules['stated-size'];
  return { message: found(said), hint };
}
