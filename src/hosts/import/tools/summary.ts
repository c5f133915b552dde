import type { Heading, Link, List, ListItem, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { markdownOf } from '../../../document/parse-markdown.js';
import { folderOf, type Menu, type MenuEntry, type Tool } from './tool.js';

/** `SUMMARY.md` of mdBook, GitBook and Honkit: links in lists, headings of parts above them. */
export const summary: Tool = {
  name: 'SUMMARY.md',
  file: /(?:^|\/)SUMMARY\.md$/,
  menu: ({ path, text }, files): Menu => {
    const entries: MenuEntry[] = [];
    let part: MenuEntry | undefined;
    const add = (...more: MenuEntry[]) => (part?.children ?? entries).push(...more);
    for (const node of markdownOf({ text }).children) {
      if (node.type === 'heading') part = opened(node, entries);
      else if (node.type === 'list') add(...entriesOf(node));
      else if (node.type === 'paragraph') add(...linksOf(node));
      else if (node.type === 'thematicBreak') part = undefined;
    }
    const book = files.find((file) => /(?:^|\/)book\.toml$/.test(file.path))?.text;
    const title = /^\s*title\s*=\s*["'](.*)["']/m.exec(book ?? '')?.[1];
    return { entries, base: folderOf(path), complete: true, title };
  },
};

/** A heading opens a part, but for the first, which is the title of the file. */
function opened(node: Heading, entries: MenuEntry[]): MenuEntry | undefined {
  const title = textOf(node);
  if (entries.length === 0 && /^(?:summary|table of contents|sommaire|contents)$/i.test(title))
    return undefined;
  const part: MenuEntry = { title, children: [] };
  entries.push(part);
  return part;
}

function entriesOf({ children }: List): MenuEntry[] {
  return children.map((item: ListItem): MenuEntry => {
    const [link] = item.children.flatMap((child) =>
      child.type === 'paragraph' ? linksOf(child) : [],
    );
    const inner = item.children.flatMap((child) => (child.type === 'list' ? entriesOf(child) : []));
    const [first] = item.children;
    return {
      title: first ? textOf(first) : undefined,
      ...link,
      ...(inner.length > 0 ? { children: inner } : {}),
    };
  });
}

function linksOf(paragraph: Paragraph): MenuEntry[] {
  const links: MenuEntry[] = [];
  visit(paragraph, 'link', (link: Link) => {
    links.push({ title: textOf(link), page: link.url });
  });
  return links;
}
