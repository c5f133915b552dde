import { join, relative, resolve } from 'node:path';
import { exitCodes, type GuideError, refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { didYouMean } from '../../base/report/suggest.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import type { ChapterSource, Guide } from '../../guide/guide.js';
import { guidePath } from '../../guide/guide-file.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { isCopyOf, textMark, withMark } from '../../guide/translation-mark.js';
import { translatedFrom, translationPath } from '../../guide/translations.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';

/** What `guide translate` is told. */
export interface TranslateOptions {
  dir?: string | undefined;
  lang: string;
  /** As the user names them, of the original or of the translation; none to be told of all. */
  chapters: readonly string[];
}

/** Where a chapter stands in a language. */
type State = 'missing' | 'copy' | 'stale' | 'undated' | 'current';

interface Translated {
  /** Of the original, from the guide's folder. */
  original: string;
  /** Of the translation. */
  path: string;
  state: State;
  /** The translation as it is; undefined where there is none. */
  text: string | undefined;
}

/** Makes copies to translate, takes down which translations follow their originals, or tells where each stands. */
export async function run(options: TranslateOptions, { world }: CommandContext): Promise<Outcome> {
  const root = await locateGuide(options.dir, world);
  const { guide } = await loadGuide(root, world);
  const lang = languageOf(guide, options.lang);
  const of = (chapter: ChapterSource) => translatedOf(chapter, guide, lang, world);
  if (options.chapters.length === 0) return told(await Promise.all(guide.chapters.map(of)));

  const chosen = options.chapters.map((name) => chapterNamed(name, guide, world));
  const outputs: string[] = [];
  const states: { path: string; before: State }[] = [];
  for (const chapter of chosen) {
    const { path, state, text } = await of(chapter);
    const marked = withMark(text ?? chapter.text, textMark(chapter.text));
    states.push({ path, before: state });
    if (marked === text) continue;
    await replaceFile(join(root, path), marked, world);
    outputs.push(shownPath(join(root, path), world));
  }
  const notes = outputs.length === 0 ? [words().cli.translate.current] : [];
  return { exitCode: exitCodes.ok, diagnostics: [], outputs, notes, data: { chapters: states } };
}

/** One line a chapter: its state, and the file of its translation. */
function told(chapters: readonly Translated[]): Outcome {
  const { states } = words().cli.translate;
  const width = Math.max(...Object.values(states).map((name) => name.length));
  const lines = chapters.map(({ state, path }) => `${states[state].padEnd(width)} ${path}\n`);
  const data = chapters.map(({ original, path, state }) => ({ original, path, state }));
  return {
    exitCode: exitCodes.ok,
    diagnostics: [],
    outputs: [],
    stdout: lines.join(''),
    data: { chapters: data },
  };
}

async function translatedOf(
  { path: original, text: said }: ChapterSource,
  { root }: Guide,
  lang: string,
  world: World,
): Promise<Translated> {
  const path = translationPath(original, lang);
  if ((await guidePath(root, path, world)) !== 'file')
    return { original, path, state: 'missing', text: undefined };
  const text = new TextDecoder().decode(await world.readFile(join(root, path)));
  return { original, path, state: stateOf(said, text), text };
}

function stateOf(original: string, text: string): State {
  if (isCopyOf(original, text)) return 'copy';
  const mark = /^translates[ \t]*:[ \t]*(\S+)/m.exec(text)?.[1];
  if (mark === undefined) return 'undated';
  return mark === textMark(original) ? 'current' : 'stale';
}

function languageOf({ translations = [] }: Guide, lang: string) {
  const found = translations.find((each) => each.lang === lang);
  if (found) return found.lang;
  const known = translations.map((each) => each.lang);
  const said = words().cli.translate;
  throw refusal({
    rule: 'usage',
    file: 'guide.yaml',
    message: said.language(lang),
    hint: known.length > 0 ? said.oneOf(known.join(', ')) : said.addLanguage(lang),
  });
}

/** A chapter by its path from the current folder or from the guide's, or by that of its translation. */
function chapterNamed(name: string, { root, chapters }: Guide, world: World): ChapterSource {
  const fromHere = relative(root, resolve(world.cwd, name)).replaceAll('\\', '/');
  const paths = [fromHere, name.replaceAll('\\', '/')];
  const originals = paths.map((path) => translatedFrom(path)?.path ?? path);
  const found = chapters.find(({ path }) => originals.includes(path) || paths.includes(path));
  if (found) return found;
  throw notListed(name, chapters);
}

function notListed(name: string, chapters: readonly ChapterSource[]): GuideError {
  const said = words().cli.translate;
  const known = chapters.map(({ path }) => path);
  return refusal({
    rule: 'usage',
    file: name,
    message: said.unlisted(name),
    hint: didYouMean(name, known, said.unlistedHint),
  });
}
