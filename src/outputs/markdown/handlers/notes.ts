import type { BlockContent, DefinitionContent, FootnoteDefinition } from 'mdast';
import { textProperty } from '../../../document/data.js';
import { elementsIn } from '../../../document/shape.js';
import type { MarkdownContext, MarkdownHandler } from './context.js';

/** Superscript: the call of a note, the ending of an ordinal as plain text, else HTML. */
export const sup: MarkdownHandler = (context) => (state, node, parent) => {
  const [call] = elementsIn(node, 'a');
  if (call?.properties.dataFootnoteRef !== undefined)
    return { type: 'footnoteReference', identifier: nameOf(textProperty(call, 'href'), context) };
  return small('sup')(context)(state, node, parent);
};

/** An element that Markdown lacks, as HTML where it changes what is read («m²», «CO₂»). */
export function small(name: 'sub' | 'sup'): MarkdownHandler {
  return () => (state, node) => {
    const children = state.all(node);
    const [text] = children;
    const isOrdinal = text?.type === 'text' && /^\p{L}+$/u.test(text.value);
    if (isOrdinal && children.length === 1) return children;
    return [
      { type: 'html', value: `<${name}>` },
      ...children,
      { type: 'html', value: `</${name}>` },
    ] as typeof children;
  };
}

/** The notes of a chapter, as GFM writes them; any other section is its contents. */
export const section: MarkdownHandler = (context) => (state, node) => {
  if (node.properties.dataFootnotes === undefined) return state.toFlow(state.all(node));
  const items = elementsIn(node, 'ol').flatMap((list) => elementsIn(list, 'li'));
  return items.map(
    (item): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier: nameOf(`#${textProperty(item, 'id')}`, context),
      children: state.toFlow(state.all(item)) as (BlockContent | DefinitionContent)[],
    }),
  );
};

/** `#page-a--fn-loi` → `a--loi`: one name a note in the whole bundle. */
function nameOf(href: string | undefined, { chapter }: MarkdownContext): string {
  const id = decodeURIComponent(href?.slice(1) ?? '').slice(`${chapter}--fn-`.length);
  return `${chapter.replace(/^page-/, '')}--${id}`;
}
