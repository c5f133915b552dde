import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from './diagnostic.js';

/**
 * Findings with their files from the root of the repository, as code forges read them, wherever in it the guide
 * is. Outside a repository, and for files outside it, they stay as they are.
 * @param cwd folder that the files are shown from.
 */
export function fromRepository(
  diagnostics: readonly Diagnostic[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Diagnostic[] {
  const root = rootAbove(cwd, env.GITHUB_WORKSPACE);
  if (root === undefined) return [...diagnostics];
  return diagnostics.map((each) => {
    const path = relative(root, resolve(cwd, each.file));
    const isWithin = path !== '' && !isAbsolute(path) && path.split(sep)[0] !== '..';
    return isWithin ? { ...each, file: path.split(sep).join('/') } : each;
  });
}

/** The working tree that a job says it has, or the nearest one upwards. */
function rootAbove(folder: string, workspace: string | undefined): string | undefined {
  if (workspace && !relative(workspace, folder).startsWith('..')) return workspace;
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : rootAbove(parent, undefined);
}
