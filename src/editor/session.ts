import { join, posix, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../base/report/diagnostic.js';
import type { World } from '../base/world/world.js';
import type { Book } from '../document/book.js';
import { chapterNames, linkResolver, type Resolve } from '../document/link-target.js';
import type { Guide } from '../guide/guide.js';
import { guideFiles } from '../guide/guide-file.js';
import { originalHome } from '../guide/translations.js';
import { type Names, namesOf } from './names.js';
import { withOpenTexts } from './open-texts.js';
import type { Source } from './references.js';

/** What a check says of a guide. */
export interface Examined {
  guide: Guide;
  /** The guide in each language, the original first. */
  books: readonly Book[];
  diagnostics: readonly Diagnostic[];
  terms: Names['terms'];
}

/** A guide as it last could be read, with what an editor asks of it. */
export interface State {
  guide: Guide;
  /** Of each language: names, and where its addresses lead. */
  languages: { names: Names; resolve: Resolve; sources: Source[] }[];
  /** `guide.yaml`, files of references and announcements, which name what texts call. */
  beside: Source[];
}

/** A guide that an editor has open. */
export interface EditorSession {
  readonly root: string;
  /** As the editor has it: texts that are open stand in the place of their files. */
  readonly world: World;
  /** Undefined until the guide could be read. */
  readonly state: State | undefined;
  /** Takes a text as the editor has it; undefined once it is closed. @param path absolute. */
  take(path: string, text: string | undefined): void;
  /** Reads and checks the guide as it stands in the editor. @throws GuideError for one that can't be read. */
  examine(): Promise<readonly Diagnostic[]>;
  /** The path of a file from the guide's folder; undefined for one that is not in it. */
  pathOf(file: string): string | undefined;
}

/**
 * Opens a guide for an editor.
 * @param check holds the guide of a world against every rule.
 */
export function openEditorSession(
  root: string,
  world: World,
  check: (world: World) => Promise<Examined>,
): EditorSession {
  const texts = new Map<string, string>();
  const own = withOpenTexts(world, texts);
  let state: State | undefined;
  return {
    root,
    world: own,
    get state() {
      return state;
    },
    take: (path, text) => {
      if (text === undefined) texts.delete(path);
      else texts.set(path, text);
    },
    examine: async () => {
      const { guide, books, diagnostics, terms } = await check(own);
      const beside = await besideChapters(guide, own);
      const manifest = beside[0]?.text ?? '';
      const languages = books.map((book) => ({
        names: namesOf(book, terms, manifest),
        resolve: linkResolver(book.guide.chapters.map(chapterNames), originalHome(book.guide)),
        sources: [...book.guide.chapters, ...book.guide.includes.files.values()],
      }));
      state = { guide, languages, beside };
      return diagnostics;
    },
    pathOf: (file) => {
      const path = relative(root, file);
      const isWithin = file === join(root, path) && !path.startsWith(`..${sep}`) && path !== '..';
      return isWithin ? path.split(sep).join(posix.sep) : undefined;
    },
  };
}

/** The texts that are no chapters, `guide.yaml` first. */
async function besideChapters({ root, references }: Guide, world: World): Promise<Source[]> {
  const found = await guideFiles(root, 'announcements', world);
  const paths = ['guide.yaml', ...found.filter((path) => path.endsWith('.md'))];
  const read = async (path: string) => {
    const text = new TextDecoder().decode(await world.readFile(join(root, path)));
    return { path, text };
  };
  return [...(await Promise.all(paths.map(read))), ...(references?.files ?? [])];
}

/** The address of a file of the guide. @param path from its folder. */
export function uriOf(path: string, { root }: EditorSession): string {
  return pathToFileURL(join(root, path)).href;
}
