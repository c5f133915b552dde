import type { Diagnostic } from '../base/report/diagnostic.js';
import { caseFolded, unportable } from '../guide/portable-name.js';
import type { OutputFile } from '../outputs/content/output-file.js';
import { words } from '../words/words.js';

/** The files of a release, each once: an image that two folders hold is one file of the site. */
export function eachOnce(files: readonly OutputFile[]): OutputFile[] {
  const seen = new Map<string, OutputFile>();
  return files.filter((file) => {
    const other = seen.get(file.path);
    seen.set(file.path, file);
    return !other || !Buffer.from(other.bytes).equals(file.bytes);
  });
}

/**
 * Names in a release that some system can't hold, and files that would take each other's place: two of one
 * name but for its case, or a file where another needs a folder.
 */
export function nameProblems(all: readonly OutputFile[]): Diagnostic[] {
  const said = words().release.names;
  const files = eachOnce(all);
  const folders = new Set(files.flatMap(({ path }) => foldersOf(caseFolded(path))));
  const seen = new Map<string, string>();
  return files.flatMap(({ path }) => {
    const name = caseFolded(path);
    const other = seen.get(name) ?? (folders.has(name) ? `${path}/…` : undefined);
    seen.set(name, path);
    const wrong = unportable(path);
    if (wrong) return [problem(path, said.unportable(wrong))];
    return other ? [problem(path, said.second(other))] : [];
  });
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function problem(file: string, message: string): Diagnostic {
  return {
    rule: 'file-name',
    severity: 'error',
    file,
    message,
    hint: words().release.names.hint,
  };
}
