import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { addClasses, textProperty } from '../data.js';
import { isOnWeb } from '../media-kind.js';
import { quotationClass } from '../quotation.js';
import { elementIn, elementsIn, isBlank, isElement } from '../shape.js';

/** Where a line begins with a dash: the text that holds it, and where that line starts. */
interface DashedLine {
  paragraph: Element;
  child: number;
  offset: number;
}

const dash = /^[ \t]*(?:[—–]|-{2,3})[ \u00a0\u202f\t]+(?=\S|$)/u;

/**
 * Takes the last line of a quotation that begins with a dash for its source, as letters and books have it:
 * a `figure` with the quotation and the source as its caption (HTML, 4.4.4). Where other lines begin with one
 * it is a dialogue. Figures that an author wrote so in HTML are known as the same.
 */
export function quotations(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'figure' && holdsQuotationAlone(node)) addClasses(node, quotationClass);
    if (node.tagName !== 'blockquote' || !parent || index === undefined) return;
    if (isElement(parent, 'figure') && elementIn(parent, 'figcaption')) return;
    const source = takeSource(node);
    if (!source) return;
    const address = source.map(webAddress).find((found) => found !== undefined);
    if (address) node.properties.cite ??= address;
    const caption = h('figcaption', source);
    const figure = h('figure', { className: [quotationClass] }, [node, caption]);
    if (node.position) Object.assign(figure, { position: node.position });
    parent.children[index] = figure;
  });
}

function holdsQuotationAlone(figure: Element): boolean {
  const [quotation, ...others] = figure.children.filter(
    (child) => !isBlank(child) && child.type !== 'comment' && !isElement(child, 'figcaption'),
  );
  return isElement(quotation, 'blockquote') && others.length === 0;
}

function takeSource(quotation: Element): ElementContent[] | undefined {
  const lines = elementsIn(quotation, 'p').flatMap(dashedLines);
  const [line, ...others] = lines;
  const blocks = elementsIn(quotation);
  if (!line || others.length > 0 || line.paragraph !== blocks.at(-1)) return undefined;
  const { paragraph, child, offset } = line;
  const isWholeParagraph = child === 0 && offset === 0;
  if (isWholeParagraph && blocks.length === 1) return undefined;
  const [text, ...after] = paragraph.children.slice(child);
  if (text?.type !== 'text') return undefined;
  const said = { ...text, value: `— ${text.value.slice(offset).replace(dash, '')}` };
  if (isWholeParagraph) quotation.children.splice(quotation.children.indexOf(paragraph), 1);
  else {
    const rest = { ...text, value: text.value.slice(0, offset) };
    paragraph.children = withoutEnd([...paragraph.children.slice(0, child), rest]);
  }
  return [said, ...after];
}

/** Without the ends of lines that stand last. */
function withoutEnd(children: ElementContent[]): ElementContent[] {
  const end = children.findLastIndex((each) => !isBlank(each) && !isElement(each, 'br'));
  return children.slice(0, end + 1);
}

function dashedLines(paragraph: Element): DashedLine[] {
  return paragraph.children.flatMap((node, child) => {
    if (node.type !== 'text') return [];
    const before = paragraph.children[child - 1];
    const begins =
      before === undefined ||
      isElement(before, 'br') ||
      (before.type === 'text' && before.value.endsWith('\n'));
    const starts = [...node.value.matchAll(/\n/g)].map(({ index }) => index + 1);
    return (begins ? [0, ...starts] : starts)
      .filter((offset) => dash.test(node.value.slice(offset)))
      .map((offset) => ({ paragraph, child, offset }));
  });
}

function webAddress(node: ElementContent): string | undefined {
  if (!isElement(node)) return undefined;
  const href = node.tagName === 'a' ? textProperty(node, 'href') : undefined;
  if (href !== undefined && isOnWeb(href)) return href;
  return node.children.map(webAddress).find((found) => found !== undefined);
}
