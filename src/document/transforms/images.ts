import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { didYouMean } from '../../base/report/suggest.js';
import type { Labels } from '../../guide/labels.js';
import type { BookImage } from '../book.js';
import { textProperty } from '../data.js';
import { type Destination, relativeAddress } from '../link-target.js';
import { placeOf } from '../place.js';

type Resolve = (href: string, from: string) => Destination;

/** The paths of the images a chapter shows, from the guide's folder. */
export function imagePaths(tree: Root, path: string, resolve: Resolve): string[] {
  const paths: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'img') return;
    const destination = resolve(textProperty(node, 'src') ?? '', path);
    if (destination.kind === 'file') paths.push(destination.path);
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
  /** Paths of all images in the guide's folder, for «did you mean». */
  known: readonly string[];
}

/**
 * Points every image at its copy in the site and sets `data.image`. A missing one is reported and
 * becomes a box with its alternative.
 */
export function images(tree: Root, context: ImageContext): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return;
    const src = textProperty(node, 'src') ?? '';
    const destination = context.resolve(src, context.path);
    const image = destination.kind === 'file' ? context.images.get(destination.path) : undefined;
    if (image) {
      node.properties.src = relativeAddress(context.address, image.address);
      node.properties.alt ??= '';
      node.data = { ...node.data, image: image.path };
      return;
    }
    diagnostics.push(missing(node, src, destination, context));
    parent.children[index] = placeholder(node, context.labels);
  });
  return diagnostics;
}

function missing(
  node: Element,
  src: string,
  destination: Destination,
  context: ImageContext,
): Diagnostic {
  const external = destination.kind === 'external';
  return {
    rule: 'image-missing',
    severity: 'error',
    ...placeOf(node, context.file),
    message: external
      ? `Unexpected image «${src}» from elsewhere, expected a file of the guide`
      : `Missing image «${src}»`,
    hint: external
      ? 'save the image in the folder of the guide'
      : didYouMean(
          destination.kind === 'file' ? destination.path : src,
          context.known,
          'add the file, or mend the path',
        ),
  };
}

function placeholder(node: Element, labels: Labels): Element {
  const alternative = textProperty(node, 'alt');
  const text = alternative
    ? `${labels.missingImage}${labels.colon} ${alternative}`
    : labels.missingImage;
  return h('span.guide-missing-image', text);
}
