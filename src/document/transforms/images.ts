import { posix } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import type { Labels } from '../../guide/labels.js';
import { words } from '../../words/words.js';
import { type AddressFault, deadImage, unreachableImage } from '../address-faults.js';
import type { BookImage } from '../book.js';
import { textProperty } from '../data.js';
import { readSize } from '../image-width.js';
import { type Destination, type Resolve, relativeAddress, withScheme } from '../link-target.js';
import { placeOf } from '../place.js';

/** The paths of the images a chapter shows, from the guide's folder. */
export function imagePaths(tree: Root, path: string, resolve: Resolve): string[] {
  const paths: string[] = [];
  visit(tree, 'element', (node) => {
    // What is drawn of the text has no file.
    if (node.tagName !== 'img' || node.data?.image !== undefined) return;
    const destination = resolve(textProperty(node, 'src') ?? '', path);
    if (destination.kind === 'file') paths.push(destination.path);
    // It leads to no file, so that those that there are become known.
    if (node.properties.dataAddress) paths.push('');
  });
  return paths;
}

/** What the images of a chapter are resolved against. */
export interface ImageContext {
  path: string;
  address: string;
  file: string;
  labels: Labels;
  resolve: Resolve;
  images: ReadonlyMap<string, BookImage>;
  /** Paths of files that are no image that can be shown, which is told of them. */
  unsound: ReadonlySet<string>;
  /** Paths of all images in the guide's folder, for «did you mean». */
  known: readonly string[];
  /** Images from elsewhere that are told by now. */
  remote: Set<string>;
}

/**
 * Points every image at its copy in the site and sets `data.image`. A missing one is reported and
 * becomes a box with its alternative; one from elsewhere, which is never fetched, a link to it.
 */
export function images(tree: Root, context: ImageContext): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const linked = new Set<Element>();
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'a') visit(node, 'element', (inner) => void linked.add(inner));
    if (node.tagName !== 'img' || !parent || index === undefined) return;
    readSize(node);
    const src = textProperty(node, 'src')?.trim() ?? '';
    const destination = context.resolve(src, context.path);
    const image = destination.kind === 'file' ? context.images.get(destination.path) : undefined;
    if (image) {
      node.properties.src = relativeAddress(context.address, image.address);
      node.properties.alt ??= '';
      node.data = { ...node.data, image: image.path };
      return;
    }
    if (/^(?:https?:)?\/\//i.test(src)) {
      if (!context.remote.has(src)) diagnostics.push(remote(node, src, context.file));
      context.remote.add(src);
      parent.children[index] = linkTo(node, src, linked.has(node));
      return;
    }
    const path = pathOf(destination);
    if (!context.unsound.has(path)) {
      const address = textProperty(node, 'dataAddress');
      const fault =
        address === undefined
          ? deadImage(src, path, context.path, context.known)
          : unreachableImage(address, context.path, context.known);
      diagnostics.push(missing(node, fault, context.file));
    }
    parent.children[index] = placeholder(node, context.labels);
  });
  return diagnostics;
}

function remote(node: Element, src: string, file: string): Diagnostic {
  return {
    rule: 'image-remote',
    severity: 'warning',
    ...placeOf(node, file),
    message: words().document.images.remote(src),
    hint: words().document.images.remoteHint,
  };
}

/** What stands for an image from elsewhere: its alternative, or its name, as a link where none is around it. */
function linkTo(node: Element, src: string, isLinked: boolean): ElementContent {
  const text = textProperty(node, 'alt')?.trim() || posix.basename(src.replace(/[?#].*/, ''));
  return isLinked ? { type: 'text', value: text } : h('a', { href: withScheme(src) }, text);
}

function pathOf(destination: Destination): string {
  return destination.kind === 'external' ? '' : destination.path;
}

function missing(node: Element, fault: AddressFault, file: string): Diagnostic {
  return { rule: 'image-missing', severity: 'error', ...placeOf(node, file), ...fault };
}

function placeholder(node: Element, labels: Labels): Element {
  const alternative = textProperty(node, 'alt');
  const text = alternative
    ? `${labels.missingImage}${labels.colon} ${alternative}`
    : labels.missingImage;
  return h('span.guide-missing-image', text);
}
