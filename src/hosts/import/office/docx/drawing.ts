import type { Element } from 'xast';
import { below, childOf, elementsOf, textIn } from '../../../../base/xml-elements.js';
import type { WordRun } from '../word-document.js';
import type { DocxContext } from './context.js';

/** The pictures of a drawing, DrawingML or the VML of old; charts and the like are told. */
export function drawingRuns(drawing: Element, context: DocxContext): WordRun[] {
  const [properties] = below(drawing, 'wp:docPr');
  const [shape] = below(drawing, 'v:shape');
  const alt = properties ? (properties.attributes.descr ?? '') : (shape?.attributes.alt ?? '');
  const isDecorative = below(drawing, 'adec:decorative').some(
    ({ attributes }) => attributes.val === '1',
  );
  const ids = [
    ...outsideBoxes(drawing, 'a:blip').map(
      ({ attributes }) => attributes['r:embed'] ?? attributes['r:link'],
    ),
    ...outsideBoxes(drawing, 'v:imagedata').map(({ attributes }) => attributes['r:id']),
  ];
  const names = ids.flatMap((id) => (id && context.relations.get(id)) || []);
  if (names.length === 0 && below(drawing, 'w:txbxContent').length === 0)
    context.findings.push({ kind: 'object', said: alt || nameOf(drawing) });
  return names.map((name) => ({ type: 'picture', marks: [], name, alt, isDecorative }));
}

/** The elements of a name that stand in no text box: what a box holds is read with its text. */
function outsideBoxes(node: Element, name: string): Element[] {
  return elementsOf(node).flatMap((child) => {
    if (child.name === 'w:txbxContent') return [];
    return child.name === name ? [child] : outsideBoxes(child, name);
  });
}

/** What an embedded object or a chart calls itself. */
export function nameOf(object: Element): string {
  const [properties] = below(object, 'wp:docPr');
  return properties?.attributes.name ?? textIn(object).trim() ?? '';
}

/** A formula as its text: what it lays out is lost, and told. */
export function formulaRuns(formula: Element, context: DocxContext): WordRun[] {
  const value = below(formula, 'm:t').map(textIn).join('');
  context.findings.push({ kind: 'formula', said: value });
  return [{ type: 'text', marks: [], value }];
}

/** The one of alternative contents that is read: a drawing where there is one. */
export function chosen(alternatives: Element): Element | undefined {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback');
}
