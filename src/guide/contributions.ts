import { join, posix } from 'node:path';
import * as z from 'zod';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';
import { guidePath } from './guide-file.js';
import { withoutControls } from './text-file.js';
import { readYaml, schemaDiagnostics, type YamlSource } from './yaml-source.js';

/** The folder of a guide that holds what people said of it. */
const consultationFolder = 'consultation';

const rule = 'consultation';

/** What was decided of a contribution, in the order in which a summary counts them. */
export const statuses = ['taken', 'partly', 'not-taken', 'out-of-scope', 'to-judge'] as const;
export type Status = (typeof statuses)[number];

/** An empty key is none; a number or a date that YAML makes of a text is that text. */
const text = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((said) => withoutControls(String(said ?? '')).trim() || undefined);

const contributionSchema = z.strictObject({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  status: z.enum(statuses),
  section: text,
  version: text,
  answer: text,
  title: text,
  text: text,
  tied: text,
  like: z.array(z.union([z.string(), z.number()]).transform(String)).optional(),
  date: text,
  url: text,
  supports: z.number().optional(),
  kept: z.record(z.string(), text).optional(),
});

/** The keys of an entry, in their order in the file. */
export const contributionKeys = Object.keys(contributionSchema.shape);

const fileSchema = z.array(contributionSchema).nullable();

/** What someone said of a guide, and what was made of it. */
export type Contribution = z.infer<typeof contributionSchema>;

/** The contributions of one file, with the means to say where each stands. */
export interface Contributions {
  /** From the guide's folder, with slashes. */
  path: string;
  text: string;
  entries: Contribution[];
  source: YamlSource;
}

/** The path of the contributions that go by a name. */
export function contributionsPath(name: string): string {
  return posix.join(consultationFolder, `${name}.yaml`);
}

/**
 * Reads a text of contributions: a list, one entry each.
 * @param path from the guide's folder.
 * @param shown how messages name it.
 * @returns no entries where the file can't be read.
 */
export function parseContributions(
  written: string,
  path: string,
  shown: string,
): { contributions: Contributions; problems: Diagnostic[] } {
  const source = readYaml(written, shown, 1, rule);
  const found = (entries: Contribution[], problems: Diagnostic[]) => ({
    contributions: { path, text: written, entries, source },
    problems,
  });
  if (source.problems.length > 0) return found([], source.problems);
  const result = fileSchema.safeParse(source.value ?? null, { reportInput: true });
  if (result.success) return found(result.data ?? [], sameIds(result.data ?? [], source));
  const keysOf = (at: readonly PropertyKey[]) => (at.length === 1 ? contributionKeys : []);
  return found([], schemaDiagnostics(result.error.issues, source, rule, keysOf));
}

/** Tells the second entry of an id: links, and what says that it is like another, lead to the first alone. */
function sameIds(entries: readonly Contribution[], source: YamlSource): Diagnostic[] {
  const lines = new Map<string, number | undefined>();
  return entries.flatMap(({ id }, index) => {
    const place = source.placeOf([index, 'id']);
    if (!lines.has(id)) {
      lines.set(id, place.line);
      return [];
    }
    const said = words().guide.contributionTwice;
    const message = said.message(id, lines.get(id) ?? 1);
    return [{ rule, severity: 'error', ...place, message, hint: said.hint(id) }];
  });
}

/** The contributions that a guide keeps, by the names of their files. */
export async function readContributions(
  root: string,
  world: World,
): Promise<{ byName: Map<string, Contributions>; problems: Diagnostic[] }> {
  const byName = new Map<string, Contributions>();
  const problems: Diagnostic[] = [];
  const names = await world.list(join(root, consultationFolder)).catch(() => []);
  for (const file of names.filter((each) => each.endsWith('.yaml'))) {
    const path = posix.join(consultationFolder, file);
    if ((await guidePath(root, path, world)) !== 'file') continue;
    const written = new TextDecoder().decode(await world.readFile(join(root, path)));
    const read = parseContributions(written, path, shownPath(join(root, path), world));
    byName.set(file.slice(0, -'.yaml'.length), read.contributions);
    problems.push(...read.problems);
  }
  return { byName, problems };
}
