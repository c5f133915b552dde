import { posix } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { World } from '../../base/world/world.js';
import type { SiteHost } from './site-host.js';

/** What a site's own program answered, or what stopped it, in words. */
export type Asked<Answer> = { answer: Answer } | { failure: string };

/**
 * Has a site's own program tell something, in a process of its own: its configuration is code.
 * @param folder absolute path of the site's sources.
 * @param asked statements of an ECMAScript module that assign what they found to `answer`.
 */
export function askSite<Answer>(
  folder: string,
  asked: string,
  world: World,
): Promise<Asked<Answer>> {
  // What a configuration began, as watching files, would go on.
  return runModule(folder, asked, 'process.exit(0)', world);
}

/** Has it do something, to the end of what it began. @returns what stopped it, undefined where nothing did. */
async function runSite(
  folder: string,
  statements: string,
  world: World,
): Promise<string | undefined> {
  const done = await runModule(folder, statements, '', world);
  return 'failure' in done ? done.failure : undefined;
}

async function runModule<Answer>(
  folder: string,
  statements: string,
  end: string,
  world: World,
): Promise<Asked<Answer>> {
  const args = ['--input-type=module', '-e', moduleOf(statements, end)];
  const result = await world.run(process.execPath, args, folder);
  const text = result?.stdout.split(mark).at(-1);
  if (result?.exitCode === 0 && text !== undefined && text !== result.stdout)
    return { answer: JSON.parse(text) as Answer };
  const said = stripVTControlCharacters(result?.stderr.split(mark).at(-1) ?? '');
  return { failure: said.replace(warnings, '').trim().replace(/\s+/g, ' ').slice(0, mostSaid) };
}

/** Programs may write on their own account, before and after. */
const mark = '\nguide:';

/** Those of webpack, as lines. */
const warnings = /^<w> .*$/gm;

/** Of what a program says before it ends, in characters. */
const mostSaid = 500;

function moduleOf(statements: string, end: string): string {
  return `let answer = null;
try {
${statements}
} catch (error) {
  process.stderr.write(${JSON.stringify(mark)} + (error?.message ?? error), () => process.exit(1));
  await new Promise(() => {});
}
process.stdout.write(${JSON.stringify(mark)} + JSON.stringify(answer), () => { ${end} });
`;
}

/**
 * A build by the site's own program.
 * @param script builds into the folder whose path it is given, as JavaScript writes it.
 * @param absent what stops a script where there is no such program.
 */
export function builtBy(script: (out: string) => string, absent: string): SiteHost['build'] {
  return async (folder, target, world) => {
    const failure = await runSite(folder, script(JSON.stringify(posix.join(target))), world);
    return failure?.includes(absent) ? '' : failure;
  };
}
