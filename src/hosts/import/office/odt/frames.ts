import type { Element } from 'xast';
import { below, childOf, textIn } from '../../../../base/xml-elements.js';
import type { WordRun } from '../word-document.js';
import { isOutside, type OdtContext } from './context.js';

/**
 * A picture, with its alternative; a box with text, whose blocks follow the paragraph; anything else is told (ODF 1.3,
 * part 3, 10.4).
 */
export function frameRuns(frame: Element, context: OdtContext): WordRun[] {
  if (isOutside(context)) return [];
  const box = childOf(frame, 'draw:text-box');
  if (box) return boxRuns(frame, box, context);
  const alt = described(frame);
  const object = childOf(frame, 'draw:object') ?? childOf(frame, 'draw:object-ole');
  if (object) {
    const formula = context.formulaIn(object.attributes['xlink:href'] ?? '');
    if (formula?.tex) return [{ type: 'formula', marks: [], tex: formula.tex }];
    const said = formula?.text ?? (alt || (frame.attributes['draw:name'] ?? ''));
    context.findings.push({ kind: formula === undefined ? 'object' : 'formula', said });
    return formula ? [{ type: 'text', marks: [], value: formula.text }] : [];
  }
  const name = childOf(frame, 'draw:image')?.attributes['xlink:href']?.replace(/^\.\//, '');
  if (!name) return [];
  const isDecorative =
    frame.attributes['loext:decorative'] === 'true' ||
    frame.attributes['draw:decorative'] === 'true';
  return [{ type: 'picture', marks: [], name, alt, isDecorative }];
}

/** The description, or the short title where there is none. */
function described(frame: Element): string {
  const [long, short] = ['svg:desc', 'svg:title'].map((name) => {
    const said = childOf(frame, name);
    return said ? textIn(said).trim() : '';
  });
  return long || short || '';
}

/** A picture and its caption stand in a box in LibreOffice: they are no box for readers. */
function boxRuns(frame: Element, box: Element, context: OdtContext): WordRun[] {
  if (below(frame, 'draw:image').length === 0)
    context.findings.push({ kind: 'text-box', said: textIn(box) });
  context.boxes.push(...context.blocksOf(box.children, { ...context, anchors: [], boxes: [] }));
  return [];
}
