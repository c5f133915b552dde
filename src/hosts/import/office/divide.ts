import { slugOf } from '../../../document/slug.js';
import {
  textOfRuns,
  type WordBlock,
  type WordDocument,
  type WordParagraph,
  type WordRun,
} from './word-document.js';

/** A chapter of a document. */
export interface WordChapter {
  title: WordRun[];
  /** Names that links lead to, of its heading. */
  anchors: string[];
  /** Its headings begin at level 2. */
  blocks: WordBlock[];
}

/** A document by its chapters. */
export interface DividedDocument {
  /** As the document says it. */
  title: string | undefined;
  description: string | undefined;
  chapters: WordChapter[];
}

/**
 * A document by its headings: those of the first level begin chapters. One alone at the start, with others below,
 * is the document's title where it has no other.
 * @param name for a chapter that has no heading.
 * @param introduction the title of what stands before the first heading.
 */
export function divided(
  { title: property }: WordDocument,
  blocks: readonly WordBlock[],
  name: string,
  introduction: string,
): DividedDocument {
  const titled = blocks.find((block) => hasRole(block, 'title'));
  const subtitle = blocks.find((block) => hasRole(block, 'subtitle'));
  const body = blocks.filter((block) => !hasRole(block, 'title') && !hasRole(block, 'subtitle'));
  const raised = raisedHeadings(body, titled !== undefined);
  const title = titled ? saidBy(titled) : raised.title;
  const chapters = chaptersOf(raised.blocks, title ?? property ?? name, introduction);
  return {
    title: title ?? property,
    description: subtitle && saidBy(subtitle),
    chapters,
  };
}

function hasRole(block: WordBlock, role: WordParagraph['role']): boolean {
  return block.type === 'paragraph' && block.role === role;
}

function saidBy(block: WordBlock): string {
  return block.type === 'paragraph' ? textOfRuns(block.runs).trim() : '';
}

/** Headings so that the first level is that of chapters. */
function raisedHeadings(blocks: readonly WordBlock[], isTitled: boolean) {
  const headings = blocks.filter((block): block is WordParagraph => hasRole(block, 'heading'));
  const top = Math.min(...headings.map(({ level }) => level));
  const [first] = headings;
  const tops = headings.filter(({ level }) => level === top);
  const seconds = headings.filter(({ level }) => level === top + 1);
  const isTitle =
    !isTitled &&
    first !== undefined &&
    tops.length === 1 &&
    tops[0] === first &&
    blocks[0] === first &&
    seconds.length > 1;
  const up = top - 1 + (isTitle ? 1 : 0);
  return {
    title: isTitle && first ? saidBy(first) : undefined,
    blocks: blocks
      .filter((block) => !isTitle || block !== first)
      .map((block) =>
        block.type === 'paragraph' && block.role === 'heading'
          ? { ...block, level: block.level - up }
          : block,
      ),
  };
}

function chaptersOf(
  blocks: readonly WordBlock[],
  name: string,
  introduction: string,
): WordChapter[] {
  const chapters: WordChapter[] = [];
  const begun = (title: string): WordChapter => ({
    title: [{ type: 'text', marks: [], value: title }],
    anchors: [],
    blocks: [],
  });
  const isDivided = blocks.some((block) => hasRole(block, 'heading'));
  let depth = 1;
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.role === 'heading' && block.level === 1) {
      chapters.push({ title: block.runs, anchors: block.anchors, blocks: [] });
      depth = 1;
      continue;
    }
    if (chapters.length === 0) chapters.push(begun(isDivided ? introduction : name));
    const chapter = chapters.at(-1);
    if (block.type === 'paragraph' && block.role === 'heading') {
      // A level that was left out would be told of every output.
      depth = Math.min(block.level, depth + 1, 6);
      chapter?.blocks.push({ ...block, level: depth });
    } else chapter?.blocks.push(block);
  }
  return chapters.length > 0 ? chapters : [begun(name)];
}

/** A name that no other has yet, made from a text. */
export function freeName(text: string, taken: Set<string>): string {
  const slug = slugOf(text).slice(0, 60).replace(/-$/, '');
  let name = slug;
  for (let count = 2; taken.has(name); count += 1) name = `${slug}-${count}`;
  taken.add(name);
  return name;
}
