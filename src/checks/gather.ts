import { extname, join, posix } from 'node:path';
import { isGlossary } from '../document/transforms/acronyms.js';
import type { Guide } from '../guide/guide.js';
import { readYaml } from '../guide/yaml-source.js';
import type { World } from '../world/world.js';
import { glossaryEntries } from './glossary.js';
import type { CheckedGuide, GuideFile } from './rule.js';
import { seeChapter, seeInclude } from './see.js';

const decoder = new TextDecoder();

/** Reads what rules look at besides the guide itself: images, announcements, own words. */
export async function gather(guide: Guide, world: World): Promise<CheckedGuide> {
  const text = async (path: string) => decoder.decode(await world.readFile(join(guide.root, path)));
  const manifest = await text('guide.yaml');
  const names = (folder: string) => world.list(join(guide.root, folder)).catch(() => []);
  const announcements = (await names('announcements')).filter((name) => name.endsWith('.md'));
  const words = (await names('.')).filter((name) =>
    /^(?:dictionnaire|dictionary)\.txt$/.test(name),
  );
  return checkedGuide(guide, {
    manifest,
    announcements: await Promise.all(
      announcements.map(async (name) => ({
        path: posix.join('announcements', name),
        text: await text(posix.join('announcements', name)),
      })),
    ),
    images: await imagesOf(guide, world),
    words: (await Promise.all(words.map(text))).join('\n'),
  });
}

/** What lies beside the chapters, as read. */
interface Beside {
  manifest: string;
  announcements: CheckedGuide['announcements'];
  images: GuideFile[];
  /** The lines of `dictionnaire.txt`: one word a line, `#` begins a remark. */
  words: string;
}

/** A guide and what lies beside its chapters, as rules see them. */
export function checkedGuide(guide: Guide, beside: Beside): CheckedGuide {
  const own = new Set(guide.chapters.map(({ path }) => path));
  const included = [...guide.includes.files.values()].filter(({ path }) => !own.has(path));
  const chapters = [
    ...guide.chapters.map((chapter) => seeChapter(chapter, guide.lang)),
    ...included.map((source) => seeInclude(source, guide.lang)),
  ];
  const { manifest, announcements, images, words } = beside;
  return {
    guide,
    manifest: {
      path: 'guide.yaml',
      text: manifest,
      source: readYaml(manifest, 'guide.yaml', 1, 'manifest'),
    },
    chapters,
    announcements,
    images,
    glossary: chapters
      .filter(({ path }) => isGlossary(path))
      .flatMap(({ path, markdown }) => glossaryEntries(path, markdown)),
    ownWords: new Set(
      [...words.split(/\r?\n/), ...guide.manifest.englishTerms]
        .map((line) => line.replace(/#.*/, '').trim().toLowerCase().replaceAll('’', "'"))
        .filter(Boolean),
    ),
    spellers: {},
    web: new Map(),
  };
}

async function imagesOf(guide: Guide, world: World): Promise<GuideFile[]> {
  const found: GuideFile[] = [];
  for (const folder of ['images', 'image', 'img'])
    await listImages(folder, guide.root, world, found);
  return found;
}

async function listImages(
  folder: string,
  root: string,
  world: World,
  found: GuideFile[],
): Promise<void> {
  if ((await world.kind(join(root, folder))) !== 'folder') return;
  for (const name of await world.list(join(root, folder))) {
    const path = posix.join(folder, name);
    if ((await world.kind(join(root, path))) === 'folder') {
      await listImages(path, root, world, found);
    } else if (/^\.(?:svg|png|jpe?g|gif|webp)$/i.test(extname(name))) {
      found.push({ path, bytes: (await world.readFile(join(root, path))).length });
    }
  }
}
