import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import type { Labels, Lang } from '../../guide/labels.js';
import { words } from '../../words/words.js';
import type { BookImage } from '../book.js';
import { drawnImage } from '../drawn-image.js';
import { placeOf } from '../place.js';
import { elementIn, elementsIn, isElement } from '../shape.js';
import { drawChart } from './draw-chart.js';
import { type ChartData, type ChartFault, readChart } from './read-chart.js';

interface Surroundings {
  lang: Lang;
  labels: Labels;
  file: string;
}

const typeLabels = {
  bars: 'chartBars',
  lines: 'chartLines',
  shares: 'chartShares',
} as const satisfies Record<ChartData['type'], keyof Labels>;

/**
 * Puts the chart of a table before it, as a figure that has the division's id; the table stays, and says all that the
 * chart shows. The last paragraphs are its caption.
 * @returns the image, or what is wrong, where all stays as it is.
 */
export function placeChart(
  node: Element,
  { lang, labels, file }: Surroundings,
): BookImage | Diagnostic {
  const { type, title } = node.data?.chart ?? {};
  const tables = elementsIn(node, 'table');
  const [table] = tables;
  if (!table || tables.length > 1) {
    const { noTable, noTableHint } = words().drawings;
    return problem(node, file, { message: noTable, hint: noTableHint });
  }
  const data = readChart(type, table, lang);
  if ('message' in data) return problem(node, file, data);
  const image = drawnImage(drawChart(data, lang));
  const contents = node.children;
  const start = contents.findLastIndex((child) => isElement(child) && child.tagName !== 'p') + 1;
  const written = contents
    .slice(start)
    .flatMap((child): ElementContent[] =>
      isElement(child) ? [...child.children, { type: 'text', value: ' ' }] : [],
    )
    .slice(0, -1);
  const caption =
    written.length === 0 && title ? [{ type: 'text' as const, value: title }] : written;
  const name = textOf({ type: 'root', children: caption }) || nameOf(table, data);
  const alt = `${labels[typeLabels[data.type]]}${labels.colon} ${name.replace(/\s*[.:;]$/, '')}. ${labels.chartInTable}`;
  if (!elementIn(table, 'caption')) table.properties.ariaLabel ??= name;
  const picture = h('img', { src: `/${image.path}`, alt });
  picture.data = { image: image.path };
  const { id } = node.properties;
  delete node.properties.id;
  const figure = h('figure', { id }, picture, caption.length > 0 ? h('figcaption', caption) : []);
  figure.position = node.position;
  node.children = [figure, ...contents.slice(0, start)];
  return image;
}

/** What names a chart without a caption: that of its table, or what its columns hold. */
function nameOf(table: Element, { series }: ChartData): string {
  const caption = elementIn(table, 'caption');
  return caption ? textOf(caption) : series.map(({ name }) => name).join(', ');
}

function problem(node: Element, file: string, { at, message, hint }: ChartFault): Diagnostic {
  return { rule: 'chart', severity: 'error', ...placeOf(at ?? node, file), message, hint };
}
