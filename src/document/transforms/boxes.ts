import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { own } from '../../base/own.js';
import type { Labels } from '../../guide/labels.js';
import { makeClauseBox } from '../clause-box.js';
import { addClasses, textProperty } from '../data.js';
import { directiveKeys } from '../directive-keys.js';
import { mediaBox } from '../media/media-box.js';
import { mediaKind } from '../media-kind.js';
import { isElement } from '../shape.js';

const boxLabels: Readonly<Record<string, keyof Labels>> = {
  attention: 'attention',
  chiffres: 'keyFigures',
  contact: 'contact',
  essentiel: 'essential',
  exemple: 'example',
  note: 'note',
  resume: 'summaryBox',
};

/** What is written once all chapters are read. */
const filledLater: ReadonlySet<string> = new Set(['consultation', 'index', 'references']);

/** Turns the `div`s that directives left into the markup of boxes, clauses, figures and wide sections. */
export function boxes(tree: Root, labels: Labels): void {
  visit(tree, 'element', (node) => {
    const name = textProperty(node, 'dataDirective');
    if (name === undefined || filledLater.has(name)) return;
    const title = textProperty(node, 'dataTitle');
    const kind = mediaKind(name);
    const boxLabel = own(boxLabels, name);
    if (boxLabel) {
      addClasses(node, 'guide-box', `guide-box--${name}`);
      node.children.unshift(h('p.guide-box__title', title ?? labels[boxLabel]));
    } else if (kind) {
      addClasses(node, 'guide-box', 'guide-box--media');
      const duration = textProperty(node, 'dataDuration');
      mediaBox(node, { kind, title: title ?? '', duration }, labels);
    } else if (name === 'clause') {
      makeClauseBox(node, title ?? labels.clause, textProperty(node, 'dataDocument'));
    } else if (name === 'figure') {
      figure(node, labels);
    } else if (name === 'chart' || name === 'graphique') {
      addClasses(node, 'guide-chart');
      const type = textProperty(node, 'dataType');
      node.data = { ...node.data, chart: { type, title } };
    } else if (name === 'landscape' || name === 'columns') {
      addClasses(node, `guide-${name}`);
    }
    for (const key of directiveKeys) delete node.properties[key];
  });
}

/** A figure: its last paragraphs of words alone are the caption, all else is what it shows. */
function figure(node: Element, labels: Labels): void {
  const credit = textProperty(node, 'dataCredit');
  const contents = node.children as ElementContent[];
  const end = contents.findLastIndex(isWords) + 1;
  const start = contents.slice(0, end).findLastIndex((child) => !isWords(child)) + 1;
  const shown = [...contents.slice(0, start), ...contents.slice(end)].flatMap(unwrapped);
  const caption = contents
    .slice(start, end)
    .flatMap((child, index): ElementContent[] => [
      ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
      ...(child as Element).children,
    ]);
  if (credit) {
    if (caption.length > 0) caption.push({ type: 'text', value: ' ' });
    caption.push(h('span.guide-credit', `${labels.credit}${labels.colon} ${credit}`));
  }
  node.tagName = 'figure';
  node.children = caption.length > 0 ? [...shown, h('figcaption', caption)] : shown;
}

/** True for a paragraph without images. */
function isWords(node: ElementContent): boolean {
  return isElement(node, 'p') && !holdsImage(node);
}

function holdsImage(node: ElementContent): boolean {
  return isElement(node) && (node.tagName === 'img' || node.children.some(holdsImage));
}

/** What a paragraph of images holds; anything else as it is. */
function unwrapped(node: ElementContent): ElementContent[] {
  return isElement(node, 'p') && holdsImage(node) ? node.children : [node];
}
