import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Cache } from '../../base/cache/cache.js';
import { packageFile } from '../../base/package-info.js';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { didYouMean, nearest } from '../../base/report/suggest.js';
import type { World } from '../../base/world/world.js';
import type { Guide } from '../../guide/guide.js';
import type { Lang } from '../../guide/labels.js';
import { pathFromPage } from '../../guide/written-path.js';
import { words } from '../../words/words.js';
import { textProperty } from '../data.js';
import type { ParsedChapter } from '../parse-chapter.js';
import { placeOf } from '../place.js';
import { typography } from '../transforms/typography.js';
import { asWritten, type CitedPlace } from './citation.js';
import { printedCitations } from './printed-citations.js';
import type { CitingAnswer, CitingJob } from './worker.js';

/** A place that cites, in its chapter. */
interface Found {
  chapter: ParsedChapter;
  node: Element;
  place: CitedPlace;
}

/**
 * Puts citations and the list of works into chapters, by the style that the guide asks for: as links to the list,
 * which `citations` later leads back.
 */
export async function citeChapters(
  chapters: readonly ParsedChapter[],
  guide: Guide,
  world: World,
  cache: Cache,
  shown: (path: string) => string,
): Promise<Diagnostic[]> {
  const { references, lang } = guide;
  if (!references) return [];
  const found = chapters.flatMap(placesIn);
  const job: CitingJob = { ...references, places: found.map(({ place }) => place), lang };
  const key = JSON.stringify(job);
  const answer = await cache.get('citations', [key], () => asked(key, guide, world));
  const said = words().document.citing;
  if ('fault' in answer) {
    const file = shown(answer.path ?? 'guide.yaml');
    return [problem({ file }, said.unread(answer.fault), said.unreadHint)];
  }
  const { places, list, inNotes } = printedCitations(answer.html, job.places, answer.works);
  if (inNotes) return [problem({ file: shown('guide.yaml') }, said.notes, said.notesHint)];
  const home = chapters.find(({ tree }) => listPlace(tree) !== undefined);
  if (!home && list) return [problem({ file: shown('guide.yaml') }, said.noList, said.noListHint)];
  const known = new Set(answer.keys);
  for (const [index, each] of found.entries())
    cite(each, proper(places[index] ?? [], each.chapter.lang ?? lang), home?.path ?? '', known);
  if (home) putList(home.tree, proper(list ? [list] : [], home.lang ?? lang));
  return [
    ...found.flatMap((each) => unknownWorks(each, answer.keys, shown)),
    ...uncited(answer, references.files[0]?.path ?? 'guide.yaml', found, shown),
  ];
}

function placesIn(chapter: ParsedChapter): Found[] {
  const found: Found[] = [];
  const look = (tree: Root) =>
    visit(tree, 'element', (node) => {
      const written = textProperty(node, 'dataCited');
      if (written === undefined) return;
      delete node.properties.dataCited;
      found.push({ chapter, node, place: JSON.parse(written) as CitedPlace });
    });
  if (chapter.heading) look({ type: 'root', children: [chapter.heading] });
  look(chapter.tree);
  return found;
}

/** Asks in a process of its own: native code that ends takes nothing else down. */
async function asked(job: string, { root }: Guide, world: World): Promise<CitingAnswer> {
  const program = packageFile('lib/citing.js');
  const input = new TextEncoder().encode(job);
  const run = await world.run(process.execPath, [program], root, input);
  if (run?.exitCode === 0) return JSON.parse(run.stdout) as CitingAnswer;
  return { fault: run?.stderr.trim().split('\n').at(-1) ?? '' };
}

/** A place of which no work is known stays as it was written. */
function cite(
  { chapter, node, place }: Found,
  printed: Element['children'],
  home: string,
  known: ReadonlySet<string>,
): void {
  if (!place.citations.some(({ key }) => known.has(key))) return;
  node.children = printed;
  node.properties.className = ['guide-citation'];
  const path = chapter.path === home ? '' : pathFromPage(home, chapter.path);
  visit(node, 'element', (link) => {
    if (link.tagName === 'a') link.properties.href = path + link.properties.href;
  });
}

function listPlace(tree: Root): Element | undefined {
  let place: Element | undefined;
  visit(tree, 'element', (node) => {
    if (node.properties.dataDirective === 'references') place ??= node;
  });
  return place;
}

/** With the spaces and quotation marks of a language. */
function proper(children: ElementContent[], lang: Lang): ElementContent[] {
  const root: Root = { type: 'root', children };
  // Styles are of English punctuation.
  if (lang === 'fr')
    visit(root, 'text', (node) => {
      node.value = node.value
        .replace(/(?<!\s);(?=\s)/g, '\u202f;')
        .replace(/(?<!\s):(?=\s)/g, '\u00a0:');
    });
  typography(root, lang);
  return root.children as ElementContent[];
}

function putList(tree: Root, list: readonly ElementContent[]): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.properties.dataDirective === 'references')
      parent?.children.splice(index ?? 0, 1, ...list);
  });
}

function unknownWorks(
  { chapter, node, place }: Found,
  keys: readonly string[],
  shown: (path: string) => string,
): Diagnostic[] {
  const said = words().document.citing;
  const unknown = place.citations.filter(({ key }) => !keys.includes(key));
  // «@name» in a sentence may be any name, but for one that is nearly that of a work.
  const told = place.isProse ? unknown.filter(({ key }) => nearest(key, keys)) : unknown;
  return told.map(({ key }) =>
    problem(
      placeOf(node, shown(chapter.path)),
      said.unknown(key, asWritten(place)),
      didYouMean(key, keys, said.unknownHint),
    ),
  );
}

function uncited(
  { works, keys }: { works: readonly string[]; keys: readonly string[] },
  file: string,
  found: readonly Found[],
  shown: (path: string) => string,
): Diagnostic[] {
  const others = keys.filter((key) => !works.includes(key));
  if (others.length === 0 || found.length === 0) return [];
  const said = words().document.citing;
  const message = said.uncited(others);
  return [
    {
      rule: 'reference-uncited',
      severity: 'info',
      file: shown(file),
      message,
      hint: said.uncitedHint,
    },
  ];
}

function problem(
  place: Pick<Diagnostic, 'file' | 'line' | 'column'>,
  message: string,
  hint: string,
): Diagnostic {
  return { rule: 'citation', severity: 'error', ...place, message, hint };
}
