import type { Element, Root as HtmlRoot, Nodes } from 'hast';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import { h } from 'hastscript';
import type { Heading, List, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Book, Chapter } from '../../document/book.js';
import { inOrder } from '../../document/reading-order.js';
import type { Part } from '../../guide/guide.js';
import { type Labels, labelsOf } from '../../guide/labels.js';
import { webAddress } from '../../guide/web-address.js';
import { type ChapterIds, chapterIds, withOwnIds } from '../content/own-ids.js';
import type { MarkdownContext } from './handlers/context.js';
import { markdownHandlers, mathToMarkdown } from './handlers/index.js';

/**
 * Prints the whole guide as one file of Markdown that other tools read (CommonMark 0.31 with GFM): what files
 * include is in its place, links lead within the file, references have their text, boxes are quotations.
 * Merged cells and anchors, which GFM lacks, are HTML.
 * @param imageAddress the address of an image by its path from the guide's folder.
 */
export function printMarkdown(book: Book, imageAddress: MarkdownContext['imageAddress']): string {
  const ids = chapterIds(book.chapters);
  const targeted = targetedIds(book.chapters, ids);
  const labels = labelsOf(book.guide.lang);
  const printed = (chapter: Chapter, depth: 2 | 3): RootContent[] => {
    const id = ids.get(chapter.path) ?? '';
    const context = { labels, chapter: id, targeted, imageAddress };
    return [
      ...titleOf(chapter, depth, ids, context),
      ...contentOf(chapter, chapter.tree.children as Nodes[], depth - 1, ids, context),
    ];
  };
  const chapters = inOrder(book).flatMap(({ part, chapters }) => [
    ...(part ? partOpening(part, labels) : []),
    ...chapters.flatMap((chapter) => printed(chapter, part ? 3 : 2)),
  ]);
  return written([...opening(book), ...chapters]);
}

/**
 * Prints one chapter as a file of Markdown that stands beside its page: links to other chapters lead to their pages.
 * @param imageAddress the address of an image by its path from the guide's folder.
 */
export function printChapterMarkdown(
  chapter: Chapter,
  { guide }: Book,
  imageAddress: MarkdownContext['imageAddress'],
): string {
  const ids = chapterIds([chapter]);
  const labels = labelsOf(guide.lang);
  const targeted = targetedIds([chapter], ids);
  const context = { labels, chapter: ids.get(chapter.path) ?? '', targeted, imageAddress };
  return written([
    ...titleOf(chapter, 1, ids, context),
    ...contentOf(chapter, chapter.tree.children as Nodes[], 0, ids, context),
  ]);
}

function written(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      rule: '-',
      listItemIndent: 'one',
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), mathToMarkdown],
      // Some readers have boxes between such lines.
      unsafe: [{ atBreak: true, character: ':', after: '::' }],
    },
  );
}

/** The heading of a chapter's title. */
function titleOf(
  chapter: Chapter,
  depth: 1 | 2 | 3,
  ids: ChapterIds,
  context: MarkdownContext,
): RootContent[] {
  const plain = heading(
    depth,
    numbered(chapter),
    context.targeted.has(context.chapter) ? context.chapter : undefined,
  );
  if (!chapter.heading) return [plain];
  const node = h(`h${depth}`, chapter.heading);
  const [made] = contentOf(chapter, [node], 0, ids, context);
  if (made?.type !== 'heading') return [plain];
  const before = plain.children.filter(({ type }) => type === 'html');
  const number = chapter.number ? [text(`${chapter.number} `)] : [];
  return [{ ...made, children: [...before, ...number, ...made.children] }];
}

function contentOf(
  chapter: Chapter,
  nodes: readonly Nodes[],
  deeper: number,
  ids: ChapterIds,
  context: MarkdownContext,
): RootContent[] {
  const standing = { ids, chapter, deeper, labels: context.labels };
  const children = withOwnIds(nodes as never, standing);
  // Named in place of the content, which toMdast would copy and rid of white space once more.
  const content: Element = {
    type: 'element',
    tagName: 'guide-content',
    properties: {},
    children: [],
  };
  const handlers: Record<string, Handle> = {
    ...markdownHandlers(context),
    'guide-content': (state) => state.all({ type: 'root', children } as HtmlRoot) as RootContent[],
  };
  const made = toMdast({ type: 'root', children: [content] }, { handlers, document: true });
  return made.type === 'root' ? made.children : [];
}

function partOpening({ number, title, introduction }: Part, labels: Labels): RootContent[] {
  const head = heading(2, `${labels.part} ${number}${labels.colon} ${title}`);
  if (introduction === undefined) return [head];
  return [head, { type: 'paragraph', children: [text(introduction)] }];
}

/** Title, description, and what the guide says of itself. */
function opening({ guide }: Book): RootContent[] {
  const { manifest, statements, lang } = guide;
  const labels = labelsOf(lang);
  const home = webAddress(manifest, 'index.html');
  const { licence } = statements;
  const rows: [string, PhrasingContent][] = [
    [labels.currentVersion, text(`${statements.version.label}, ${statements.date}`)],
    [labels.publishers, text(manifest.publishers.map(({ name }) => name).join(', '))],
    [labels.licence, { type: 'link', url: licence.url, children: [text(licence.title[lang])] }],
    ...(home
      ? [
          [labels.readOnline, { type: 'link', url: home, children: [text(home)] }] as [
            string,
            PhrasingContent,
          ],
        ]
      : []),
  ];
  const list: List = {
    type: 'list',
    spread: false,
    children: rows.map(([name, said]) => ({
      type: 'listItem',
      children: [{ type: 'paragraph', children: [text(`${name}${labels.colon} `), said] }],
    })),
  };
  return [
    heading(1, manifest.title),
    { type: 'paragraph', children: [text(manifest.description)] },
    list,
  ];
}

function numbered({ number, title }: Chapter): string {
  return number ? `${number} ${title}` : title;
}

function heading(depth: Heading['depth'], title: string, id?: string): Heading {
  const anchor: PhrasingContent[] = id ? [{ type: 'html', value: `<a id="${id}"></a>` }] : [];
  return { type: 'heading', depth, children: [...anchor, text(title)] };
}

function text(value: string) {
  return { type: 'text', value } as const;
}

/** The ids that links within the guide lead to. */
function targetedIds(chapters: readonly Chapter[], ids: ChapterIds): Set<string> {
  const found = new Set<string>();
  const walk = (node: HtmlRoot | HtmlRoot['children'][number]) => {
    const target = node.type === 'element' ? node.data?.target : undefined;
    const page = target && ids.get(target.chapter);
    if (page) found.add(target.anchor === undefined ? page : `${page}--${target.anchor}`);
    if ('children' in node) node.children.forEach(walk);
  };
  for (const { tree } of chapters) walk(tree);
  return found;
}
