import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { nearest } from '../../base/report/suggest.js';
import type { Labels, Lang } from '../../guide/labels.js';
import { words } from '../../words/words.js';
import { type AddressFault, deadLink, unreachableLink } from '../address-faults.js';
import { type Attachments, attach } from '../attachments.js';
import { textProperty } from '../data.js';
import type { FormerAddress } from '../former-address.js';
import {
  numberPlaceholder,
  type Resolve,
  referencePlaceholder,
  relativeAddress,
  withScheme,
} from '../link-target.js';
import { placeOf } from '../place.js';
import { titleText } from '../title-text.js';
import type { Anchor } from './numbering.js';

/** What the links of a chapter are resolved against. */
export interface LinkContext {
  /** Path of the chapter. */
  path: string;
  /** Shown in places. */
  file: string;
  labels: Labels;
  resolve: Resolve;
  /** Where a page that is not in the guide may be. */
  former: FormerAddress;
  attachments: Attachments;
  lang: Lang;
  /** By path: every chapter's address, title and anchors. */
  chapters: ReadonlyMap<string, LinkedChapter>;
}

/** A chapter that can be linked to. */
export interface LinkedChapter {
  address: string;
  title: () => string;
  anchors: ReadonlyMap<string, Anchor>;
  /** Of a page that the site alone has: where it is on the web, if that is known. */
  siteOnly?: { web: string | undefined } | undefined;
}

/**
 * Resolves every link within the guide: sets `data.target` and the `href` for the chapter's page, and
 * writes the text of links without text («tableau 3»). A dead link is reported: it leads where the page was
 * before it was a guide's, if anyone knows, else to the top of the chapter that lacks the anchor, else it
 * becomes plain text.
 */
export function links(tree: Root, context: LinkContext): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'a') return;
    const href = textProperty(node, 'href');
    const address = textProperty(node, 'dataAddress');
    if (address !== undefined) {
      const fault = unreachableLink(address, context.path, [...context.chapters.keys()]);
      diagnostics.push(dead(node, context.file, fault));
      asText(node, address);
      return;
    }
    if (node.data?.target === undefined && node.data?.attachment === undefined) {
      if (href === undefined) return;
      const problem = aim(node, href, context);
      if (problem) {
        diagnostics.push(problem);
        retarget(node, href, context);
      }
    }
    if (node.data?.target) point(node, context);
  });
  return diagnostics;
}

/** Sets the target of a link within the guide; returns what is wrong with it. */
function aim(node: Element, href: string, context: LinkContext): Diagnostic | undefined {
  const destination = context.resolve(href, context.path);
  if (destination.kind === 'external') {
    node.properties.href = withScheme(href);
    return undefined;
  }
  const problem = (message: string, hint: string) => dead(node, context.file, { message, hint });
  if (destination.kind === 'file') {
    const { files, refused, beside } = context.attachments;
    const file = files.get(destination.path);
    if (file) {
      const from = context.chapters.get(context.path)?.address ?? '';
      attach(node, href, relativeAddress(from, file.address), file, context.lang);
      return undefined;
    }
    const reason = refused.get(destination.path);
    if (reason)
      return problem(
        words().document.links.refused(href, reason),
        words().document.links.refusedHint,
      );
    const known = [...context.chapters.keys()];
    const fault = deadLink(href, destination.path, context.path, known, beside);
    return dead(node, context.file, fault);
  }
  const { path } = destination;
  // The top of a page is there without an id.
  const anchor = destination.anchor === 'top' ? undefined : destination.anchor;
  const anchors = context.chapters.get(path)?.anchors;
  if (anchor !== undefined && !anchors?.has(anchor)) {
    const near = nearest(anchor, [...(anchors?.keys() ?? [])]);
    const hint = near
      ? words().report.didYouMean(`#${near}`)
      : words().document.links.anchorHint(path, anchor);
    return problem(words().document.links.anchor(anchor, path), hint);
  }
  const id = (anchor !== undefined && anchors?.get(anchor)?.id) || undefined;
  node.data = { ...node.data, target: { chapter: path, anchor: id } };
  return undefined;
}

/** Gives a dead link the next best there is. */
function retarget(node: Element, href: string, { path, resolve, former }: LinkContext): void {
  const destination = resolve(href, path);
  if (destination.kind === 'chapter' && destination.path !== path) {
    node.data = { ...node.data, target: { chapter: destination.path, anchor: undefined } };
    return;
  }
  const address = destination.kind === 'file' ? former(href, path) : undefined;
  asText(node, href);
  if (address !== undefined) Object.assign(node, { tagName: 'a', properties: { href: address } });
}

/** Makes a link the text that it stands on, or its address where there is none. */
function asText(node: Element, address: string): void {
  const isUnnamed = [referencePlaceholder, numberPlaceholder].includes(textOf(node));
  if (isUnnamed) node.children = [{ type: 'text', value: address }];
  node.tagName = 'span';
  node.properties = {};
  node.data = { ...node.data, deadLink: true };
}

function dead(node: Element, file: string, fault: AddressFault): Diagnostic {
  return { rule: 'link-target-missing', severity: 'error', ...placeOf(node, file), ...fault };
}

function point(node: Element, { path, labels, chapters }: LinkContext): void {
  const target = node.data?.target;
  const chapter = target && chapters.get(target.chapter);
  const own = chapters.get(path);
  if (!target || !chapter || !own) return;
  const page =
    target.chapter === path && target.anchor ? '' : relativeAddress(own.address, chapter.address);
  const fragment = target.anchor ? `#${encodeURIComponent(target.anchor)}` : '';
  node.properties.href = page + fragment;
  if (chapter.siteOnly && !own.siteOnly) leadToSite(node, chapter, fragment);
  const text = textOf(node);
  if (text !== referencePlaceholder && text !== numberPlaceholder) return;
  const anchor = target.anchor === undefined ? undefined : chapter.anchors.get(target.anchor);
  const number = text === numberPlaceholder ? anchor?.number : undefined;
  const value = number ?? referenceText(anchor, chapter.title(), labels);
  node.children = [{ type: 'text', value }];
  node.data = { ...node.data, reference: true };
}

/** Makes a link lead to the site from every output, as to a file of the guide: no book has the page. */
function leadToSite(node: Element, { address, siteOnly }: LinkedChapter, fragment: string): void {
  const web = siteOnly?.web === undefined ? undefined : siteOnly.web + fragment;
  const { target: _, ...data } = node.data ?? {};
  node.data = { ...data, attachment: { address, web } };
}

function referenceText(anchor: Anchor | undefined, title: string, labels: Labels): string {
  if (anchor?.number !== undefined) {
    return `${labels[anchor.kind].toLowerCase()}\u00a0${anchor.number}`;
  }
  const named = anchor?.title ? titleText(anchor.title) : '';
  return `${labels.openQuote}${named || title}${labels.closeQuote}`;
}
