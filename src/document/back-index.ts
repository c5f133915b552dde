import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { didYouMean } from '../base/report/suggest.js';
import type { Lang } from '../guide/labels.js';
import { words } from '../words/words.js';
import { textProperty } from './data.js';
import { indexOf, type Marked, printedIndex } from './index-entries.js';
import type { ParsedChapter } from './parse-chapter.js';
import { placeOf } from './place.js';
import { isHeading } from './shape.js';
import { hasWords, titleText } from './title-text.js';

/**
 * Writes the back-of-book index of all places that are marked into where `:::index` stands: its entries in the
 * order of the guide's language, each with links named by sections, which paper has as pages.
 * @param sent entries that stand in the index alone, and send to others.
 */
export function backIndex(
  chapters: readonly ParsedChapter[],
  sent: readonly Marked[],
  lang: Lang,
  shown: (path: string) => string,
): Diagnostic[] {
  const marked = chapters.flatMap((chapter) => marksIn(chapter, shown));
  const places = chapters.flatMap((chapter) => placesIn(chapter, shown));
  const said = words().document.index;
  const [first] = marked;
  if (first && places.length === 0)
    return [problem(first.node, first.file, said.noPlace(marked.length), said.noPlaceHint)];
  if (!first)
    return places.map(({ node, file }) => problem(node, file, said.empty, said.emptyHint));
  const index = indexOf([...marked, ...sent], lang);
  for (const { node, chapter } of places) {
    node.properties = { className: ['guide-index'] };
    node.children = printedIndex(index, chapter);
  }
  return index.astray.map(({ mark: { node, file }, name, known }) => {
    const hint = didYouMean(name, known, said.astrayHint);
    return problem(node, file, said.astray(name), hint);
  });
}

function marksIn(chapter: ParsedChapter, shown: (path: string) => string): Marked[] {
  const { path, tree, heading, title } = chapter;
  const found: Marked[] = [];
  let section = (heading && titleText(heading)) || title;
  visit(tree, 'element', (node) => {
    if (isHeading(node) && hasWords(node)) section = titleText(node);
    const written = textProperty(node, 'dataIndexed');
    if (written === undefined) return;
    delete node.properties.dataIndexed;
    const anchor = textProperty(node, 'id') ?? `index-${found.length + 1}`;
    node.properties.id = anchor;
    const target = { chapter: path, anchor };
    found.push({ ...markOf(written), target, section, file: shown(path), node });
  });
  return found;
}

/** What an author's own HTML says there may be anything. */
function markOf(written: string): Pick<Marked, 'path' | 'see' | 'also'> {
  const steps = (said: unknown) => (Array.isArray(said) ? said.map(String) : undefined);
  try {
    const said = JSON.parse(written);
    const { path, see, also } = Array.isArray(said) ? { path: said } : (said ?? {});
    const own = steps(path);
    if (own && own.length > 0) return { path: own, see: steps(see), also: steps(also) };
  } catch {}
  return { path: [written] };
}

function placesIn({ path, tree }: ParsedChapter, shown: (path: string) => string) {
  const places: { node: Element; file: string; chapter: string }[] = [];
  visit(tree, 'element', (node) => {
    if (node.properties.dataDirective !== 'index') return;
    delete node.properties.dataDirective;
    places.push({ node, file: shown(path), chapter: path });
  });
  return places;
}

function problem(node: Element, file: string, message: string, hint: string): Diagnostic {
  return { rule: 'index-entry', severity: 'warning', ...placeOf(node, file), message, hint };
}
