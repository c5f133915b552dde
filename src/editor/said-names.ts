import { posix } from 'node:path';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Place } from '../base/report/diagnostic.js';
import type { Book } from '../document/book.js';
import { exampleClass } from '../document/examples.js';
import { hasClass } from '../document/shape.js';
import type { Guide } from '../guide/guide.js';
import { readYaml } from '../guide/yaml-source.js';
import type { Range, Source } from './references.js';
import { shortened } from './shortened.js';

/** What a name of its own stands for in the text: a variable, an edition, a work that is cited, an example. */
export type SaidKind = 'variable' | 'edition' | 'work' | 'example';

/** Something with a name of its own. */
export interface SaidName {
  kind: SaidKind;
  name: string;
  /** What stands for it: a value, a title, the words of an example. */
  detail: string;
  /** Of an example: the path of its chapter, where alone it is called. */
  chapter?: string;
  /** Where it is given its name, in `guide.yaml`, a file of references or its chapter. */
  places: (Range & { path: string })[];
}

/** All names of a guide that its texts call by themselves. @param manifest the text of `guide.yaml`. */
export function saidNames({ guide, chapters }: Book, manifest: string): SaidName[] {
  const whole = guide.whole ?? guide;
  return [...ofManifest(whole, manifest), ...works(whole), ...examplesOf(chapters, whole.chapters)];
}

function ofManifest({ manifest }: Guide, text: string): SaidName[] {
  const { variables = {}, editions = {}, translations = {} } = manifest;
  const source = readYaml(text, 'guide.yaml', 1, 'manifest');
  const value = (source.value ?? {}) as Record<string, unknown>;
  const places = (...paths: string[][]) =>
    paths.filter((path) => isIn(value, path)).map((path) => rangeIn(text, source.placeOfKey(path)));
  const others = [
    ...Object.keys(editions).map((name) => ['editions', name]),
    ...Object.keys(translations).map((lang) => ['translations', lang]),
  ];
  return [
    ...Object.entries(variables).map(([name, said]): SaidName => {
      const within = others.map((path) => [...path, 'variables', name]);
      const own = places(['variables', name], ...within);
      return { kind: 'variable', name, detail: said, places: own };
    }),
    ...Object.entries(editions).map(
      ([name, { title }]): SaidName => ({
        kind: 'edition',
        name,
        detail: title,
        places: places(['editions', name]),
      }),
    ),
  ];
}

function isIn(value: unknown, path: readonly string[]): boolean {
  const found = path.reduce<unknown>(
    (above, step) => (above as Record<string, unknown> | null | undefined)?.[step],
    value,
  );
  return found !== undefined;
}

function rangeIn(text: string, place: Place): Range & { path: string } {
  const lines = text.split('\n');
  const offset = (line = 1, column = 1) =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  const start = offset(place.line, place.column);
  return { path: 'guide.yaml', start, end: offset(place.endLine, place.endColumn) };
}

/** How the files of references name works, and what says their titles, by extension. */
const formats: Readonly<Record<string, { key: RegExp; title: RegExp }>> = {
  '.bib': {
    key: /^[ \t]*@(?!comment|string|preamble)\w+\s*[{(]\s*(?<key>[^\s,{}()="]+)\s*,/gim,
    title: /\btitle\s*=\s*[{"]+(?<title>[^}"\n]+)/i,
  },
  '.yaml': {
    key: /^["']?(?<key>[^\s#:"'-][^:\n"']*)["']?:[ \t]*$/gm,
    title: /^[ \t]+title:[ \t]*["']?(?<title>[^\n"']+)/m,
  },
  '.json': {
    key: /"id"\s*:\s*"(?<key>[^"\n]+)"/g,
    title: /"title"\s*:\s*"(?<title>[^"\n]+)"/,
  },
  '.ris': { key: /^ID {2}- (?<key>.+?)[ \t\r]*$/gm, title: /^T[I1] {2}- (?<title>.+?)[ \t\r]*$/m },
};

function works({ references }: Guide): SaidName[] {
  return (references?.files ?? []).flatMap(({ path, text }) => {
    const extension = posix.extname(path).toLowerCase();
    const format = formats[extension === '.yml' ? '.yaml' : extension];
    const found = format ? [...text.matchAll(format.key)] : [];
    return found.map(({ 0: all, index, groups: { key = '' } = {} }, at): SaidName => {
      const start = index + all.indexOf(key);
      const own = text.slice(index + all.length, found[at + 1]?.index);
      const detail = format?.title.exec(own)?.groups?.title ?? '';
      const places = [{ path, start, end: start + key.length }];
      return { kind: 'work', name: key, detail, places };
    });
  });
}

function examplesOf(chapters: Book['chapters'], sources: readonly Source[]): SaidName[] {
  const names: SaidName[] = [];
  for (const { path, tree } of chapters)
    visit(tree, 'element', (list) => {
      if (list.tagName !== 'ol' || !hasClass(list, exampleClass)) return;
      for (const item of list.children) {
        const id = item.type === 'element' ? item.properties.id : undefined;
        if (typeof id !== 'string') continue;
        const text = sources.find((each) => each.path === path)?.text ?? '';
        const at = text.search(new RegExp(`^[ \\t>]*\\(@${id}\\)`, 'm'));
        const start = text.indexOf('@', at) + 1;
        const places = at < 0 ? [] : [{ path, start, end: start + id.length }];
        names.push({
          kind: 'example',
          name: id,
          detail: shortened(textOf(item)),
          chapter: path,
          places,
        });
      }
    });
  return names;
}
