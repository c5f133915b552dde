import { relativeAddress } from '../../../document/link-target.js';
import { hasClass } from '../../../document/shape.js';
import type { EpubPrinter } from './context.js';

/**
 * A link, into the document of a chapter where it leads within the guide. Calls of notes, the ways back from
 * them and the acronyms that the glossary explains say what they are.
 */
export const link: EpubPrinter = (node, { to, documents }) => {
  const {
    dataFootnoteRef,
    dataFootnoteBackref,
    target: _,
    download: __,
    ...rest
  } = node.properties;
  const properties: typeof node.properties = { ...rest };
  const target = node.data?.target;
  const file = target && documents.get(target.chapter);
  if (target && file !== undefined) {
    const page = file === to && target.anchor ? '' : relativeAddress(to, file);
    properties.href = target.anchor ? `${page}#${encodeURIComponent(target.anchor)}` : page;
  }
  const attachment = node.data?.attachment;
  if (attachment && attachment.web === undefined)
    return { ...node, tagName: 'span', properties: {} };
  if (attachment) properties.href = attachment.web;
  if (dataFootnoteRef !== undefined)
    Object.assign(properties, { 'epub:type': 'noteref', role: 'doc-noteref' });
  if (dataFootnoteBackref !== undefined)
    Object.assign(properties, { 'epub:type': 'backlink', role: 'doc-backlink' });
  if (hasClass(node, 'guide-acronym'))
    Object.assign(properties, { 'epub:type': 'glossref', role: 'doc-glossref' });
  return { ...node, properties };
};
