import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Book } from '../document/book.js';
import { classesOf, textProperty } from '../document/data.js';
import { isHeading } from '../document/shape.js';
import { type SaidName, saidNames } from './said-names.js';
import { shortened } from './shortened.js';

/** All that an author can name in a guide: what an editor offers, explains and leads to. */
export interface Names {
  chapters: NamedChapter[];
  /** Terms of the glossary, each with what it stands for. */
  terms: { term: string; definition: string }[];
  /** Images, by their paths from the guide's folder. */
  images: string[];
  /** What texts call by a name of its own. */
  said: SaidName[];
}

/** A chapter with what links can name in it. */
export interface NamedChapter {
  /** From the guide's folder. */
  path: string;
  title: string;
  /** The first words of its text. */
  beginning: string;
  anchors: NamedAnchor[];
}

/** An element of a chapter with an id. */
export interface NamedAnchor {
  id: string;
  /** What it is called: a heading's text, a caption; its first words for all else. */
  title: string;
}

/** What can be named in a book. @param manifest the text of `guide.yaml`. */
export function namesOf(book: Book, terms: Names['terms'], manifest: string): Names {
  const { chapters, images } = book;
  return {
    chapters: chapters.map(({ path, title, tree }) => ({
      path,
      title,
      beginning: beginningOf(tree),
      anchors: anchorsOf(tree),
    })),
    terms,
    images: [...images.keys()],
    said: saidNames(book, manifest),
  };
}

/** Made by the program, which nobody links to by hand. */
const made = /^(?:fn|fnref|citation)-/;

function anchorsOf(tree: Root): NamedAnchor[] {
  const anchors: NamedAnchor[] = [];
  visit(tree, 'element', (node) => {
    const id = textProperty(node, 'id');
    if (id !== undefined && id !== '' && !made.test(id) && id !== 'footnote-label')
      anchors.push({ id, title: titleOf(node) });
  });
  return anchors;
}

function titleOf(node: Element): string {
  return shortened(textOf(isHeading(node) ? node : (titleIn(node) ?? node)));
}

function titleIn(node: Element): Element | undefined {
  let title: Element | undefined;
  visit(node, 'element', (inner) => {
    const isTitle =
      /^(?:caption|figcaption)$/.test(inner.tagName) ||
      classesOf(inner).some((name) => name.endsWith('__title'));
    if (isTitle) title ??= inner;
  });
  return title;
}

function beginningOf(tree: Root): string {
  const first = tree.children.find((node) => node.type === 'element' && node.tagName === 'p');
  return first ? shortened(textOf(first)) : '';
}
