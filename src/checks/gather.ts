import { join, posix } from 'node:path';
import type { Cache } from '../base/cache/cache.js';
import type { World } from '../base/world/world.js';
import { isGlossary } from '../document/glossary.js';
import { guideImages } from '../document/load-images.js';
import type { Guide } from '../guide/guide.js';
import { guidePath, readBeside } from '../guide/guide-file.js';
import { isInItsLanguage } from '../guide/translations.js';
import { readYaml } from '../guide/yaml-source.js';
import { checkedChapter, checkedInclude, type KnownTrees, keptTrees } from './checked-chapter.js';
import { glossaryEntries } from './glossary.js';
import { once } from './once.js';
import type { CheckedGuide, GuideFile } from './rule.js';

/**
 * Reads what rules look at besides the guide itself: images, announcements, own words.
 * @param cache keeps the trees of chapters; without it each is made when a rule asks for it.
 */
export async function gather(guide: Guide, world: World, cache?: Cache): Promise<CheckedGuide> {
  const text = (path: string) => readBeside(guide.root, path, world);
  const manifest = await text('guide.yaml');
  const names = (folder: string) => world.list(join(guide.root, folder)).catch(() => []);
  const announcements = (await names('announcements')).filter(
    (name) => name.endsWith('.md') && isInItsLanguage(name, guide),
  );
  const words = (await names('.')).filter((name) =>
    /^(?:dictionnaire|dictionary)\.txt$/.test(name),
  );
  const beside = {
    manifest,
    announcements: await Promise.all(
      announcements.map(async (name) => ({
        path: posix.join('announcements', name),
        text: await text(posix.join('announcements', name)),
      })),
    ),
    template: guide.manifest.variables ? await ownTemplate(guide, world) : '',
    images: await imagesOf(guide, world),
    markdownFiles: await markdownBeside(guide, world),
    words: (await Promise.all(words.map(text))).join('\n'),
  };
  return checkedGuide(guide, beside, cache && (await knownTrees(guide, cache)));
}

async function ownTemplate({ root }: Guide, world: World): Promise<string> {
  const path = 'templates/announcement.md';
  return (await guidePath(root, path, world)) === 'file' ? readBeside(root, path, world) : '';
}

/** The trees of all that rules see of a guide and its translations. */
async function knownTrees(guide: Guide, cache: Cache): Promise<KnownTrees> {
  const texts = [guide, ...(guide.translations ?? [])].flatMap(({ chapters, lang }) =>
    chapters.map((source) => ({ source, lang: source.lang ?? lang })),
  );
  const included = [...guide.includes.files.values()].map((source) => ({
    source,
    lang: guide.lang,
  }));
  return new Map(
    await Promise.all(
      [...texts, ...included].map(
        async ({ source, lang }) => [source, await keptTrees(source, lang, cache)] as const,
      ),
    ),
  );
}

/** What lies beside the chapters, as read. */
interface Beside {
  manifest: string;
  announcements: CheckedGuide['announcements'];
  template: string;
  images: GuideFile[];
  markdownFiles: readonly string[];
  /** The lines of `dictionnaire.txt`: one word a line, `#` begins a remark. */
  words: string;
}

/** A guide and what lies beside its chapters, as rules see them. */
export function checkedGuide(guide: Guide, beside: Beside, known?: KnownTrees): CheckedGuide {
  const own = new Set(guide.chapters.map(({ path }) => path));
  const included = [...guide.includes.files.values()].filter(({ path }) => !own.has(path));
  const chapters = [
    ...guide.chapters.map((chapter) => checkedChapter(chapter, chapter.lang ?? guide.lang, known)),
    ...included.map((source) => checkedInclude(source, guide.lang, known)),
  ];
  const { manifest, announcements, template, images, markdownFiles, words } = beside;
  const glossary = once(() =>
    chapters
      .filter(({ path }) => isGlossary(path))
      .flatMap(({ path, markdown }) => glossaryEntries(path, markdown)),
  );
  return {
    guide,
    manifest: {
      path: 'guide.yaml',
      text: manifest,
      source: readYaml(manifest, 'guide.yaml', 1, 'manifest'),
    },
    chapters,
    translations: (guide.translations ?? []).map((each) => checkedTranslation(each, known)),
    announcements,
    template,
    contributions: guide.original ? [] : [...(guide.contributions?.values() ?? [])],
    images,
    markdownFiles,
    get glossary() {
      return glossary();
    },
    ownWords: new Set(
      [...words.split(/\r?\n/), ...guide.manifest.englishTerms]
        .map((line) => line.replace(/#.*/, '').trim().toLowerCase().replaceAll('’', "'"))
        .filter(Boolean),
    ),
    spellers: {},
    web: new Map(),
  };
}

function checkedTranslation(
  { lang, chapters }: Guide,
  known?: KnownTrees,
): CheckedGuide['translations'][number] {
  return {
    lang,
    missing: chapters.filter((chapter) => chapter.lang).map(({ path }) => path),
    chapters: chapters
      .filter((chapter) => !chapter.lang)
      .map((chapter) => checkedChapter(chapter, lang, known)),
  };
}

/** Files that speak of the sources, not to readers, and drafts set aside by their name. */
const noChapter =
  /^(?:_|readme|change|licen[cs]e|contribut|security|code.of.conduct|authors|summary)/i;

async function markdownBeside({ root, chapters }: Guide, world: World): Promise<string[]> {
  const folders = [...new Set(chapters.map(({ path }) => posix.dirname(path)))];
  const listed = await Promise.all(
    folders.map(async (folder) =>
      (await world.list(join(root, folder)).catch(() => []))
        .filter((name) => /\.md$/i.test(name) && !noChapter.test(name))
        .map((name) => posix.join(folder, name)),
    ),
  );
  return listed.flat();
}

async function imagesOf({ root }: Guide, world: World): Promise<GuideFile[]> {
  const images = await guideImages(root, world);
  return Promise.all(
    images.map(async (path) => ({ path, bytes: await world.size(join(root, path)) })),
  );
}
