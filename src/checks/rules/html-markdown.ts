import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import { grouped } from '../grouped.js';
import { eachChapter, type Rule } from '../rule.js';

const markdown =
  /\*\*[^\s*][^*\n]*\*\*|!?\[[^[\]\n]+\]\([^()\n]+\)|(?:^|\n)[ \t]*(?:#{2,6} |[-*] |\d\. |\|.*\|[ \t]*\n)|(?<![\w`])`[^`\n]+`/g;

export const htmlMarkdown: Rule = {
  id: 'html-markdown',
  severity: 'warning',
  ok: [
    { text: '<details>\n<summary>Plus</summary>\n\nUn **mot**.\n\n</details>\n' },
    { text: '<p>Un * deux, 3 - 4.</p>\n\n<pre>**x**</pre>\n' },
  ],
  notOk: [
    {
      text: '<details>\n<summary>Plus</summary>\nUn **mot** et [un lien](index.md).\n</details>\n',
      messages: ['3:4 Unexpected Markdown below a tag, which shows as it is, 2 times'],
    },
  ],
  check: eachChapter((chapter) => {
    if (!chapter.text.includes('<')) return [];
    return grouped(
      inProse(chapter, markdown, ({ kind }) => kind === 'html').map(({ start, match }) => {
        const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
        return {
          path: chapter.path,
          start: start + lead,
          end: start + match[0].length,
          message: words().rules['html-markdown'].found,
          hint: words().rules['html-markdown'].hint,
        };
      }),
    );
  }),
};
