import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { type Lang, labelsOf } from '../guide/labels.js';
import type { BookImage, Chapter } from './book.js';

type Chapters = readonly Pick<Chapter, 'tree' | 'lang' | 'path'>[];

/** Images that are no files, by the path that trees name them by. */
export interface Drawings {
  images: Map<string, BookImage>;
  diagnostics: Diagnostic[];
}

/**
 * Draws what chapters hold as text and readers see as a picture: the charts of tables. What draws is loaded where
 * there is something to draw.
 * @param lang of the guide.
 */
export async function drawings(
  chapters: Chapters,
  lang: Lang,
  shown: (path: string) => string,
): Promise<Drawings> {
  const drawn: Drawings = { images: new Map(), diagnostics: [] };
  for (const { tree, path, lang: own = lang } of chapters) {
    const charts: Element[] = [];
    visit(tree, 'element', (node) => {
      if (node.data?.chart) charts.push(node);
    });
    if (charts.length === 0) continue;
    const { placeChart } = await import('./chart/place-chart.js');
    for (const node of charts) {
      const found = placeChart(node, { lang: own, labels: labelsOf(own), file: shown(path) });
      if ('rule' in found) drawn.diagnostics.push(found);
      else drawn.images.set(found.path, found);
    }
  }
  return drawn;
}
