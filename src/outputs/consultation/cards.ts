import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Book, Chapter } from '../../document/book.js';
import { textProperty } from '../../document/data.js';
import { sectionsOf } from '../../document/sections.js';
import { isElement, isHeading } from '../../document/shape.js';
import { labelsOf } from '../../guide/labels.js';
import { titleSeparator } from './sheet.js';

/**
 * A card a section in Markdown, as platforms take them for texts that people comment on: its title as a heading, its
 * first paragraph, its address, and its id, by which what is said of it comes back.
 */
export function consultationCards(book: Book): string {
  const labels = labelsOf(book.guide.lang);
  const texts = new Map(book.chapters.flatMap((chapter) => [...firstTexts(chapter)]));
  const children = sectionsOf(book).flatMap(({ id, titles, address, href }): RootContent[] => {
    const text = texts.get(href);
    return [
      { type: 'heading', depth: 2, children: [plain(titles.join(titleSeparator))] },
      ...(text ? [paragraph(plain(text))] : []),
      paragraph({ type: 'link', url: address, children: [plain(labels.readOnline)] }),
      paragraph(plain(`${labels.identifier}${labels.colon} `), { type: 'inlineCode', value: id }),
    ];
  });
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [plain(book.guide.manifest.title)] },
      ...children,
    ],
  };
  return toMarkdown(tree, { bullet: '-' });
}

type Phrasing = Extract<RootContent, { type: 'paragraph' }>['children'][number];

function plain(value: string): Extract<Phrasing, { type: 'text' }> {
  return { type: 'text', value };
}

function paragraph(...children: Phrasing[]): RootContent {
  return { type: 'paragraph', children };
}

/** The first paragraph of a chapter and of each of its sections, by what links call them. */
function firstTexts({ path, tree }: Chapter): Map<string, string> {
  const texts = new Map<string, string>();
  let href = `/${path}`;
  for (const node of tree.children as Nodes[]) {
    if (isHeading(node)) href = `/${path}#${encodeURIComponent(idOf(node))}`;
    else if (isElement(node, 'p') && !texts.has(href)) texts.set(href, textOf(node).trim());
  }
  return texts;
}

function idOf(node: Element): string {
  return textProperty(node, 'id') ?? '';
}
