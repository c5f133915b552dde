import type { BlockContent, Link, List, ListItem, Paragraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

/** Classes by which the links of a box of video or sound are known. */
export const mediaClasses = {
  links: 'guide-media__links',
  source: 'guide-media__source',
  transcript: 'guide-media__transcript',
  captions: 'guide-media__captions',
} as const;

/**
 * What a box of video or sound holds: its picture, links to what it names, and its transcript folded away. They
 * have the place of the box, and its title as their text, which `mediaBox` makes a sentence of.
 */
export function mediaNodes(node: ContainerDirective, title: string): BlockContent[] {
  const { src, poster, alt, transcript, captions } = node.attributes ?? {};
  const { position } = node;
  const at = { ...(position && { position }) };
  const link = (url: string | null | undefined, name: keyof typeof mediaClasses): ListItem[] => {
    if (!url) return [];
    const data = { hProperties: { className: [mediaClasses[name]] } };
    const children: Link[] = [
      { type: 'link', url, title: name, children: [{ type: 'text', value: title }], data, ...at },
    ];
    const paragraph: Paragraph = { type: 'paragraph', children };
    return [{ type: 'listItem', spread: false, children: [paragraph] }];
  };
  const links: List = {
    type: 'list',
    spread: false,
    children: [
      ...link(src, 'source'),
      ...link(transcript, 'transcript'),
      ...link(captions === 'none' ? undefined : captions, 'captions'),
    ],
    data: { hProperties: { className: [mediaClasses.links] } } as List['data'],
  };
  const picture: Paragraph[] = poster
    ? [{ type: 'paragraph', children: [{ type: 'image', url: poster, alt: alt ?? title, ...at }] }]
    : [];
  const said = node.children as BlockContent[];
  return [...picture, ...(links.children.length > 0 ? [links] : []), ...folded(said, title)];
}

/** Blocks that open below a summary. */
function folded(children: BlockContent[], title: string): BlockContent[] {
  if (children.length === 0) return [];
  const summary: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: title }],
    data: { hName: 'summary' },
  };
  return [{ type: 'blockquote', children: [summary, ...children], data: { hName: 'details' } }];
}
