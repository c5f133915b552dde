import { join, posix, relative, resolve } from 'node:path';
import { exitCodes, GuideError, refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { didYouMean } from '../../base/report/suggest.js';
import { isInside } from '../../base/world/inside.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { type EditedSource, writeTexts } from '../../edits/change.js';
import { type BesideGuide, type RenamePlan, renamePlan } from '../../edits/rename-plan.js';
import type { Guide } from '../../guide/guide.js';
import { guidePath, isLinkedOutside } from '../../guide/guide-file.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { unportable } from '../../guide/portable-name.js';
import { translatedFrom, translationPath } from '../../guide/translations.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';

/** What `guide rename` is told. */
export interface RenameOptions {
  dir?: string | undefined;
  /** A chapter, as the user names it: from the current folder or from the guide's. */
  from: string;
  to: string;
  /** Show what would be written, and write nothing. */
  dryRun?: boolean | undefined;
}

/** Moves a chapter with its translations, and mends all that names it; all of it or nothing. */
export async function run(options: RenameOptions, { world }: CommandContext): Promise<Outcome> {
  const root = await locateGuide(options.dir, world);
  const { guide, diagnostics } = await loadGuide(root, world);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new GuideError(errors, exitCodes.findings);
  const { from, isFromHere } = chapterNamed(options.from, guide, world);
  const to = isFromHere
    ? fromHere(options.to, root, world)
    : posix.normalize(options.to.replaceAll('\\', '/'));
  await refuseTarget(options.to, to, guide, world);
  const shown = (path: string) => shownPath(join(root, path), world);
  const plan = renamePlan(guide, from, to, await besideGuide(guide, world), shown);
  if (plan.problems.length > 0) throw new GuideError(plan.problems, exitCodes.usage);
  if (!options.dryRun) await write(root, plan, world);
  return {
    exitCode: exitCodes.ok,
    diagnostics: [],
    outputs: options.dryRun ? [] : plan.texts.map(({ path }) => shown(path)),
    ...(options.dryRun ? { stdout: plan.texts.map(({ diff }) => diff).join('') } : {}),
    data: { from, to, files: plan.texts.map(({ path }) => path) },
  };
}

function fromHere(name: string, root: string, world: World): string {
  return relative(root, resolve(world.cwd, name)).replaceAll('\\', '/');
}

/** The new name is read as the old one is: from the current folder, or from the guide's. */
function chapterNamed(name: string, { root, chapters }: Guide, world: World) {
  const known = chapters.map(({ path }) => path);
  const here = fromHere(name, root, world);
  if (known.includes(here)) return { from: here, isFromHere: true };
  const from = name.replaceAll('\\', '/');
  if (known.includes(from)) return { from, isFromHere: false };
  const said = words().rename;
  const hint = didYouMean(name, known, said.unlistedHint);
  throw refusal({ rule: 'usage', file: name, message: said.unlisted, hint });
}

async function refuseTarget(name: string, to: string, guide: Guide, world: World): Promise<void> {
  const said = words().rename;
  const refuse = (message: string, hint: string): never => {
    throw refusal({ rule: 'usage', file: name, message, hint });
  };
  if (!isInside(to) || (await isLinkedOutside(guide.root, to, world)))
    refuse(said.outside, said.outsideHint);
  const { translations = [] } = guide;
  const lang = translatedFrom(to)?.lang;
  if (!to.endsWith('.md') || translations.some((each) => each.lang === lang))
    refuse(said.ending, said.endingHint);
  const wrong = unportable(to);
  if (wrong !== undefined) refuse(said.unportable(wrong), said.unportableHint);
  for (const path of [to, ...translations.map((each) => translationPath(to, each.lang))])
    if ((await world.kind(join(guide.root, path))) !== undefined)
      refuse(said.exists(path), said.existsHint);
}

/** What a guide's folder has beside what `loadGuide` reads of it. */
export async function besideGuide(guide: Guide, world: World): Promise<BesideGuide> {
  const bytes = await world.readFile(join(guide.root, 'guide.yaml'));
  const manifest = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { manifest, copies: await copiesOf(guide, world) };
}

/** Translations of which nobody has translated the text yet: `loadGuide` has the originals in their place. */
async function copiesOf({ root, translations = [] }: Guide, world: World): Promise<EditedSource[]> {
  const found: EditedSource[] = [];
  for (const { chapters, lang } of translations) {
    for (const chapter of chapters.filter((each) => each.lang !== undefined)) {
      const path = translationPath(chapter.path, lang);
      if ((await guidePath(root, path, world)) !== 'file') continue;
      found.push({ path, text: new TextDecoder().decode(await world.readFile(join(root, path))) });
    }
  }
  return found;
}

/** Puts back all that it wrote where it can't go on. */
async function write(root: string, { texts, removed }: RenamePlan, world: World): Promise<void> {
  const former = new Map<string, Uint8Array | undefined>();
  for (const path of [...texts.map((text) => text.path), ...removed]) {
    const isThere = (await world.kind(join(root, path))) === 'file';
    former.set(path, isThere ? await world.readFile(join(root, path)) : undefined);
  }
  try {
    await writeTexts(root, texts, world);
    for (const path of removed) await world.remove(join(root, path));
  } catch (error) {
    for (const [path, data] of former)
      await (data ? replaceFile(join(root, path), data, world) : world.remove(join(root, path)));
    throw error;
  }
}
