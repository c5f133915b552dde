import { visit } from 'unist-util-visit';
import { words } from '../../words/words.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const alone =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|caption|colgroup|option)$/;
const tags = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;

interface Tag {
  name: string;
  start: number;
  end: number;
}

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
    const open: Tag[] = [];
    const wrong: [Tag, string][] = [];
    visit(chapter.markdown, 'html', (node) => {
      const from = node.position?.start.offset ?? 0;
      const raw = chapter.text.slice(from, node.position?.end.offset);
      for (const match of raw.matchAll(tags)) {
        const [whole, slash, name = '', rest = ''] = match;
        const tag = {
          name: name.toLowerCase(),
          start: from + match.index,
          end: from + match.index + whole.length,
        };
        if (whole.startsWith('<!--')) {
          if (!whole.endsWith('-->')) wrong.push([tag, words().rules['html-unclosed'].comment]);
        } else if (!alone.test(tag.name) && !rest.endsWith('/')) {
          if (slash === '') open.push(tag);
          else close(tag, open, wrong);
        }
      }
    });
    for (const tag of open) wrong.push([tag, words().rules['html-unclosed'].open(tag.name)]);
    return wrong.map(
      ([{ start, end }, message]): Finding => ({
        path: chapter.path,
        start,
        end,
        message,
        hint: words().rules['html-unclosed'].hint,
      }),
    );
  }),
};

function close(tag: Tag, open: Tag[], wrong: [Tag, string][]): void {
  const index = open.findLastIndex(({ name }) => name === tag.name);
  if (index < 0) wrong.push([tag, words().rules['html-unclosed'].close(tag.name)]);
  else
    for (const inner of open.splice(index).slice(1))
      wrong.push([inner, words().rules['html-unclosed'].open(inner.name)]);
}
