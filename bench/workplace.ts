import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BenchBook } from './book.js';
import { toAsciidoc } from './formats/asciidoc.js';
import { toMarkdown } from './formats/markdown.js';
import { toTypst } from './formats/typst.js';

/** A book written out for every tool that is measured. */
export interface BenchFolder {
  /** Absolute path; tools run here. */
  root: string;
  /** From `root`, in reading order. */
  chapters: string[];
}

/** Writes a book as a guide, with the same text beside it as Typst and AsciiDoc. */
export function writeBook(book: BenchBook, root: string): BenchFolder {
  mkdirSync(root, { recursive: true });
  const chapters = book.chapters.map((chapter, index) => {
    const name = index === 0 ? 'index.md' : `chapitre-${String(index + 1).padStart(4, '0')}.md`;
    writeFileSync(join(root, name), toMarkdown(chapter));
    return name;
  });
  writeFileSync(join(root, 'guide.yaml'), manifest(chapters));
  writeFileSync(join(root, 'book.typ'), toTypst(book));
  writeFileSync(join(root, 'book.adoc'), toAsciidoc(book));
  return { root, chapters };
}

/** Copies a guide under another theme; the design system is found as from where it was, its cache is its own. */
export function themedCopy(source: string, theme: 'dsfr' | 'plain', root: string): BenchFolder {
  cpSync(source, root, { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(resolve('node_modules/@gouvfr'), join(root, 'node_modules/@gouvfr'));
  const manifest = join(root, 'guide.yaml');
  const text = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, text.replace(/^theme: .*$/m, `theme: ${theme}`));
  return { root, chapters: [] };
}

/**
 * Changes a word at the head of a chapter's first paragraph.
 * @throws Error where that changes nothing.
 */
export function editChapter({ root, chapters }: BenchFolder, index: number, word: string): void {
  const path = join(root, chapters[index] as string);
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(/\n\n(?=[A-Z])(?:Repère\w* )?/, `\n\nRepère${word} `);
  if (edited === text) throw new Error(`Unexpected chapter without a paragraph to edit: ${path}`);
  writeFileSync(path, edited);
}

function manifest(chapters: readonly string[]): string {
  return `title: Guide fait pour être mesuré
slug: guide-mesure
lang: fr
theme: plain
description: Un guide de phrases fabriquées, pour mesurer le temps que prend sa publication.
version: 1.0.0
date: 2026-01-01
licence: etalab-2.0
publishers:
  - name: Banc de mesure
chapters:
${chapters.map((name) => `  - ${name}\n`).join('')}`;
}
