import { posix } from 'node:path';
import { textProperty } from '../../document/data.js';
import { linkResolver } from '../../document/link-target.js';
import { slugOf } from '../../document/slug.js';
import { caseFolded } from '../../guide/portable-name.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import type { CheckedChapter, CheckedGuide, Finding, Rule } from '../rule.js';

export const fileNamePlain: Rule = {
  id: 'file-name-plain',
  severity: 'info',
  ok: [
    {
      text: 'A.\n',
      chapters: { 'fiches/ma-fiche_2.md': 'B.\n', 'глава.md': 'C.\n', 'README.md': 'D.\n' },
    },
    {
      text: '![Carré](images/carre-bleu.svg)\n',
      images: [{ path: 'images/carre-bleu.svg', bytes: 1 }],
    },
  ],
  notOk: [
    {
      text: 'A.\n',
      chapters: { 'Fiches/Été à l’ombre.md': 'B.\n' },
      messages: [
        'Fiches/Été à l’ombre.md:1:1 Unexpected name of a file, of which the address of the page is made: «Fiches/%C3%89t%C3%A9%20%C3%A0%20l%E2%80%99ombre.html»',
      ],
    },
    {
      text: '![Carré](<images/Carré bleu.svg>) ![Le même](<images/Carré bleu.svg>)\n',
      images: [{ path: 'images/Carré bleu.svg', bytes: 1 }],
      messages: [
        '1:1 Unexpected name of the image «images/Carré bleu.svg», of which its address is made',
      ],
    },
  ],
  check: (book) => [...chapterNames(book), ...imageNames(book)],
};

function chapterNames({ chapters }: CheckedGuide): Finding[] {
  const taken = new Set(chapters.map(({ path }) => path));
  const said = words().rules['file-name-plain'];
  return chapters.flatMap((chapter): Finding[] => {
    // A translation is renamed with its original, which tells it.
    if (chapter.included || chapter.original !== undefined || chapter.lang) return [];
    const to = free(plainPath(chapter), chapter.path, taken);
    if (isSame(to, chapter.path)) return [];
    taken.add(to);
    const hint = said.hint(`guide rename ${shellWord(chapter.path)} ${to}`);
    const message = said.found(encodeURI(chapter.address));
    return [{ path: chapter.path, start: 0, end: 0, message, hint }];
  });
}

/** The path of a chapter with plain names where its address has those of its path. */
function plainPath({ path, address }: CheckedChapter): string {
  const names = path.split('/');
  const shown = address.split('/');
  const shared = names.length - shown.length;
  return names
    .map((name, index) => {
      const isShown = posix.parse(shown[index - shared] ?? '').name === posix.parse(name).name;
      return isShown ? plainName(name) : name;
    })
    .join('/');
}

/** A name of lower-case ASCII; one of another script than Latin is left as it is. */
function plainName(name: string): string {
  if (/^[a-z\d._~-]*$/.test(name) || /(?!\p{Script=Latin})\p{L}/u.test(name)) return name;
  const { name: stem, ext } = posix.parse(name);
  return `${slugOf(stem)}${ext.toLowerCase()}`;
}

/** Where names differ by their case alone, many systems have one file for both: no former address could be kept. */
function isSame(to: string, from: string): boolean {
  return caseFolded(to) === caseFolded(from);
}

function free(wanted: string, own: string, taken: ReadonlySet<string>): string {
  const { dir, name, ext } = posix.parse(wanted);
  let path = wanted;
  for (let count = 2; path !== own && taken.has(path); count += 1)
    path = posix.join(dir, `${name}-${count}${ext}`);
  return path;
}

/** A path as a word of a command, for the shells of every system. */
function shellWord(path: string): string {
  if (/^[\p{L}\p{M}\p{N}._/-]+$/u.test(path)) return path;
  return /[$`!]/.test(path) && !path.includes("'") ? `'${path}'` : `"${path}"`;
}

function imageNames({ guide, chapters, images }: CheckedGuide): Finding[] {
  const known = new Set(images.map(({ path }) => path));
  const resolve = linkResolver([], guide.manifest.site.home);
  const said = words().rules['file-name-plain'];
  return chapters.flatMap((chapter) =>
    elements(chapter.html, 'img').flatMap((node): Finding[] => {
      const target = resolve(textProperty(node, 'src') ?? '', chapter.path);
      if (target.kind !== 'file' || !known.delete(target.path)) return [];
      const to = target.path.split('/').map(plainName).join('/');
      if (isSame(to, target.path)) return [];
      const hint = said.imageHint(to);
      return [onNode(chapter, node, { message: said.image(target.path), hint })];
    }),
  );
}
