import { expect, test } from 'vitest';
import { checkedChapter } from '../../src/checks/checked-chapter.js';
import { markdownOf } from '../../src/document/parse-markdown.js';

test('a chapter is parsed once for what is built of it and for what rules see of it', () => {
  const source = {
    path: 'a.md',
    address: 'a.html',
    text: '# Un titre\n',
    frontMatter: {},
    part: undefined,
  };
  const built = markdownOf(source);
  const seen = checkedChapter(source, 'fr').markdown;
  expect(seen.children[0]).not.toBe(built.children[0]);
  expect(seen.children[0]?.position).toBe(built.children[0]?.position);
});
