import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as build } from '../../src/cli/commands/build.js';
import { outcomeOf } from './guides.js';

/** A guide built from a few texts, and what came out. */
export interface Built {
  exitCode: number;
  messages: string[];
  pdf: Uint8Array;
  /** The text of a file of the site. */
  page(path: string): string;
  /** The text of the EPUB's document of a chapter. */
  epub(name: string): string;
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="60"><rect width="100" height="60" fill="#00f"/></svg>';

/**
 * Builds a guide of chapters `a.md`, `b.md` … that hold one text each; each is given a title, and the drawing
 * `pic.svg` is beside them.
 */
export async function builtFrom(
  texts: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-small-'));
  const names = texts.map((_, index) => `${String.fromCharCode(97 + index)}.md`);
  const manifest = `title: Sample
slug: sample
lang: en
description: A sample.
version: 1.0.0
date: 2024-05-06
licence: CC-BY-4.0
publishers: [{ name: Office }]
chapters: [${[...names, ...Object.keys(files).filter((each) => each.endsWith('.md'))].join(', ')}]
`;
  const all = { 'guide.yaml': manifest, 'pic.svg': drawing, ...files };
  for (const [index, text] of texts.entries())
    Object.assign(all, {
      [names[index] as string]: `---\ntitle: Chapter ${index + 1}\n---\n\n${text}\n`,
    });
  for (const [path, bytes] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  try {
    const context = { world: nodeWorld(folder), progress: () => undefined };
    const { exitCode, diagnostics } = await outcomeOf(
      build({ dir: '.', only: ['site', 'pdf', 'epub'] }, context),
    );
    const messages = diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`);
    if (exitCode > 0)
      return { exitCode, messages, pdf: new Uint8Array(), page: () => '', epub: () => '' };
    return { exitCode, messages, ...readBack(join(folder, 'dist')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readBack(dist: string): Pick<Built, 'pdf' | 'page' | 'epub'> {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const find = (end: string) =>
    readFileSync(join(dist, paths.find((path) => path.endsWith(end)) ?? ''));
  const pages = new Map(
    paths
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, readFileSync(join(dist, path), 'utf8')]),
  );
  const epub = unzipSync(find('.epub'));
  return {
    pdf: find('.pdf'),
    page: (path) => pages.get(join('site', path)) ?? '',
    epub: (name) => {
      const path = Object.keys(epub).find((each) => each.endsWith(name)) ?? '';
      return new TextDecoder().decode(epub[path]);
    },
  };
}
