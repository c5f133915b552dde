import type { BlockContent, DefinitionContent, FootnoteDefinition } from 'mdast';
import { textProperty } from '../../../document/data.js';
import { percentDecoded } from '../../../document/link-target.js';
import { elementsIn } from '../../../document/shape.js';
import type { MarkdownContext, MarkdownHandler } from './context.js';

/** Superscript: the call of a note, the ending of an ordinal as plain text, else HTML. */
export const sup: MarkdownHandler = (context) => (state, node, parent) => {
  const [call] = elementsIn(node, 'a');
  if (call?.properties.dataFootnoteRef !== undefined)
    return { type: 'footnoteReference', identifier: nameOf(textProperty(call, 'href'), context) };
  return small('sup')(context)(state, node, parent);
};

/** Of ordinals and abbreviations, which are read the same on the line: «1er», «2nd», «Mme», «no». */
const endings =
  /^(?:e|es|er|ers|re|res|nd|nds|nde|ndes|d|ds|de|des|th|st|rd|o|os|me|mes|lle|lles|gr|r|rs|ve)$/;

/** An element that Markdown lacks, as HTML where it changes what is read («m²», «CO₂»). */
export function small(name: 'sub' | 'sup'): MarkdownHandler {
  return () => (state, node) => {
    const children = state.all(node);
    const [text] = children;
    const isEnding = name === 'sup' && text?.type === 'text' && endings.test(text.value);
    if (isEnding && children.length === 1) return children;
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
  const id = percentDecoded(href?.slice(1) ?? '').slice(`${chapter}--fn-`.length);
  return `${chapter.replace(/^page-/, '')}--${id}`;
}
