import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, exitCodes, GuideError, refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import {
  type Columns,
  columnsOf,
  platformOf,
  type Role,
  roles,
} from '../../consultation/columns.js';
import { type ImportedTable, type ImportPlan, importPlan } from '../../consultation/import-plan.js';
import { mostRows, readTable } from '../../consultation/read-table.js';
import { rowsOf } from '../../consultation/rows.js';
import { withEntries } from '../../consultation/write-entries.js';
import { assembleBook } from '../../document/assemble.js';
import { sectionsOf } from '../../document/sections.js';
import {
  type Contribution,
  contributionsPath,
  parseContributions,
  readContributions,
} from '../../guide/contributions.js';
import type { Lang } from '../../guide/labels.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';

interface ImportOptions {
  dir?: string | undefined;
  files: readonly string[];
  name?: string | undefined;
  map?: readonly string[] | undefined;
  keep?: readonly string[] | undefined;
  dryRun?: boolean | undefined;
}

/** A table with the columns of it that nothing is made of. */
interface ReadFile extends ImportedTable {
  leftOut: string[];
}

/** Takes in what people said of a guide: adds what is new to a file below the guide, and changes nothing in it. */
export async function importContributions(
  options: ImportOptions,
  { world }: CommandContext,
): Promise<Outcome> {
  const { name = 'contributions' } = options;
  const said = words().consultation.import;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    throw refusal({ rule: 'usage', file: '--name', message: said.name(name), hint: said.nameHint });
  const root = await locateGuide(options.dir, world);
  const { guide } = await loadGuide(root, world);
  const kept = await readContributions(root, world);
  if (kept.problems.length > 0) throw new GuideError(kept.problems, exitCodes.findings);
  const { book } = await assembleBook(guide, world);
  const tables: ReadFile[] = [];
  for (const file of options.files) tables.push(await readFile(file, options, guide.lang, world));
  const plan = importPlan(tables, {
    known: [...kept.byName.values()].flatMap(({ entries }) => entries),
    sections: sectionsOf(book),
    version: guide.manifest.version,
    lang: guide.lang,
  });
  const target = join(root, contributionsPath(name));
  const former = kept.byName.get(name)?.entries ?? [];
  const isWritten = plan.added.length > 0 && !options.dryRun;
  if (isWritten) await addTo(target, former, plan.added, world);
  return {
    exitCode: exitCodes.ok,
    diagnostics: findings(plan, tables, options.files, shownPath(target, world)),
    outputs: isWritten ? [shownPath(target, world)] : [],
    notes: notesOf(plan),
    data: { ...plan.counts, added: plan.added.length },
  };
}

async function readFile(
  file: string,
  { map = [], keep = [] }: Pick<ImportOptions, 'map' | 'keep'>,
  lang: Lang,
  world: World,
): Promise<ReadFile> {
  const path = resolve(world.cwd, file);
  const said = words().consultation.import;
  const refuse = (message: string, hint: string): never => {
    throw refusal({ rule: 'consultation', file: shownPath(path, world), message, hint });
  };
  if ((await world.kind(path)) !== 'file') refuse(said.missing, said.missingHint);
  const table = await tableOf(path, world).catch(() =>
    refuse(said.unreadable, said.unreadableHint(mostRows)),
  );
  const [header = []] = table;
  const platform = platformOf(header);
  const columns = columnsOf(header, platform, lang);
  const named = header.filter(Boolean);
  for (const name of keep)
    if (!header.includes(name)) refuse(said.noColumn(name), said.noColumnHint(named));
  mapped(columns, map, header, refuse);
  if (columns.body.length === 0) refuse(said.noBody, said.noBodyHint(named));
  const used = new Set(Object.values(columns).flat());
  const leftOut = header.filter((name, at) => name && !used.has(at) && !keep.includes(name));
  return { platform, rows: rowsOf(table, columns, platform, keep), leftOut };
}

async function tableOf(path: string, world: World): Promise<string[][]> {
  return readTable(await world.readFile(path));
}

/** Columns as the user names them, in the place of those that were found. */
function mapped(
  columns: Columns,
  map: readonly string[],
  header: readonly string[],
  refuse: (message: string, hint: string) => never,
): void {
  const said = words().consultation.import;
  const pairs = map.map((each) => /^([^=]+)=(.*)$/s.exec(each) ?? [each, each, '']);
  const named = new Set<string>();
  for (const [, role = '', name = ''] of pairs) {
    if (!(roles as readonly string[]).includes(role)) refuse(said.role(role), said.roleHint(roles));
    const place = header.indexOf(name);
    if (place < 0) refuse(said.noColumn(name), said.noColumnHint(header.filter(Boolean)));
    const own = named.has(role) ? columns[role as Role] : [];
    for (const each of roles) columns[each] = columns[each].filter((other) => other !== place);
    columns[role as Role] = [...own, place];
    named.add(role);
  }
}

/** @throws GuideError (exit 1) where what people edited would read otherwise once more stands below it. */
async function addTo(
  target: string,
  former: readonly Contribution[],
  added: readonly Contribution[],
  world: World,
): Promise<void> {
  const said = words().consultation.import;
  const isThere = (await world.kind(target)) === 'file';
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = isThere ? decoder.decode(await world.readFile(target)) : '';
  const file = shownPath(target, world);
  const whole = withEntries(text, added, said.head);
  const { contributions, problems } = parseContributions(whole, target, file);
  const again = contributions.entries.slice(0, former.length);
  if (problems.length > 0 || !isDeepStrictEqual(again, former))
    throw refusal(
      { rule: 'consultation', file, message: said.edited, hint: said.editedHint },
      exitCodes.findings,
    );
  await replaceFile(target, whole, world);
}

function findings(
  { counts }: ImportPlan,
  tables: readonly ReadFile[],
  files: readonly string[],
  target: string,
): Diagnostic[] {
  const said = words().consultation.import;
  const info = (file: string, message: string, hint: string): Diagnostic => ({
    rule: 'consultation',
    severity: 'info',
    file,
    message,
    hint,
  });
  const { byTitle, untied, postal, changed } = counts;
  return [
    ...tables.flatMap(({ leftOut }, index) =>
      leftOut[0] === undefined
        ? []
        : [info(files[index] ?? '', said.leftOut(leftOut), said.leftOutHint(leftOut[0]))],
    ),
    ...(byTitle > 0 ? [info(target, said.byTitle(byTitle), said.byTitleHint)] : []),
    ...(untied > 0 ? [info(target, said.untied(untied), said.untiedHint)] : []),
    ...(postal.length > 0 ? [info(target, said.postal(postal), said.postalHint)] : []),
    ...(changed.length > 0 ? [info(target, said.changed(changed), said.changedHint)] : []),
  ];
}

function notesOf({ added, counts }: ImportPlan): string[] {
  const said = words().consultation.import;
  const { empty, removed, masked, alike } = counts;
  return [
    said.done(added.length, counts.known),
    ...(empty + removed > 0 ? [said.left(empty, removed)] : []),
    ...(masked > 0 ? [said.masked(masked)] : []),
    ...(alike > 0 ? [said.alike(alike)] : []),
  ];
}
