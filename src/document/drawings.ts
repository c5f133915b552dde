import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Cache } from '../base/cache/cache.js';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { type Lang, labelsOf } from '../guide/labels.js';
import type { BookImage, Chapter } from './book.js';
import { diagramsIn } from './diagram/diagrams-in.js';

type Chapters = readonly Pick<Chapter, 'tree' | 'lang' | 'path'>[];

/** Images that are no files, by the path that trees name them by. */
export interface Drawings {
  images: Map<string, BookImage>;
  diagnostics: Diagnostic[];
}

/**
 * Draws what chapters hold as text and readers see as a picture: the charts of tables, diagrams. What draws is loaded
 * where there is something to draw.
 * @param lang of the guide.
 */
export async function drawings(
  chapters: Chapters,
  lang: Lang,
  cache: Cache,
  shown: (path: string) => string,
): Promise<Drawings> {
  const drawn: Drawings = { images: new Map(), diagnostics: [] };
  const take = (found: BookImage | Diagnostic) => {
    if ('rule' in found) drawn.diagnostics.push(found);
    else drawn.images.set(found.path, found);
  };
  for (const { tree, path, lang: own = lang } of chapters) {
    const charts = chartsIn(tree);
    if (charts.length > 0) {
      const { placeChart } = await import('./chart/place-chart.js');
      const surroundings = { lang: own, labels: labelsOf(own), file: shown(path) };
      for (const node of charts) take(placeChart(node, surroundings));
    }
    const diagrams = diagramsIn(tree);
    if (diagrams.length > 0) {
      const { placeDiagrams } = await import('./diagram/place-diagrams.js');
      for (const found of await placeDiagrams(diagrams, cache, shown(path))) take(found);
    }
  }
  return drawn;
}

function chartsIn(tree: Root): Element[] {
  const charts: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.data?.chart) charts.push(node);
  });
  return charts;
}
