import type { BlockContent, PhrasingContent, RootContent } from 'mdast';

/** A term with what defines it, which mdast has no node for. */
export interface Definition {
  type: 'wordDefinition';
  term: PhrasingContent[];
  said: BlockContent[];
}

export function definitionOf(parts: Omit<Definition, 'type'>): RootContent {
  return { type: 'wordDefinition', ...parts } as unknown as RootContent;
}

function asDefinition(node: RootContent | undefined): Definition | undefined {
  const made = node as unknown as Definition | undefined;
  return made?.type === 'wordDefinition' ? made : undefined;
}

/** A definition that has both its parts, or the paragraphs that it is without the other. */
function whole(definition: Definition): RootContent[] {
  const { term, said } = definition;
  if (term.length > 0 && said.length > 0) return [definitionOf(definition)];
  return term.length > 0
    ? [{ type: 'paragraph', children: [{ type: 'strong', children: term }] }]
    : said;
}

/** Neighbours that say one thing: paragraphs of a quotation, terms with what defines them. */
export function neighboursJoined(nodes: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    const [open, own] = [asDefinition(last), asDefinition(node)];
    if (node.type === 'blockquote' && last?.type === 'blockquote')
      last.children.push(...node.children);
    else if (open && own?.term.length === 0) open.said.push(...own.said);
    else made.push(node);
  }
  // A term without a definition, or one without a term, is a paragraph.
  return made.flatMap((node) => {
    const definition = asDefinition(node);
    return definition ? whole(definition) : [node];
  });
}
