import type { BlockContent, Image, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import type { AnchorPlace, PlacedChapter } from './anchors.js';
import { linkFrom } from './anchors.js';
import { type Captioned, withCaptions } from './captions.js';
import { definitionOf, neighboursJoined } from './definitions.js';
import { type ListCounts, type Listed, nestedLists } from './lists.js';
import { type PhrasingTargets, phrasing } from './phrasing.js';
import { tableOf, unbold } from './tables.js';
import { toText } from './to-text.js';
import {
  textOfRuns,
  type WordBlock,
  type WordParagraph,
  type WordRun,
  type WordTable,
} from './word-document.js';

/** What the chapters of a document share. */
export interface ChapterSettings {
  places: ReadonlyMap<string, AnchorPlace>;
  notes: ReadonlyMap<string, readonly WordBlock[]>;
  pictureAt: (name: string) => string | undefined;
  /** How far lists have counted. */
  counts: ListCounts;
  /** A link within the document that leads nowhere. */
  missing: (said: string) => void;
}

interface Walk extends PhrasingTargets {
  settings: ChapterSettings;
  path: string;
}

/** A chapter as Markdown, its notes at its end. */
export function chapterText(chapter: PlacedChapter, settings: ChapterSettings): string {
  const called: string[] = [];
  const walk: Walk = {
    settings,
    path: chapter.path,
    pictureAt: settings.pictureAt,
    linkTo: (href, text) => {
      const link = linkFrom(chapter.path, href, text, settings.places);
      if (!link && text.trim() !== '') settings.missing(text);
      return link;
    },
    noteOf: (id) => {
      if (!called.includes(id)) called.push(id);
      return String(called.indexOf(id) + 1);
    },
  };
  const title: RootContent = { type: 'heading', depth: 1, children: lineOf(chapter.title, walk) };
  const blocks = contentOf(chapter.blocks, walk);
  const notes: RootContent[] = [];
  // A note may call another.
  for (let at = 0; at < called.length; at += 1) {
    const body = settings.notes.get(called[at] ?? '') ?? [];
    const children = contentOf(body, walk) as BlockContent[];
    notes.push({
      type: 'footnoteDefinition',
      identifier: String(at + 1),
      label: String(at + 1),
      children,
    });
  }
  return toText([title, ...blocks, ...notes]);
}

function contentOf(blocks: readonly WordBlock[], walk: Walk): RootContent[] {
  const made: RootContent[] = [];
  let items: Listed[] = [];
  const lines: WordParagraph[] = [];
  const flush = () => {
    made.push(...nestedLists(items.splice(0), walk.settings.counts), ...codeOf(lines.splice(0)));
  };
  for (const block of withCaptions(blocks)) {
    if (block.type === 'paragraph' && block.role === 'code' && !block.list) {
      if (items.length > 0) flush();
      lines.push(block);
    } else if (block.type === 'paragraph' && block.list) {
      if (lines.length > 0) flush();
      items = [...items, { place: block.list, content: paragraphOf(block, walk) }];
    } else {
      flush();
      made.push(...blockOf(block, walk));
    }
  }
  flush();
  return neighboursJoined(made);
}

function blockOf(block: WordBlock | Captioned, walk: Walk): RootContent[] {
  if (block.type === 'captioned') return captioned(block, walk);
  if (block.type === 'table') return tableBlocks(block, '', undefined, walk);
  if (block.role !== 'heading') return paragraphOf(block, walk);
  const id = idOf(block.anchors, textOfRuns(block.runs).trim(), walk);
  const anchor: PhrasingContent[] = id === undefined ? [] : [{ type: 'html', value: ` {#${id}}` }];
  const depth = Math.max(2, Math.min(6, block.level)) as 2 | 3 | 4 | 5 | 6;
  return [{ type: 'heading', depth, children: [...lineOf(block.runs, walk), ...anchor] }];
}

/** The content of a heading: one line, not bold. */
function lineOf(runs: readonly WordRun[], walk: Walk): PhrasingContent[] {
  const flat = runs.map(
    (run): WordRun => (run.type === 'break' ? { type: 'text', marks: [], value: ' ' } : run),
  );
  return unbold(phrasing(flat, walk));
}

function paragraphOf(block: WordParagraph, walk: Walk): RootContent[] {
  const children = phrasing(block.runs, walk);
  if (children.length === 0) return [];
  const id = idOf(block.anchors, undefined, walk);
  const anchor: PhrasingContent[] =
    id === undefined ? [] : [{ type: 'html', value: `<a id="${id}"></a>` }];
  const paragraph: BlockContent = { type: 'paragraph', children: [...anchor, ...children] };
  if (block.role === 'term')
    return [definitionOf({ term: [...anchor, ...unbold(children)], said: [] })];
  if (block.role === 'definition') return [definitionOf({ term: [], said: [paragraph] })];
  return block.role === 'quote' ? [{ type: 'blockquote', children: [paragraph] }] : [paragraph];
}

/** The anchor of a paragraph, where a link leads to one of its names. */
function idOf(
  anchors: readonly string[],
  said: string | undefined,
  { settings, path }: Walk,
): string | undefined {
  const names = said === undefined ? anchors : [...anchors, said];
  return names
    .map((name) => settings.places.get(name))
    .find((place) => place?.path === path && place.id !== undefined)?.id;
}

function captioned({ of, caption, anchors }: Captioned, walk: Walk): RootContent[] {
  const id = idOf(anchors, undefined, walk);
  const said = phrasing(caption, walk);
  if (!Array.isArray(of)) return tableBlocks(of, plainText(said), id, walk);
  const pictures = phrasing(of, walk);
  if (pictures.length === 0) return said.length > 0 ? [{ type: 'paragraph', children: said }] : [];
  const figure: ContainerDirective = {
    type: 'containerDirective',
    name: 'figure',
    attributes: id === undefined ? {} : { id },
    children: [
      {
        type: 'paragraph',
        children: pictures.filter((node): node is Image => node.type === 'image'),
      },
      ...(said.length > 0 ? [{ type: 'paragraph' as const, children: said }] : []),
    ],
  };
  return [figure];
}

/** A table of one cell frames its text, as a box does. */
function tableBlocks(
  table: WordTable,
  caption: string,
  id: string | undefined,
  walk: Walk,
): RootContent[] {
  const [only, ...others] = table.rows.flat();
  if (!only) return [];
  const contentOfCell = (cell: { blocks: readonly WordBlock[] }) => contentOf(cell.blocks, walk);
  if (others.length > 0) return tableOf(table, { caption, id, contentOf: contentOfCell });
  const children = contentOfCell(only) as BlockContent[];
  if (children.length === 0) return [];
  const box: ContainerDirective = {
    type: 'containerDirective',
    name: 'note',
    attributes: {},
    children,
  };
  return [box];
}

function codeOf(lines: readonly WordParagraph[]): RootContent[] {
  if (lines.length === 0) return [];
  const value = lines
    .map(({ runs }) =>
      runs
        .map((run) => (run.type === 'text' ? run.value : run.type === 'break' ? '\n' : ''))
        .join(''),
    )
    .join('\n');
  return [{ type: 'code', value }];
}
