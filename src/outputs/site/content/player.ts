import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Media } from '../../../document/data.js';
import { relativeAddress } from '../../../document/link-target.js';
import { elementIn, isElement } from '../../../document/shape.js';
import { mediaType } from '../../../guide/media-types.js';
import type { ContentContext } from '../../content/context.js';

/**
 * A box of video or sound with the player of the browser, which fetches nothing but the picture before someone plays
 * it. What a platform plays stays a picture with a link to it.
 */
export function withPlayer(node: Element, { to, labels }: ContentContext): Element {
  const { media } = node.data ?? {};
  if (media?.file === undefined) return node;
  const picture = node.children.find((child) => isElement(child, 'p') && elementIn(child, 'img'));
  const image = picture && elementIn(picture as Element, 'img');
  const player = playerOf(media, image, to, labels.captions);
  const children = node.children.flatMap((child, index): ElementContent[] => {
    if (child === picture) return media.kind === 'video' ? [player] : [child, player];
    return index === 0 && !picture ? [child, player] : [child];
  });
  return { ...node, children };
}

function playerOf(media: Media, image: Element | undefined, to: string, captions: string): Element {
  const { kind, title, file = '', track, lang } = media;
  const source = h('source', { src: relativeAddress(to, file), type: mediaType(file) });
  const shared = { className: ['guide-player'], controls: true, preload: 'none', ariaLabel: title };
  if (kind === 'audio') return h('audio', shared, [source]);
  const { src: poster, width, height } = image?.properties ?? {};
  const tracks = track
    ? [
        h('track', {
          kind: 'captions',
          // Within the page: browsers take no captions from a file beside one that is opened by itself.
          src: `data:text/vtt;base64,${Buffer.from(track).toString('base64')}`,
          srcLang: lang,
          label: captions,
          default: true,
        }),
      ]
    : [];
  return h('video', { ...shared, poster, width, height }, [source, ...tracks]);
}
