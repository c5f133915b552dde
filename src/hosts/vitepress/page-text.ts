import type { ElementContent } from 'hast';
import { isElement } from '../../document/shape.js';
import type { Labels, Lang } from '../../guide/labels.js';
import { contentHtml, permalinked } from '../pages/content/index.js';
import type { HostPage } from '../pages/pages.js';
import { oneBlock, pageText, prefixAddresses } from '../sites/page-file.js';

/**
 * A page as VitePress reads it: front matter, and HTML that neither Markdown nor Vue touches.
 * @param base what the site puts before its addresses: Vue does so for images, nobody for links.
 */
export function vitePressPage(
  page: HostPage,
  content: ElementContent[],
  base: string,
  lang: Lang,
  labels: Labels,
): string {
  const { title, description, chapter, others } = page;
  const front = {
    title,
    ...(description === undefined ? {} : { description }),
    // Changes belong into the guide, which writes the page again.
    editLink: false,
    ...others,
  };
  const titled = content.map((node) =>
    isElement(node, 'h1')
      ? permalinked({ ...node, properties: { ...node.properties, id: titleAnchor } }, labels)
      : node,
  );
  prefixAddresses(titled, base, ['href']);
  const attributes = ` lang="${chapter?.lang ?? lang}" v-pre`;
  return pageText(front, oneBlock(contentHtml(titled, attributes)));
}

/** The search of VitePress finds text by the headings above it that have an anchor. */
const titleAnchor = 'guide-page';
