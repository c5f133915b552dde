import { expect } from 'vitest';
import { stringify } from 'yaml';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { checkedGuide } from '../../src/checks/gather.js';
import type { CheckedGuide, Example } from '../../src/checks/rule.js';
import { loadSpellers } from '../../src/checks/spellers.js';
import { contributionsPath, parseContributions } from '../../src/guide/contributions.js';
import { readFrontMatter } from '../../src/guide/front-matter.js';
import type { Guide } from '../../src/guide/guide.js';
import { noIncludes } from '../../src/guide/includes.js';
import { liveOf } from '../../src/guide/live.js';
import { parseManifest } from '../../src/guide/manifest.js';
import { statementsOf } from '../../src/guide/statements.js';
import { translationPath, untranslated } from '../../src/guide/translations.js';

let loading: ReturnType<typeof loadSpellers> | undefined;

/** Both dictionaries, loaded once. */
export function spellers() {
  loading ??= loadSpellers(['fr', 'en'], nodeWorld());
  return loading;
}

/** An example as a guide of its own. */
export function exampleGuide(example: Example): CheckedGuide {
  const texts: Record<string, string> = { 'index.md': example.text, ...example.chapters };
  const yaml = stringify({
    title: 'Guide',
    slug: 'guide',
    lang: example.lang ?? 'fr',
    description: 'Un guide.',
    version: '1.0.0-beta.1',
    date: '2021-04-30',
    licence: 'etalab-2.0',
    publishers: [{ name: 'Direction' }],
    ...example.manifest,
    chapters: Object.keys(texts),
  });
  const { manifest } = parseManifest(yaml, 'guide.yaml');
  const chapters = Object.entries(texts).map(([path, text]) => ({
    path,
    address: path.replace(/md$/, 'html'),
    text,
    frontMatter: readFrontMatter(text, path).frontMatter,
    part: undefined,
    siteOnly: example.siteOnly?.includes(path) ? (true as const) : undefined,
    ...liveOf(manifest),
  }));
  const guide: Guide = {
    root: '/',
    manifest,
    lang: manifest.lang,
    statements: statementsOf(manifest),
    parts: [],
    chapters,
    includes: noIncludes,
    fonts: [],
    contributions: contributionsOf(example),
  };
  if (example.english) guide.translations = [english(guide, example.english)];
  const sections = example.sections && new Set(example.sections);
  const checked = checkedGuide(guide, {
    manifest: yaml,
    announcements: [...(example.announcements ?? [])],
    template: '',
    images: [...(example.images ?? [])],
    markdownFiles: example.markdownFiles ?? Object.keys(texts),
    words: '',
  });
  return Object.defineProperties(checked, {
    sections: { value: sections, enumerable: true },
    gone: { value: example.gone, enumerable: true },
  });
}

function contributionsOf({ contributions }: Example): Guide['contributions'] {
  if (contributions === undefined) return undefined;
  const path = contributionsPath('contributions');
  const read = parseContributions(contributions, path, path);
  expect(read.problems).toEqual([]);
  return new Map([['contributions', read.contributions]]);
}

/** An example as it is in English. */
function english(original: Guide, texts: Readonly<Record<string, string>>): Guide {
  const chapters = original.chapters.map((chapter) => {
    const text = texts[chapter.path];
    if (text === undefined) return untranslated(chapter, original.lang);
    const path = translationPath(chapter.path, 'en');
    const { frontMatter } = readFrontMatter(text, path);
    return { ...chapter, path, text, frontMatter, original: chapter.path };
  });
  return { ...original, lang: 'en', chapters, original };
}
