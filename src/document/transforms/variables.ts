import { toHtml } from 'hast-util-to-html';
import type { Nodes, Parent, PhrasingContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { copyOf } from '../../base/cache/copy-of.js';
import { attributesOfWords } from '../directive-keys.js';
import { attributesInWords, htmlPieces } from '../html-pieces.js';
import type { Variable } from '../variable-syntax.js';
import { filledPlain, filledText, type VariableValues } from '../variable-values.js';

const caption = /^(?:Table|Tableau)\s?:/;

/**
 * Puts what `guide.yaml` says once in the place of each `{name}`: with its markup in the text, without in captions of
 * tables, alternatives, titles of boxes and attributes of raw HTML. Code and addresses stay as they are, and so does a
 * name that nothing has.
 */
export function variables(tree: Root, values: VariableValues): void {
  let code: string[] = [];
  visit(tree, (node: Nodes, index, parent) => {
    if (node.type === 'html') {
      const { html, open } = filledHtml(node.value, values, code);
      node.value = html;
      code = open;
    } else if (node.type === 'containerDirective') fillAttributes(node, values);
    else if (node.type === 'variable' && parent && index !== undefined) {
      const plain = code.length > 0 ? writtenOf(node) : isCaption(parent) ? node.value : undefined;
      const pieces = plain === undefined ? contentOf(node) : [textAt(node, plain)];
      (parent as Parent).children.splice(index, 1, ...pieces);
      return index + pieces.length;
    }
    return undefined;
  });
}

/** Makes each variable the text that readers see, at its place: for what looks at a text as it is written. */
export function variablesAsText(tree: Root): void {
  visit(tree, 'variable', (node, index, parent) => {
    if (parent && index !== undefined) parent.children[index] = textAt(node, node.value);
  });
}

const writtenOf = ({ name }: Variable) => `{${name}}`;

function isCaption({ type, children: [first] }: Parent): boolean {
  return type === 'paragraph' && first?.type === 'text' && caption.test(first.value);
}

/** What stands for a variable, at its place. */
function contentOf(node: Variable): PhrasingContent[] {
  const { position } = node;
  const content = copyOf(node.content ?? [textAt(node, node.value)]);
  visit({ type: 'root', children: content } as Root, (each) => {
    if (position) each.position = position;
  });
  return content;
}

function textAt({ position }: Variable, value: string): PhrasingContent {
  return { type: 'text', value, ...(position && { position }) };
}

/** Makes texts that stand side by side one, as if they had been written there: typography reads across. */
export function joinTexts(tree: Root): void {
  visit(tree, (node) => void ('children' in node && joined(node)));
}

function joined(parent: Parent): void {
  const { children } = parent;
  for (let at = children.length - 1; at > 0; at -= 1) {
    const [before, node] = [children[at - 1], children[at]];
    if (before?.type !== 'text' || node?.type !== 'text') continue;
    before.value += node.value;
    if (before.position && node.position)
      before.position = { start: before.position.start, end: node.position.end };
    children.splice(at, 1);
  }
}

function fillAttributes({ attributes }: ContainerDirective, values: VariableValues): void {
  for (const name of attributesOfWords) {
    const said = attributes?.[name];
    if (attributes && said) attributes[name] = filledPlain(said, values);
  }
}

/** Raw HTML, filled. @param code the elements that hold code and are open before it, outermost first. */
function filledHtml(html: string, values: VariableValues, code: readonly string[]) {
  const { pieces, open } = htmlPieces(html, code);
  const filled = pieces.map(({ kind, text }) => {
    if (kind === 'text') return filledText(text, ({ content }) => htmlOf(content), values);
    if (kind === 'tag') return filledTag(text, values);
    return text;
  });
  return { html: filled.join(''), open };
}

const toHast = unified().use(remarkRehype, { allowDangerousHtml: true }).freeze();

function htmlOf(content: readonly PhrasingContent[]): string {
  const tree = toHast.runSync({ type: 'root', children: copyOf([...content]) } as Root);
  return toHtml(tree, { allowDangerousHtml: true });
}

/** A tag whose attributes in words are filled; addresses and names stay. */
function filledTag(tag: string, values: VariableValues): string {
  return tag.replace(attributesInWords, (attribute) =>
    filledText(attribute, ({ plain }) => escaped(plain), values),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
