import { words } from '../../words/words.js';
import { eachChapter, type Rule } from '../rule.js';

export const frontMatterLate: Rule = {
  id: 'front-matter-late',
  severity: 'warning',
  ok: [
    { text: '---\ntitle: Un\n---\n\nA.\n' },
    { text: '\n---\n\nUn trait, puis du texte.\n\n---\n' },
  ],
  notOk: [
    {
      text: '\n---\ntitle: Un\n---\n\nA.\n',
      messages: ['1:1 Unexpected empty line before the page’s header between «---»'],
      fixed: '---\ntitle: Un\n---\n\nA.\n',
    },
  ],
  check: eachChapter((chapter) => {
    const match = /^\s+(---[ \t]*\r?\n(?:[\w-]+:.*\r?\n(?:[ \t]+.*\r?\n)*)+---[ \t]*)$/m.exec(
      chapter.text,
    );
    if (match?.index !== 0) return [];
    const end = match[0].length;
    return [
      {
        path: chapter.path,
        start: 0,
        end,
        message: words().rules['front-matter-late'].found,
        hint: words().rules['front-matter-late'].hint,
        isFirst: true,
        fix: { start: 0, end: end - (match[1]?.length ?? 0), text: '' },
      },
    ];
  }),
};
