import { basename, join, relative, resolve } from 'node:path';
import { type Diagnostic, exitCodes, GuideError, refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { titleOfName } from '../../document/slug.js';
import { type Lang, langs } from '../../guide/labels.js';
import {
  type CiService,
  ciTemplates,
  starterTemplates,
  type Theme,
} from '../../hosts/starter/read-templates.js';
import { langOfLocale, starterFiles } from '../../hosts/starter/starter.js';
import type { OutputFile } from '../../outputs/content/output-file.js';
import { speak, words } from '../../words/words.js';
import type { CommandContext } from './context.js';

/** What `guide init` is told. */
export interface InitOptions {
  /** Folder of the new guide; the current one by default. */
  dir?: string | undefined;
  title?: string | undefined;
  lang?: Lang | undefined;
  /** Whose jobs check and publish the guide; by the repository's address where it has one. */
  ci?: CiService | undefined;
  /** The look; the plain one by default. */
  theme?: Theme | undefined;
  /** Ask nothing, on a terminal either. */
  yes?: boolean | undefined;
}

/** Files that help beside the guide: where there is one already, it stays. */
const optional = /^(?:README\.md|package\.json|\.gitignore|\.gitlab-ci\.yml|\.vscode\/|\.github\/)/;

/** Writes a new guide, which builds at once. Nothing that is there already is changed. */
export async function run(options: InitOptions, { world }: CommandContext): Promise<Outcome> {
  const target = resolve(world.cwd, options.dir ?? '.');
  await refuseFile(target, world);
  await refuseGuide(target, world);
  const lang = options.lang ?? (await languageOf(options, world));
  if (!world.env.GUIDE_LANG) await speak(lang);
  const title = await titleOf(options, target, lang, world);
  const date = world.now().toISOString().slice(0, 10);
  const ci = options.ci ?? (await ciServiceOf(target, world));
  const { theme = 'plain' } = options;
  const templates = [
    ...(await starterTemplates({ lang, theme }, world)),
    ...(await ciTemplates(ci, world)),
  ];
  const files = starterFiles(templates, { title, lang, date, theme });
  const kept = await alreadyThere(files, target, world);
  const written = files.filter(({ path }) => !kept.includes(path));
  for (const { path, bytes } of written) await world.writeFile(join(target, path), bytes);
  return {
    exitCode: exitCodes.ok,
    diagnostics: kept.map((path) => keptFile(shownPath(join(target, path), world))),
    outputs: [shownPath(target, world) || '.'],
    next: nextSteps(relative(world.cwd, target), theme),
    data: { title, lang, files: written.map(({ path }) => path) },
  };
}

async function ciServiceOf(target: string, world: World): Promise<CiService> {
  const folder = (await world.kind(target)) === 'folder' ? target : world.cwd;
  const remote = await world.run('git', ['remote', 'get-url', 'origin'], folder);
  return remote?.exitCode === 0 && remote.stdout.includes('gitlab') ? 'gitlab' : 'github';
}

async function languageOf({ yes }: InitOptions, world: World): Promise<Lang> {
  const guessed = langOfLocale(world.env);
  if (guessed) return guessed;
  const answer = yes ? undefined : await world.ask(words().cli.init.language(langs[0]));
  return langMeant(answer) ?? langs[0];
}

/** What was meant by an answer: `fr`, `Français`, `English`, `anglais`. */
function langMeant(answer: string | undefined): Lang | undefined {
  const said = answer?.trim().toLowerCase() ?? '';
  if (/^(?:en|ang)/.test(said)) return 'en';
  return said.startsWith('fr') ? 'fr' : undefined;
}

async function titleOf(
  { title, yes }: InitOptions,
  target: string,
  lang: Lang,
  world: World,
): Promise<string> {
  const given = title === undefined ? undefined : oneLine(title);
  if (given === '')
    throw refusal({
      rule: 'init',
      file: '--title',
      message: words().cli.init.emptyTitle,
      hint: words().cli.init.emptyTitleHint,
    });
  if (given) return given;
  const guessed = titleOfName(basename(target)) || { fr: 'Mon guide', en: 'My guide' }[lang];
  const answer = yes ? undefined : await world.ask(words().cli.init.title(guessed));
  return oneLine(answer ?? '') || guessed;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

async function refuseFile(target: string, world: World): Promise<void> {
  const kind = await world.kind(target);
  if (kind === undefined || kind === 'folder') return;
  throw refusal({
    rule: 'init',
    file: target,
    message: words().cli.init.notFolder,
    hint: words().cli.init.notFolderHint,
  });
}

/** Before anything is asked, and once for all its files. */
async function refuseGuide(target: string, world: World): Promise<void> {
  const manifest = join(target, 'guide.yaml');
  if ((await world.kind(manifest)) === undefined) return;
  throw refusal({
    rule: 'init',
    file: shownPath(manifest, world),
    message: words().cli.init.guideThere,
    hint: words().cli.init.guideThereHint,
  });
}

/** The optional files that are there already. @throws GuideError (exit 2) when one of the guide itself is. */
async function alreadyThere(
  files: readonly OutputFile[],
  target: string,
  world: World,
): Promise<string[]> {
  const found: string[] = [];
  for (const { path } of files) if (await world.kind(join(target, path))) found.push(path);
  const own = found.filter((path) => !optional.test(path));
  if (own.length === 0) return found;
  throw new GuideError(
    own.map((path) =>
      problem(
        shownPath(join(target, path), world),
        words().cli.init.taken,
        words().cli.init.takenHint,
      ),
    ),
    exitCodes.usage,
  );
}

function problem(file: string, message: string, hint: string): Diagnostic {
  return { rule: 'init', severity: 'error', file, message, hint };
}

function keptFile(file: string): Diagnostic {
  const message = words().cli.init.kept;
  return { rule: 'init', severity: 'info', file, message };
}

function nextSteps(folder: string, theme: Theme): string[] {
  const { preview, check, build, install, installTheme } = words().cli.init.next;
  // The theme of the State is no part of this program: nothing is made before it is installed.
  const needsTheme = theme === 'dsfr';
  return [
    ...(folder === '' ? [] : [`cd ${/^[\w./-]+$/.test(folder) ? folder : `"${folder}"`}`]),
    ...(needsTheme ? [`npm install     # ${installTheme}`] : []),
    `guide preview   # ${preview}`,
    `guide check     # ${check}`,
    `guide build     # ${build}`,
    ...(needsTheme ? [] : [`npm install     # ${install}`]),
  ];
}
