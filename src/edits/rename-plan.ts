import { isDeepStrictEqual } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { chapterNames, linkResolver } from '../document/link-target.js';
import { addressOf, aliasAddress, sharedFolder } from '../guide/address.js';
import { addressProblems } from '../guide/address-problems.js';
import type { ChapterSource, Guide } from '../guide/guide.js';
import { caseFolded } from '../guide/portable-name.js';
import { applyEdits } from '../guide/text-edit.js';
import { textMark, withMark } from '../guide/translation-mark.js';
import { inAllLanguages, originalHome, translationPath } from '../guide/translations.js';
import { type ChangedText, type EditedSource, sourcesOf } from './change.js';
import { type Moves, type Moving, movedAddresses } from './moved-addresses.js';
import { aliasesEdit, renamedInManifest } from './rename-yaml.js';

/** A chapter renamed: what would be written and removed. Paths are from the guide's folder. */
export interface RenamePlan {
  texts: ChangedText[];
  removed: string[];
  /** Addresses that two pages would have. */
  problems: Diagnostic[];
}

/** What a guide's folder has beside what `loadGuide` reads of it. */
export interface BesideGuide {
  /** Text of `guide.yaml`. */
  manifest: string;
  /** Copies of chapters that wait for their translation. */
  copies: readonly EditedSource[];
}

/**
 * Says what to write for a chapter to be at another path, with its translations, and all that names it.
 * @param shown a path of the guide as messages show it.
 */
export function renamePlan(
  guide: Guide,
  from: string,
  to: string,
  beside: BesideGuide,
  shown: (path: string) => string,
): RenamePlan {
  const guides = inAllLanguages(guide);
  const sources = [...guides.flatMap(sourcesOf), ...beside.copies];
  const before = new Map(sources.map(({ path, text }) => [path, text]));
  const moves = movesOf(guide, from, to, before);
  const moving: Moving = {
    moves,
    resolvers: guides.map((each) =>
      linkResolver(each.chapters.map(chapterNames), originalHome(each)),
    ),
    exists: (path) => before.has(path),
  };
  const chapters = guides.map((each) => movedChapters(each, moves));
  const aliases = changedAliases(chapters.flat());
  const after = new Map(
    [...before].map(([path, text]) => {
      const own = aliases.get(path);
      const edits = movedAddresses({ path, text }, moving);
      return [path, applyEdits(text, own ? [aliasesEdit(text, own), ...edits] : edits)];
    }),
  );
  keepMarks(guide, before, after);
  before.set('guide.yaml', beside.manifest);
  after.set('guide.yaml', renamedInManifest(beside.manifest, moves));
  const texts = [...after].flatMap(([path, text]): ChangedText[] => {
    const [old = '', target = path] = [before.get(path), moves.get(path)];
    if (text === old && target === path) return [];
    return [{ path: target, text, diff: createTwoFilesPatch(path, target, old, text) }];
  });
  const problems = guides.flatMap(({ manifest }, index) =>
    addressProblems(chapters[index]?.map(({ after }) => after) ?? [], manifest.site.home, shown),
  );
  return { texts, removed: [...moves.keys()], problems };
}

function movesOf(
  { translations = [] }: Guide,
  from: string,
  to: string,
  texts: ReadonlyMap<string, string>,
): Moves {
  const translated = translations
    .map(({ lang }) => [translationPath(from, lang), translationPath(to, lang)] as const)
    .filter(([path]) => texts.has(path));
  return new Map([[from, to], ...translated]);
}

/** A chapter as it was and as it will be. */
interface Moved {
  before: ChapterSource;
  after: ChapterSource;
}

/**
 * The chapters of a language at their new paths and addresses, with their former addresses: of others than the one
 * renamed too, where the folder that all share is another one.
 */
function movedChapters({ chapters, manifest, original }: Guide, moves: Moves): Moved[] {
  const originals = (original ?? { chapters }).chapters;
  const moved = (path: string) => moves.get(path) ?? path;
  const shared = sharedFolder(originals.map(({ path }) => moved(path)));
  const formerly = sharedFolder(originals.map(({ path }) => path));
  const addressAfter = ({ path, original = path, address, frontMatter }: ChapterSource) => {
    const own = originals.find((each) => each.path === original);
    const slug = frontMatter.slug ?? own?.frontMatter.slug;
    const isByPath = addressOf(original, formerly, { slug }) === address;
    return isByPath ? addressOf(moved(original), shared, { slug }) : address;
  };
  const taken = new Set(['index.html', '404.html', ...chapters.map(addressAfter)]);
  return chapters.map((before) => {
    const address = addressAfter(before);
    const { aliases = [] } = before.frontMatter;
    // A page that is at a former address again has it no more among them.
    const kept = aliases.filter((alias) => aliasAddress(alias, manifest.site.home) !== address);
    // One file holds both pages where systems fold case.
    const isSame = caseFolded(address) === caseFolded(before.address);
    const isKept = isSame || before.lang || taken.has(before.address);
    const frontMatter = {
      ...before.frontMatter,
      aliases: isKept ? kept : [...kept, before.address],
    };
    return { before, after: { ...before, path: moved(before.path), address, frontMatter } };
  });
}

/** The former addresses to write into the front matter of chapters, by their paths as they were. */
function changedAliases(chapters: readonly Moved[]): Map<string, string[]> {
  return new Map(
    chapters.flatMap(({ before, after }): [string, string[]][] => {
      const { aliases = [] } = after.frontMatter;
      return isDeepStrictEqual(aliases, before.frontMatter.aliases ?? [])
        ? []
        : [[before.path, aliases]];
    }),
  );
}

/** A translation that followed its original follows it still: only addresses changed. */
function keepMarks(
  { translations = [] }: Guide,
  before: ReadonlyMap<string, string>,
  after: Map<string, string>,
): void {
  for (const { chapters, lang } of translations) {
    for (const chapter of chapters) {
      const original = chapter.original ?? chapter.path;
      const path = translationPath(original, lang);
      const [was, now, text] = [before.get(original), after.get(original), after.get(path)];
      if (was === undefined || now === undefined || text === undefined) continue;
      if (text.includes(textMark(was))) after.set(path, withMark(text, textMark(now)));
    }
  }
}
