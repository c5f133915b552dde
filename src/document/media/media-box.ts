import type { Element, Text } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Labels } from '../../guide/labels.js';
import { classesOf, textProperty } from '../data.js';
import { isOnWeb, type MediaKind } from '../media-kind.js';
import { elementIn } from '../shape.js';
import { mediaClasses } from './media-nodes.js';

/** Makes the box of a video or a sound: titled, with links that say what they lead to. */
export function mediaBox(
  node: Element,
  { kind, title, duration }: { kind: MediaKind; title: string; duration: string | undefined },
  labels: Labels,
): void {
  const quoted = `${labels.openQuote}${title}${labels.closeQuote}`;
  const lasting = duration ? `, ${duration}` : '';
  const act = kind === 'video' ? labels.watch : labels.listen;
  visit(node, 'element', (link) => {
    if (link.tagName !== 'a') return;
    delete link.properties.title;
    const classes = classesOf(link);
    const href = textProperty(link, 'href') ?? '';
    if (classes.includes(mediaClasses.source))
      link.children = words(`${act} ${quoted}${lasting}${host(href)}`);
    if (classes.includes(mediaClasses.transcript))
      link.children = words(`${labels.transcriptOf} ${quoted}`);
    if (classes.includes(mediaClasses.captions))
      link.children = words(`${labels.captionsOf} ${quoted}`);
  });
  const details = elementIn(node, 'details');
  const summary = details && elementIn(details, 'summary');
  if (summary) summary.children = words(labels.transcript);
  node.children.unshift(h('p.guide-box__title', `${labels[kind]}${labels.colon} ${title}`));
  node.data = { ...node.data, media: { kind, title } };
}

/** Where a link leads that leaves the guide. */
function host(href: string): string {
  return isOnWeb(href) && URL.canParse(href) ? ` (${new URL(href).hostname})` : '';
}

function words(value: string): Text[] {
  return [{ type: 'text', value }];
}
