import { unzipSync } from 'fflate';
import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toString as textOf } from 'hast-util-to-string';
import type { OutputFile } from '../outputs/content/output-file.js';
import { pageTexts } from '../outputs/pdf/press/page-texts.js';
import { lettersOf } from './letters.js';
import { sourceBlocks } from './source-blocks.js';

/** The letters of each output of a guide. */
export interface OutputTexts {
  /** By the address of the page in the site. */
  pages: Map<string, string>;
  /** Outputs that hold all chapters, by the name that readers know them by. */
  wholes: Map<string, string>;
}

/** Reads the outputs back, each by its own kind of reader. */
export async function outputTexts(files: readonly OutputFile[]): Promise<OutputTexts> {
  const pages = new Map<string, string>();
  const wholes = new Map<string, string>();
  for (const { path, bytes } of files) {
    const [, address] = /^site\/(.*\.html)$/.exec(path) ?? [];
    if (address) pages.set(address, lettersOf(mainText(decoded(bytes))));
    else if (/^site\/docs\/.*\.pdf$/.test(path)) wholes.set('PDF', await pdfLetters(bytes));
    else if (/^epub\/.*\.epub$/.test(path)) wholes.set('EPUB', lettersOf(epubText(bytes)));
    else if (/^site\/downloads\/.*\.md$/.test(path))
      wholes.set('Markdown', markdownLetters(decoded(bytes)));
  }
  return { pages, wholes };
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The text of a page but for its menus, its head and its scripts. */
function mainText(html: string): string {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? /<body\b[\s\S]*<\/body>/.exec(html)?.[0];
  return htmlText(main ?? html);
}

function htmlText(html: string): string {
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: html }] };
  return textOf(raw(tree) as Root);
}

function epubText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xhtml') });
  return Object.values(parts)
    .map((part) => mainText(decoded(part)))
    .join('\n');
}

async function pdfLetters(bytes: Uint8Array): Promise<string> {
  return lettersOf((await pageTexts(bytes)).join('\n'));
}

function markdownLetters(text: string): string {
  return sourceBlocks({ text })
    .flatMap(({ words }) => words)
    .join('');
}
