import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { words } from '../../words/words.js';
import { folded } from '../find.js';
import type { CheckedChapter, Finding, Rule } from '../rule.js';

export const chapterTitle: Rule = {
  id: 'chapter-title',
  severity: 'warning',
  criteria: ['RGAA 8.6', 'WCAG 2.4.2'],
  ok: [{ text: '# Un\n\nA.\n', chapters: { 'b.md': '# Deux\n\nB.\n', 'c.md': 'Sans titre.\n' } }],
  notOk: [
    {
      text: '# Un\n\nA.\n',
      chapters: { 'b.md': '# Un\n\nB.\n', 'c.md': '---\ntitle: Un\n---\n\nC.\n' },
      messages: [
        'b.md:1:1 Unexpected second chapter «Un», after index.md',
        'c.md:1:1 Unexpected second chapter «Un», after index.md',
      ],
    },
  ],
  check: ({ chapters }) => {
    const seen = new Map<string, string>();
    return chapters.flatMap((chapter): Finding[] => {
      const titled = chapter.included ? undefined : titleOf(chapter);
      if (!titled) return [];
      const key = folded(titled.title);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, chapter.path);
      if (first === undefined || key === '') return [];
      const { title, start, end } = titled;
      const message = words().rules['chapter-title'].found(title, first);
      const hint = words().rules['chapter-title'].hint;
      return [{ path: chapter.path, start, end, message, hint }];
    });
  },
};

/** What the front matter says, else the first heading of level 1. */
function titleOf({ frontMatter, markdown, text }: CheckedChapter) {
  if (frontMatter.title !== undefined)
    return { title: frontMatter.title, start: 0, end: text.search(/$/m) };
  const heading = markdown.children.find(
    (node): node is Heading => node.type === 'heading' && node.depth === 1,
  );
  const [start, end] = [heading?.position?.start.offset, heading?.position?.end.offset];
  return heading && start !== undefined && end !== undefined
    ? { title: textOf(heading).replace(/\s*\{[^{}]*\}$/, ''), start, end }
    : undefined;
}
