import { eachChapter, type Rule } from '../rule.js';

export const frontMatterLate: Rule = {
  id: 'front-matter-late',
  severity: 'warning',
  reason:
    'What a page says of itself between two lines `---` counts at the very beginning of the file alone; after an empty line it is shown to readers as text.',
  ok: [
    { text: '---\ntitle: Un\n---\n\nA.\n' },
    { text: '\n---\n\nUn trait, puis du texte.\n\n---\n' },
  ],
  notOk: [
    {
      text: '\n---\ntitle: Un\n---\n\nA.\n',
      messages: ['2:1 Unexpected empty line before the page’s header between «---»'],
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
        start: end - (match[1]?.length ?? 0),
        end,
        message: 'Unexpected empty line before the page’s header between «---»',
        hint: 'take out what stands before the first ---: it must be the first line of the file',
      },
    ];
  }),
};
