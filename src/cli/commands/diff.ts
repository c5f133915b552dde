import { join, parse, resolve } from 'node:path';
import { type Diagnostic, exitCodes, refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { changeLabels } from '../../diff/labels.js';
import {
  type ComparedLanguage,
  type ComparedLanguages,
  compareLanguages,
  languagesGone,
} from '../../diff/languages.js';
import { keepVersion } from '../../diff/previous-version.js';
import { type ChangeFormat, changePrinters, changesByLanguage } from '../../diff/printers/index.js';
import { readFormer, readVersion } from '../../diff/read-version.js';
import { countsOf, leadOf } from '../../diff/sentences.js';
import { wholeText } from '../../diff/whole-text.js';
import type { Guide } from '../../guide/guide.js';
import type { Lang } from '../../guide/labels.js';
import { locateGuide } from '../../guide/locate.js';
import { siteFolder } from '../../guide/translations.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';

type TrackedFormat = 'docx' | 'odt';
type FileFormat = TrackedFormat | 'pdf';

/** What `guide diff` is told. */
export interface DiffOptions {
  /** A git revision, or the folder of a guide. */
  from: string;
  /** Likewise; the guide's folder as it is by default. */
  to?: string | undefined;
  format?: ChangeFormat | FileFormat | undefined;
  /** The file to write, in place of standard output; a document needs one. */
  out?: string | undefined;
  /** Keep the text of `from` in the guide, for the site's page of changes. */
  keep?: boolean | undefined;
}

/** Tells what changed between two versions of a guide, language by language and section by section. */
export async function run(options: DiffOptions, { world }: CommandContext): Promise<Outcome> {
  const former = await readFormer(options.from, world);
  const { guide: now, world: then } = await readVersion(options.to, world);
  const compared = compareLanguages(former?.guide, now);
  const { format = 'text', out } = options;
  if (isFile(format) && out === undefined) throw needsFile(format);
  if (format === 'pdf' && then !== world) throw needsFolder(options.to ?? '');
  const stdout = isFile(format) ? undefined : changePrinters[format](compared);
  const files = isFile(format)
    ? documents(format, compared, world)
    : [{ lang: undefined, data: stdout ?? '' }];
  const written = out === undefined ? [] : await writeAll(out, await Promise.all(files), world);
  const kept =
    options.keep && former
      ? [await keepVersion(former, await locateGuide(undefined, world), world)]
      : [];
  return {
    exitCode: exitCodes.ok,
    diagnostics: former ? languagesGone(former.guide, now).map(noMore) : [noneYet(options.from)],
    outputs: [...kept, ...written].map((path) => shownPath(path, world)),
    ...(out === undefined && stdout !== undefined ? { stdout } : {}),
    data: { changes: changesByLanguage(compared) },
  };
}

function isFile(format: ChangeFormat | FileFormat): format is FileFormat {
  return format === 'docx' || format === 'odt' || format === 'pdf';
}

/** A file that is written: one of a translation has its language before the ending of its name. */
interface WrittenFile {
  lang: Lang | undefined;
  data: string | Uint8Array;
}

function documents(format: FileFormat, compared: ComparedLanguages, world: World) {
  return compared.map(
    async (each): Promise<WrittenFile> => ({
      lang: each.now.original && each.now.lang,
      data: format === 'pdf' ? await markedPdf(each, world) : await trackedDocument(format, each),
    }),
  );
}

async function markedPdf({ changes, now }: ComparedLanguage, world: World) {
  const { changesPdf } = await import('./diff-pdf.js');
  return changesPdf(changes, now, world);
}

async function trackedDocument(format: TrackedFormat, { former, now, changes }: ComparedLanguage) {
  const facts = {
    title: `${changeLabels(now.lang).title} – ${now.manifest.title}`,
    lead: [leadOf(changes, now.lang), countsOf(changes, now.lang)],
  };
  const text = wholeText(former, now);
  if (format === 'odt') {
    const { printTrackedOdt } = await import('../../outputs/odt/tracked.js');
    return printTrackedOdt(text, facts, now);
  }
  const { printTrackedDocx } = await import('../../outputs/docx/tracked.js');
  return printTrackedDocx(text, facts, now);
}

/** @returns the files, absolute; none is written where one may not be. */
async function writeAll(
  out: string,
  files: readonly WrittenFile[],
  world: World,
): Promise<string[]> {
  const { dir, name, ext } = parse(resolve(world.cwd, out));
  const targets = files.map(({ lang, data }) => ({
    target: join(dir, lang === undefined ? `${name}${ext}` : `${name}.${lang}${ext}`),
    data,
  }));
  for (const { target, data } of targets) await refuseTaken(target, data, world);
  for (const { target, data } of targets) await replaceFile(target, data, world);
  return targets.map(({ target }) => target);
}

/** @throws GuideError (exit 2) where the file is there and says something else: people may have judged in it. */
async function refuseTaken(target: string, data: string | Uint8Array, world: World): Promise<void> {
  const kind = await world.kind(target);
  const isSame =
    kind === 'file' && Buffer.compare(await world.readFile(target), Buffer.from(data)) === 0;
  if (kind !== undefined && !isSame) throw taken(shownPath(target, world));
}

function needsFile(format: string) {
  const said = words().cli.diff;
  const message = said.needsFile(format);
  return refusal({ rule: 'usage', file: 'guide diff', message, hint: said.needsFileHint });
}

/** A revision is read as text: its images are not. */
function needsFolder(revision: string) {
  const said = words().cli.diff;
  const message = said.needsFolder(revision);
  const hint = said.needsFolderHint(revision);
  return refusal({ rule: 'usage', file: 'guide diff', message, hint });
}

function taken(file: string) {
  const said = words().cli.diff;
  return refusal({ rule: 'output-file', file, message: said.taken, hint: said.takenHint });
}

function noneYet(revision: string): Diagnostic {
  const message = words().cli.diff.noneYet(revision);
  return { rule: 'revision', severity: 'info', file: revision, message };
}

/** A language that only the former version is in: all its addresses are gone. */
function noMore(translation: Guide): Diagnostic {
  const { lang, chapters } = translation;
  const said = words().cli.diff;
  const message = said.noMore(lang, chapters.length, siteFolder(translation));
  return { rule: 'revision', severity: 'info', file: 'guide.yaml', message, hint: said.noMoreHint };
}
