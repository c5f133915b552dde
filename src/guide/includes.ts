import { join, posix, sep } from 'node:path';
import type { World } from '../base/world/world.js';
import { type Live, liveIn } from './live.js';

/** A file that chapters include, as its author wrote it. */
export interface IncludeSource extends Live {
  /** From the guide's folder, with slashes. */
  path: string;
  text: string;
}

/** What the include lines of a guide name. */
export interface Includes {
  /** By path from the guide's folder. */
  files: ReadonlyMap<string, IncludeSource>;
  /** Paths that symbolic links lead out of the guide's folder. */
  outside: ReadonlySet<string>;
  /** The Markdown files beside those that are missing, for «did you mean». */
  beside: readonly string[];
}

export const noIncludes: Includes = { files: new Map(), outside: new Set(), beside: [] };

/**
 * The paths that an include may mean, in order: from the folder of the file that includes, as links
 * are, then from the guide's folder; one that begins with `/` from the guide's folder alone.
 * @param file as its author wrote it.
 * @param from path of the file that includes.
 * @returns paths from the guide's folder; those outside it begin with `..`.
 */
export function includePaths(file: string, from: string): string[] {
  const fromRoot = posix.join('.', file.replace(/^\/+/, ''));
  if (file.startsWith('/')) return [fromRoot];
  return [...new Set([posix.join(posix.dirname(from), file), fromRoot])];
}

const lines = /:{3,}include[ \t]*\{\s*file\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'<>=`}]+))/g;

/** What the include lines of a text name, live or not, and the offsets where each name stands. */
export function includeNames(text: string): { name: string; start: number; end: number }[] {
  return [...text.matchAll(lines)].map((match) => {
    const written = match[1] ?? match[2] ?? match[3] ?? '';
    const isQuoted = match[3] === undefined;
    const end = match.index + match[0].length - (isQuoted ? 1 : 0);
    return { name: written.trim(), start: end - written.length, end };
  });
}

/**
 * Reads every file that include lines name, in chapters and in the files that these include. What is
 * wrong with one is said where the line is live: see `document/transforms/includes.ts`.
 * @param read gives a file's text by its path from the guide's folder.
 */
export async function readIncludes(
  chapters: readonly IncludeSource[],
  root: string,
  read: (path: string) => Promise<string>,
  world: World,
): Promise<Includes> {
  const files = new Map<string, IncludeSource>();
  const outside = new Set<string>();
  const beside = new Set<string>();
  const realRoot = await world.realPath(root);
  const waiting = [...chapters];
  for (let source = waiting.pop(); source; source = waiting.pop()) {
    for (const { name } of includeNames(source.text)) {
      const paths = includePaths(name, source.path).filter(isMarkdownInside);
      const path = await firstFile(paths, root, world);
      if (path === undefined) await listBeside(paths, root, world, beside);
      else if (!(await world.realPath(join(root, path))).startsWith(realRoot + sep))
        outside.add(path);
      else if (!files.has(path)) {
        const found = { path, text: await read(path), ...liveIn(source) };
        files.set(path, found);
        waiting.push(found);
      }
    }
  }
  return { files, outside, beside: [...beside].sort() };
}

function isMarkdownInside(path: string): boolean {
  return !path.startsWith('..') && path.endsWith('.md');
}

async function firstFile(
  paths: readonly string[],
  root: string,
  world: World,
): Promise<string | undefined> {
  for (const path of paths) if ((await world.kind(join(root, path))) === 'file') return path;
  return undefined;
}

async function listBeside(
  paths: readonly string[],
  root: string,
  world: World,
  beside: Set<string>,
): Promise<void> {
  for (const folder of new Set(paths.map((path) => posix.dirname(path)))) {
    const names = await world.list(join(root, folder)).catch(() => []);
    for (const name of names) if (name.endsWith('.md')) beside.add(posix.join(folder, name));
  }
}
