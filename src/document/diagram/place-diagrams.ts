import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Cache } from '../../base/cache/cache.js';
import type { Diagnostic, Place } from '../../base/report/diagnostic.js';
import { words } from '../../words/words.js';
import type { BookImage } from '../book.js';
import { drawnImage } from '../drawn-image.js';
import { placeOf } from '../place.js';
import { cleanSvg } from '../svg/clean-svg.js';
import type { Diagram } from './diagrams-in.js';
import type { DrawnDiagram } from './draw-diagram.js';
import { drawnDiagrams } from './drawn-diagrams.js';

/**
 * Puts drawings in the place of the code that says them. What can't be drawn stays code, and is told at its line.
 * @returns the images, and what is wrong.
 */
export async function placeDiagrams(
  diagrams: readonly Diagram[],
  cache: Cache,
  file: string,
): Promise<(BookImage | Diagnostic)[]> {
  const drawn = await drawnDiagrams(
    diagrams.map(({ code }) => textOf(code)),
    cache,
  );
  return diagrams.flatMap((diagram, index) => placed(diagram, drawn[index], file));
}

function placed(
  { node, code, isInFigure }: Diagram,
  drawn: DrawnDiagram | undefined,
  file: string,
): (BookImage | Diagnostic)[] {
  const said = words().drawings;
  const place = placeOf(node, file);
  const picture = imageFor(code);
  if (!drawn) return [problem(place, said.tooMuch, said.tooMuchHint)];
  if ('fault' in drawn)
    return [problem(atLine(place, drawn.line), said.diagram(drawn.fault), said.diagramHint)];
  const clean = cleanSvg(new TextEncoder().encode(drawn.svg));
  if (!clean) return [problem(place, said.tooMuch, said.tooMuchHint)];
  const image = drawnImage(clean.bytes);
  picture.properties.src = `/${image.path}`;
  picture.data = { image: image.path };
  const shown: ElementContent = isInFigure ? picture : h('p', picture);
  Object.assign(node, { data: undefined }, shown, { position: node.position });
  const { removed } = words().document.images;
  const told = [...clean.removed.map(removed), ...(drawn.isCut ? [said.cut] : [])].map(
    (message): Diagnostic => ({
      ...problem(place, message, said.removedHint),
      severity: 'warning',
    }),
  );
  return [image, ...told];
}

/** Takes what its author said of the picture out of the code. */
function imageFor({ properties }: Element): Element {
  const { dataAlt, dataWidth, dataHeight, id } = properties;
  const [alt, width, height] = [dataAlt, dataWidth, dataHeight].map((each) => each?.toString());
  for (const name of ['dataAlt', 'dataWidth', 'dataHeight']) delete properties[name];
  return h('img', { alt, width, height, id });
}

/** The line of the text that follows the fence, which is its first. */
function atLine(place: Place, line: number | undefined): Place {
  if (line === undefined || place.line === undefined) return place;
  return { file: place.file, line: place.line + line, column: 1 };
}

function problem(place: Place, message: string, hint: string): Diagnostic {
  return { rule: 'diagram', severity: 'error', ...place, message, hint };
}
