import { join } from 'node:path';
import { type Diagnostic, refusal, sortDiagnostics } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { didYouMean } from '../../base/report/suggest.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import type { Guide } from '../../guide/guide.js';
import { loadGuide } from '../../guide/load.js';
import { words } from '../../words/words.js';

/**
 * The editions of a guide that a command is about: all, or the one that was named; undefined for a guide without.
 * @param named as the option has it.
 * @throws GuideError (exit 2) for a name that no edition has.
 */
export async function editionsFor(
  root: string,
  named: string | undefined,
  world: World,
): Promise<Guide[] | undefined> {
  const yaml = await world.readFile(join(root, 'guide.yaml')).catch(() => new Uint8Array());
  const mayHave = /^["']?editions["']?[ \t]*:/m.test(new TextDecoder().decode(yaml));
  if (!mayHave && named === undefined) return undefined;
  const { editions } = (await loadGuide(root, world)).guide;
  return named === undefined ? editions : [editionNamed(editions, named)];
}

/** @throws GuideError (exit 2) for a name that no edition has. */
export function editionNamed(
  editions: readonly Guide[] | undefined,
  named: string | undefined,
): Guide {
  const found = editions?.find(({ edition }) => edition === named);
  if (found) return found;
  const names = (editions ?? []).map(({ edition = '' }) => edition);
  const said = words().cli.editions;
  throw refusal({
    rule: 'usage',
    file: '--edition',
    message: named === undefined ? said.missing : said.unknown(named),
    hint: didYouMean(
      named ?? '',
      names,
      names.length > 0 ? said.known(names.join(', ')) : said.none,
    ),
  });
}

/**
 * The guide that a command on one guide is about: one of its editions where it has any.
 * @throws GuideError (exit 2) where none is named, or one that it does not have.
 */
export function guideOrEdition(whole: Guide, named: string | undefined): Guide {
  return named === undefined && !whole.editions ? whole : editionNamed(whole.editions, named);
}

/** What is found in an edition. */
export interface InEdition {
  guide: Guide;
  diagnostics: readonly Diagnostic[];
}

/** Rules that tell what nothing uses: an edition may well not use what another does. */
const ofAll = new Set([
  'chapter-unlisted',
  'image-unused',
  'glossary-unused',
  'note-unused',
  'ignore-unused',
  'variable-unused',
]);

/** What is found in all editions, each once; what not every edition has that has the file says in which it is. */
export function foundInEditions(found: readonly InEdition[], world: World): Diagnostic[] {
  const byPlace = new Map<string, { diagnostic: Diagnostic; editions: Set<string> }>();
  for (const { guide, diagnostics } of found)
    for (const diagnostic of diagnostics) {
      const { rule, file, line, column, message } = diagnostic;
      const key = JSON.stringify([rule, file, line, column, message]);
      const entry = byPlace.get(key) ?? { diagnostic, editions: new Set() };
      entry.editions.add(guide.edition ?? '');
      byPlace.set(key, entry);
    }
  const having = holdersOf(found, world);
  const told = [...byPlace.values()].flatMap(({ diagnostic, editions }) => {
    const lacking = having(diagnostic.file).filter((name) => !editions.has(name));
    if (lacking.length === 0) return [diagnostic];
    if (ofAll.has(diagnostic.rule)) return [];
    return [inSome(diagnostic, [...editions])];
  });
  return sortDiagnostics(told);
}

function inSome(diagnostic: Diagnostic, editions: readonly string[]): Diagnostic {
  const said = words().cli.editions;
  const isLink = diagnostic.rule === 'link-target-missing';
  return {
    ...diagnostic,
    message: said.within(diagnostic.message, editions),
    hint: isLink ? said.linkHint(editions) : diagnostic.hint,
  };
}

/** The editions that have a file; all of them where it is no chapter. */
function holdersOf(found: readonly InEdition[], world: World): (file: string) => string[] {
  const names = found.map(({ guide }) => guide.edition ?? '');
  const files = (guide: Guide) =>
    guide.chapters.map(({ path }) => shownPath(join(guide.root, path), world));
  const own = found.map(({ guide }) => new Set(files(guide)));
  const all = new Set(found.flatMap(({ guide }) => files(guide.whole ?? guide)));
  return (file) => (all.has(file) ? names.filter((_, index) => own[index]?.has(file)) : names);
}

/** What the runs of a command for each edition come to. */
export function outcomeOfAll(
  done: readonly { guide: Guide; outcome: Outcome }[],
  world: World,
): Outcome {
  const found = done.map(({ guide, outcome }) => ({ guide, diagnostics: outcome.diagnostics }));
  const exitCodes = done.map(({ outcome }) => outcome.exitCode);
  return {
    exitCode: exitCodes.sort((a, b) => b - a)[0] ?? 0,
    diagnostics: foundInEditions(found, world),
    outputs: done.flatMap(({ outcome }) => outcome.outputs),
    data: {
      editions: done.map(({ guide, outcome }) => ({ edition: guide.edition, ...outcome.data })),
    },
  };
}
