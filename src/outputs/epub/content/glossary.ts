import type { EpubPrinter } from './context.js';

/** In the glossary, whose section is named as such, terms and definitions say so; elsewhere they stay as they are. */
function named(type: string): EpubPrinter {
  return (node, { isGlossary }) =>
    isGlossary ? { ...node, properties: { ...node.properties, 'epub:type': type } } : node;
}

export const glossaryDefinition = named('glossdef');

/** A term of the glossary. */
export const glossaryTerm: EpubPrinter = (node, context, parents) => {
  const term = named('glossterm')(node, context, parents);
  if (!context.isGlossary) return node;
  const name = {
    type: 'element' as const,
    tagName: 'dfn',
    properties: {},
    children: term.children,
  };
  return { ...term, children: [name] };
};
