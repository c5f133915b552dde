import { visit } from 'unist-util-visit';
import { words } from '../../words/words.js';
import { eachChapter, type Rule } from '../rule.js';
import { type Stray, TagBalance } from '../tag-balance.js';

export const htmlUnclosed: Rule = {
  id: 'html-unclosed',
  severity: 'warning',
  criteria: ['RGAA 8.2', 'WCAG 4.1.1'],
  ok: [
    { text: '<div>\n\nA <span>b</span><br>c.\n\n</div>\n' },
    { text: '`<div>` est un élément.\n' },
    { text: '<ul><li>un<li>deux</ul>\n' },
  ],
  notOk: [
    { text: 'Un <span lang="en">label.\n', messages: ['1:4 Unexpected <span> without </span>'] },
    { text: '<div>\n\nA.\n', messages: ['1:1 Unexpected <div> without </div>'] },
    { text: 'A.</span>\n', messages: ['1:3 Unexpected </span> without <span>'] },
    { text: 'A.\n\n<!-- oubli\n\nB.\n', messages: ['3:1 Unexpected comment without -->'] },
  ],
  check: eachChapter((chapter) => {
    const balance = new TagBalance();
    visit(chapter.markdown, 'html', (node) => {
      const from = node.position?.start.offset ?? 0;
      balance.follow(chapter.text.slice(from, node.position?.end.offset), from);
    });
    return balance.strays().map((stray) => ({
      path: chapter.path,
      start: stray.start,
      end: stray.end,
      message: messageOf(stray),
      hint: words().rules['html-unclosed'].hint,
    }));
  }),
};

function messageOf({ kind, name }: Stray): string {
  const { comment, open, close } = words().rules['html-unclosed'];
  if (kind === 'comment') return comment;
  return kind === 'open' ? open(name) : close(name);
}
