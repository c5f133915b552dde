import { join } from 'node:path';
import type { Cache } from '../base/cache/cache.js';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import { foundInChapters } from './found-in-chapters.js';
import { gather } from './gather.js';
import { headingEmpty } from './rules/heading-empty.js';
import { htmlPasted } from './rules/html-pasted.js';
import { htmlRemoved } from './rules/html-removed.js';
import { rules } from './rules/index.js';
import { linkNameless } from './rules/link-nameless.js';
import { noteUnused } from './rules/note-unused.js';
import { tableExtraCells } from './rules/table-extra-cells.js';
import { gradedRules, runRules, toDiagnostics } from './run.js';

const told = new Set([
  htmlPasted.id,
  htmlRemoved.id,
  headingEmpty.id,
  linkNameless.id,
  noteUnused.id,
  tableExtraCells.id,
]);

/**
 * What the rules graded error find: a build stops at it; what rules find that are errors where `guide.yaml` does not
 * say otherwise; and what outputs show otherwise than it is written: raw HTML that is taken out, notes and cells whose
 * text is lost, headings that say nothing, links without a name.
 * The rest, spelling above all, is left to `guide check`.
 * @param cache keeps the trees of chapters and what is found in them, for checks and for builds to come.
 */
export async function errorsFound(
  guide: Guide,
  world: World,
  cache?: Cache,
): Promise<Diagnostic[]> {
  const grave = new Set(rules.filter(({ severity }) => severity === 'error').map(({ id }) => id));
  const errors = gradedRules(rules, guide.manifest.rules ?? {}).filter(
    ({ id, severity }) => severity === 'error' || grave.has(id) || told.has(id),
  );
  if (errors.length === 0) return [];
  const book = await gather(guide, world, cache);
  const known = cache && (await foundInChapters(book, errors, cache));
  return toDiagnostics(runRules(book, errors, rules, known), book, (path) =>
    shownPath(join(guide.root, path), world),
  );
}
