import { textProperty } from '../../document/data.js';
import { elements, onNode, readText } from '../find.js';
import type { CheckedGuide, Finding, Rule } from '../rule.js';

const sizeOfPdf =
  /\bpdf[^\p{L}\d\n]{1,4}(\d+(?:[.,]\d+)?[ \u00a0\u202f]?[KMG]?[oB])(?![\p{L}\d])/giu;
const hint =
  'leave it out: the download that the toolchain writes says the size of the file just built';

export const statedSize: Rule = {
  id: 'stated-size',
  severity: 'warning',
  reason:
    'The size of the guide’s own PDF, written by hand, is wrong from the next build on; every output computes it.',
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
      return said === undefined ? [] : [onNode(chapter, node, { message: messageOf(said), hint })];
    }),
  );
}

function inAnnouncements({ announcements }: CheckedGuide): Finding[] {
  return announcements.flatMap(({ path, text }) =>
    [...text.matchAll(sizeOfPdf)].map((match): Finding => {
      const said = match[1] ?? '';
      const end = match.index + match[0].length;
      return { path, start: end - said.length, end, message: messageOf(said), hint };
    }),
  );
}

function messageOf(said: string): string {
  return `Unexpected size of the guide’s PDF written by hand, «${said}»`;
}
