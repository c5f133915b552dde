import { join } from 'node:path';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';
import { addressProblems } from './address-problems.js';
import { readFrontMatter } from './front-matter.js';
import type { ChapterSource, Guide } from './guide.js';
import { guidePath } from './guide-file.js';
import { readIncludes } from './includes.js';
import type { Lang } from './labels.js';
import { liveOf } from './live.js';
import { partsOf } from './parts.js';
import { addressing } from './site-only.js';
import { statementsOf } from './statements.js';
import { isCopyOf } from './translation-mark.js';
import {
  translatedInto,
  translatedManifest,
  translationPath,
  untranslated,
} from './translations.js';

/** A translation of a guide with what was found wrong while reading its chapters. */
interface LoadedTranslation {
  guide: Guide;
  diagnostics: Diagnostic[];
}

/**
 * Reads a guide in its further languages: a chapter `x.md` is in French where `x.fr.md` is beside it, and stays in
 * the language of the original until then.
 * @param read gives a file's text by its path from the guide's folder.
 */
export function loadTranslations(
  original: Guide,
  read: (path: string) => Promise<string>,
  world: World,
): Promise<LoadedTranslation[]> {
  return Promise.all(
    translatedInto(original.manifest).map((lang) => loadTranslation(original, lang, read, world)),
  );
}

async function loadTranslation(
  original: Guide,
  lang: Lang,
  read: (path: string) => Promise<string>,
  world: World,
): Promise<LoadedTranslation> {
  const { root } = original;
  const own = original.manifest.translations?.[lang];
  if (!own) throw new RangeError(`Unexpected language «${lang}» without a translation`);
  const manifest = translatedManifest(original.manifest, lang, own);
  const shown = (path: string) => shownPath(join(root, path), world);
  const live = liveOf(manifest);
  const addressOf = addressing(original.chapters);
  const diagnostics: Diagnostic[] = [];
  const chapters = await Promise.all(
    original.chapters.map(async (chapter): Promise<ChapterSource> => {
      const path = translationPath(chapter.path, lang);
      if ((await guidePath(root, path, world)) !== 'file')
        return { ...untranslated(chapter, original.lang), ...live };
      const text = await read(path);
      if (isCopyOf(chapter.text, text)) return { ...untranslated(chapter, original.lang), ...live };
      const { frontMatter, problems } = readFrontMatter(text, shown(path));
      diagnostics.push(...problems);
      const { slug } = frontMatter;
      const address = slug === undefined ? chapter.address : addressOf(chapter, { slug });
      const { part, siteOnly } = chapter;
      return {
        ...{ path, address, text, frontMatter, part, siteOnly, ...live },
        original: chapter.path,
      };
    }),
  );
  diagnostics.push(...addressProblems(chapters, manifest.site.home, shown));
  diagnostics.push(...takenFolder(original, lang, shown));
  const guide: Guide = {
    root,
    manifest,
    lang,
    statements: statementsOf(manifest),
    parts: partsOf(manifest),
    chapters,
    includes: await readIncludes(chapters, root, read, world),
    references: original.references,
    contributions: original.contributions,
    fonts: original.fonts,
    original,
  };
  return { guide, diagnostics };
}

/** The pages of a language are below a folder of its name, where no chapter of the original may be. */
function takenFolder(
  { chapters }: Guide,
  lang: Lang,
  shown: (path: string) => string,
): Diagnostic[] {
  return chapters
    .filter(({ address }) => address.startsWith(`${lang}/`))
    .map(({ path, address }) => ({
      rule: 'chapter-address',
      severity: 'error',
      file: shown(path),
      line: 1,
      message: words().guide.translations.folder(address),
      hint: words().guide.translations.folderHint,
    }));
}
