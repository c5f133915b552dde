import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { textProperty } from '../document/data.js';
import { type ParsedChapter, parseChapter } from '../document/parse-chapter.js';
import { hasClass, isElement, isHeading, levelOf } from '../document/shape.js';
import type { Guide } from '../guide/guide.js';
import { type Lang, labelsOf } from '../guide/labels.js';
import { changeLabels } from './labels.js';
import { type Block, BlockReader, textOfBlock, tokensOf } from './tokens.js';

/** A section: a heading with the text below it, up to the next heading. A chapter's opening is one too. */
export interface Section {
  /** Path of its chapter. */
  chapter: string;
  chapterTitle: string;
  /** Address of its chapter's page. */
  address: string;
  /** Undefined for a chapter's opening. */
  anchor: string | undefined;
  title: string;
  /** 1 for a chapter's opening, then as headings have it. */
  level: number;
  /** The section that holds it; undefined for a chapter's opening. */
  parent: Section | undefined;
  /** Former anchors; former addresses of the page for a chapter's opening. */
  aliases: readonly string[];
  /** Title of the chapter's part. */
  part: string | undefined;
  /** Anchors that lead to it or to what it holds, its own first. */
  names: string[];
  blocks: Block[];
  /** The blocks as one text. */
  text: string;
}

/** Every section of a guide, in reading order. It depends on the chapters alone, each as its author wrote it. */
export function outlineOf(guide: Guide): Section[] {
  const context = { includes: guide.includes, shown: (path: string) => path };
  const chapters = guide.chapters.filter(({ siteOnly }) => !siteOnly);
  return chapters.flatMap((source) => {
    const { chapter } = parseChapter(source, guide.lang, context);
    const part = source.part === undefined ? undefined : guide.parts[source.part]?.title;
    const opening = openingOf(chapter, source.frontMatter.aliases ?? [], part);
    return sectionsOf(chapter, opening, guide.lang);
  });
}

function openingOf(
  { path, title, address, description, heading }: ParsedChapter,
  aliases: readonly string[],
  part: string | undefined,
): Section {
  return {
    chapter: path,
    chapterTitle: title,
    address,
    anchor: undefined,
    title,
    level: 1,
    parent: undefined,
    aliases,
    part,
    names: heading ? namesOf(heading) : [],
    blocks: description ? [tokensOf(description)] : [],
    text: '',
  };
}

function sectionsOf({ tree }: ParsedChapter, opening: Section, lang: Lang): Section[] {
  const { reference } = changeLabels(lang);
  const sections = [opening];
  let reader = new BlockReader(reference);
  const finish = () => {
    reader.close();
    const section = sections.at(-1) ?? opening;
    section.blocks.push(...reader.blocks);
    section.text = section.blocks.map(textOfBlock).join('\n');
    reader = new BlockReader(reference);
  };
  const open = (node: Element, title: string, level: number, names = namesOf(node)) => {
    finish();
    const parent = sections.findLast((each) => each.level < level) ?? opening;
    const anchor = textProperty(node, 'id');
    const aliases = node.data?.aliases ?? [];
    sections.push({
      ...opening,
      anchor,
      title,
      level,
      parent,
      aliases,
      names,
      blocks: [],
      text: '',
    });
  };
  const walk = (node: Nodes): void => {
    if (isHeading(node)) {
      open(node, titleOf(node), levelOf(node));
    } else if (isElement(node) && node.properties.dataFootnotes !== undefined) {
      open(node, labelsOf(lang).footnotes, 2, []);
      for (const child of node.children.slice(1)) reader.read(child);
    } else if (holdsHeading(node)) {
      for (const child of node.children) walk(child);
    } else {
      sections.at(-1)?.names.push(...namesOf(node));
      reader.read(node);
    }
  };
  walk(tree);
  finish();
  return sections;
}

/** The ids of an element and of all in it, former ones of headings among them; those of notes are numbers, and name nothing. */
function namesOf(tree: Nodes): string[] {
  const names: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.properties.dataFootnoteRef !== undefined) return;
    const id = textProperty(node, 'id');
    names.push(...(id === undefined ? [] : [id]), ...(node.data?.aliases ?? []));
  });
  return names;
}

function holdsHeading(node: Nodes): node is Extract<Nodes, { children: unknown[] }> {
  if (node.type === 'root') return true;
  return isElement(node) && node.children.some((child) => isHeading(child) || holdsHeading(child));
}

/** The words of a heading, without the number that the toolchain gave it. */
function titleOf(heading: Element): string {
  const own = heading.children.filter(
    (child) => !isElement(child) || !hasClass(child, 'guide-number'),
  );
  return textOf({ ...heading, children: own })
    .replace(/\s+/g, ' ')
    .trim();
}

/** The titles of the sections that hold one, the chapter's first. */
export function titlesAbove(section: Section): string[] {
  const titles: string[] = [];
  for (let each = section.parent; each; each = each.parent) titles.unshift(each.title);
  return titles;
}
