import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToTypst } from './formats/markdown-to-typst.js';
import { wordsIn } from './text.js';
import type { BenchFolder } from './workplace.js';

/** The text of a guide for tools that know nothing of `guide`. */
export interface GuideText extends BenchFolder {
  words: number;
}

/**
 * Writes the text of a guide as others read it: the Markdown that its site offers, with the images of the site, and
 * the same as Typst and, where pandoc is there, as AsciiDoc.
 * @param site a built site.
 */
export function writeGuideText(site: string): GuideText {
  const downloads = join(site, 'downloads');
  const name = readdirSync(downloads).find((each) => each.endsWith('.md'));
  if (name === undefined) throw new Error(`Unexpected site without its text: ${site}`);
  const offered = readFileSync(join(downloads, name), 'utf8');
  // Nothing is fetched: images are those beside it.
  const text = offered.replace(/(!\[[^\]]*\]\()(?:https?:[^)\s]*\/|\.\.\/)(img\/[^)\s]+\))/g, '$1$2');
  writeFileSync(join(site, 'guide.md'), text);
  writeFileSync(join(site, 'book.typ'), markdownToTypst(text));
  try {
    execFileSync('pandoc', ['--from', 'gfm', '--output', 'book.adoc', 'guide.md'], { cwd: site });
  } catch {
    // Without pandoc the peers that need this file are not measured either.
  }
  return { root: site, chapters: ['guide.md'], words: wordsIn(text) };
}
