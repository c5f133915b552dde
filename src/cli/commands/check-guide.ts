import { join } from 'node:path';
import type { Cache } from '../../base/cache/cache.js';
import type { OpenCache } from '../../base/cache/open.js';
import { sweep } from '../../base/cache/sweep.js';
import { type Diagnostic, sortDiagnostics } from '../../base/report/diagnostic.js';
import { regraded } from '../../base/report/regrade.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { foundInChapters } from '../../checks/found-in-chapters.js';
import { gather } from '../../checks/gather.js';
import type { CheckedGuide } from '../../checks/rule.js';
import { rules } from '../../checks/rules/index.js';
import { gradedRules, type RuleFinding, runRules, toDiagnostics } from '../../checks/run.js';
import { guideMemory } from '../../checks/word-memory.js';
import { keepWording } from '../../checks/wording.js';
import { assembleAll } from '../../document/assemble.js';
import type { Book } from '../../document/book.js';
import { sectionsOf } from '../../document/sections.js';
import type { Guide } from '../../guide/guide.js';
import type { Lang } from '../../guide/labels.js';
import type { LoadResult } from '../../guide/load.js';
import { inAllLanguages } from '../../guide/translations.js';
import { goneSincePrevious } from './gone-since-previous.js';
import { refusals } from './refusals.js';

/** Says what became of a guide's web addresses. */
export type Web = (book: Pick<CheckedGuide, 'chapters'>) => Promise<CheckedGuide['web']>;

/** A check that asks no address. */
export const offline: Web = async () => new Map();

/** A guide in all its languages and editions with what is wrong in it. */
export interface Checked {
  /** Of the original. */
  guide: Guide;
  languages: { book: CheckedGuide; printed: Book; findings: RuleFinding[] }[];
  diagnostics: Diagnostic[];
}

/**
 * Holds a guide in all its languages against every rule, and against what a build refuses.
 * @param kept keeps what was read of chapters and said of words.
 */
export async function checkGuide(
  read: LoadResult,
  web: Web,
  world: World,
  kept: OpenCache | undefined,
): Promise<Checked> {
  const { editions } = read.guide;
  if (!editions) return checkOne(read, web, world, kept);
  const checked: Checked[] = [];
  for (const guide of editions)
    checked.push(await checkOne({ guide, diagnostics: read.diagnostics }, web, world, kept));
  const { foundInEditions } = await import('./each-edition.js');
  return {
    guide: read.guide,
    languages: checked.flatMap(({ languages }) => languages),
    diagnostics: foundInEditions(checked, world),
  };
}

async function checkOne(
  { guide, diagnostics: loading }: LoadResult,
  web: Web,
  world: World,
  kept: OpenCache | undefined,
): Promise<Checked> {
  const { root } = guide;
  const { loadSpellers } = await import('../../checks/spellers.js');
  const memory = kept && guideMemory(kept.cache, root);
  const [assembled, spellers] = await Promise.all([
    assembleAll(guide, world, kept?.cache),
    loadSpellers([...new Set(inAllLanguages(guide).flatMap(spelt))], world, memory?.open),
  ]);
  const grades = guide.manifest.rules ?? {};
  const shown = (path: string) => shownPath(join(root, path), world);
  const languages: Checked['languages'] = [];
  const diagnostics: Diagnostic[] = [...loading];
  for (const { book: printed, diagnostics: found } of assembled) {
    const gone = await goneSincePrevious(printed.guide, world);
    const { book, findings } = await checkLanguage(
      printed,
      { spellers, gone: gone.addresses },
      web,
      world,
      kept?.cache,
    );
    languages.push({ book, printed, findings });
    const { proofread } = await import('../../outputs/pdf/typst/proofread.js');
    diagnostics.push(...gone.problems, ...found, ...(await proofread(printed, world, kept?.cache)));
    diagnostics.push(...(await refusals(printed.guide, world)));
  }
  await memory?.keep();
  if (kept) await sweep(kept.cache, kept.folder, root, world, 'checks-of');
  const told = languages.flatMap(({ book, findings }) => toDiagnostics(findings, book, shown));
  const all = [...regraded(diagnostics, grades), ...told];
  return { guide, languages, diagnostics: sortDiagnostics(all) };
}

/** The languages whose words are looked up: a guide in English says nothing of those in French. */
function spelt({ lang }: Guide): Lang[] {
  return lang === 'fr' ? ['fr', 'en'] : ['en'];
}

async function checkLanguage(
  printed: Book,
  known: Pick<CheckedGuide, 'spellers' | 'gone'>,
  web: Web,
  world: World,
  cache: Cache | undefined,
) {
  const { guide } = printed;
  const spellers = Object.fromEntries(spelt(guide).map((lang) => [lang, known.spellers[lang]]));
  const gathered = await gather(guide, world, cache);
  const sections = guide.contributions && new Set(sectionsOf(printed).map(({ id }) => id));
  const book = { ...gathered, ...known, sections, spellers, web: await web(gathered) };
  const graded = gradedRules(rules, guide.manifest.rules ?? {});
  if (cache) await keepWording(book.chapters, guide.lang, cache);
  const found = cache && (await foundInChapters(book, graded, cache));
  return { book, findings: runRules(book, graded, rules, found) };
}
