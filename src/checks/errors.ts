import { join } from 'node:path';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import { gather } from './gather.js';
import { htmlRemoved } from './rules/html-removed.js';
import { rules } from './rules/index.js';
import { gradedRules, runRules, toDiagnostics } from './run.js';

/**
 * What the rules graded error find: a build stops at it; and what the build itself takes out of raw HTML.
 * The rest, spelling above all, is left to `guide check`.
 */
export async function errorsFound(guide: Guide, world: World): Promise<Diagnostic[]> {
  const errors = gradedRules(rules, guide.manifest.rules ?? {}).filter(
    ({ id, severity }) => severity === 'error' || id === htmlRemoved.id,
  );
  if (errors.length === 0) return [];
  const book = await gather(guide, world);
  return toDiagnostics(runRules(book, errors, rules), book, (path) =>
    shownPath(join(guide.root, path), world),
  );
}
