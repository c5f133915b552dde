import type { Element } from 'hast';
import type { Formula } from './formulas.js';
import type { ImageWidth } from './image-width.js';
import type { MediaKind } from './media-kind.js';

/** Where a link within the guide leads. */
export interface Target {
  /** Path of the chapter. */
  chapter: string;
  /** Id of an element in it; undefined for the chapter itself. */
  anchor: string | undefined;
}

/** What a box of video or sound plays. */
export interface Media {
  kind: MediaKind;
  title: string;
  /** Path of the file in the site; undefined for what a platform shows. */
  file?: string | undefined;
  /** Its captions, WebVTT. */
  track?: Uint8Array | undefined;
  /** Of what is said, where it is a file. */
  lang?: string | undefined;
  /** Where it plays on the web: the page of the site, or of a platform. */
  web?: string | undefined;
  /** That address as a drawing (SVG) that phones read. */
  code?: string | undefined;
}

declare module 'hast' {
  interface Data {
    /** The included file that it comes from, as messages show it. */
    file?: string;
  }
  interface ElementData {
    /** On `a`: a link within the guide; its `href` is already right for the chapter's page. */
    target?: Target;
    /** On a heading: the anchors that code forges make of it, which links may name. */
    forgeIds?: string[];
    /** On `span`: true of a link that leads nowhere. */
    deadLink?: boolean;
    /** On `a`: a link to a file of the guide; its `href` is right for the chapter's page. */
    attachment?: { address: string; web: string | undefined };
    /** On `a`: true where the text was made by the toolchain («tableau 3»). */
    reference?: boolean;
    /** On `a`: true where it stands within parentheses. */
    parenthetical?: boolean;
    /** On `p`: true where a page must not part it from what follows. */
    keepsWithNext?: boolean;
    /** On a heading: true where it stands in the summary of a consultation. */
    isSummed?: boolean;
    /** On a clause: the level that its title has among the headings around it. */
    titleLevel?: number;
    /** On a clause that stands on another page too: its id in its chapter. */
    source?: string;
    /** On a heading: ids besides its own that links may name. */
    aliases?: string[];
    /** On `code` that is a formula: what outputs print in its place. */
    formula?: Formula;
    /** On an example, and on a formula that links may name: its number in the guide. */
    number?: string;
    /** On the places of an entry of the index: all that are marked, in order. */
    indexed?: Target[];
    /** On `div`: where a change begins or ends, beside which the margin has a bar. */
    change?: 'begin' | 'end';
    /** On `img`: the width that its author gave it, or else the height, in pixels of CSS. */
    width?: ImageWidth;
    height?: number;
    /** On a box of video or sound. */
    media?: Media;
    /** On a division that holds a table: the chart that is to be drawn of it. */
    chart?: { type: string | undefined; title: string | undefined };
    /** On `img`: the image's path from the guide's folder; absent where the file is missing. */
    image?: string;
  }
}

/** The classes of an element. */
export function classesOf(node: Element): string[] {
  const { className } = node.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** Gives an element further classes. */
export function addClasses(node: Element, ...classes: string[]): void {
  node.properties.className = [...classesOf(node), ...classes];
}

/** A property as text, or undefined. */
export function textProperty(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  return value === undefined || value === null || value === false ? undefined : String(value);
}
