import type { ElementContent, Root } from 'hast';
import type { Guide } from '../guide/guide.js';
import type { Lang } from '../guide/labels.js';

/** A heading of a chapter, below its title. */
export interface Heading {
  /** 2 to 6, as written. */
  level: number;
  id: string;
  /** Plain text, number included. */
  text: string;
  /** True in the summary of a consultation: nobody contributes on it. */
  isSummed?: boolean;
}

/** A chapter as every printer sees it. */
export interface Chapter {
  path: string;
  /** Of a translated chapter: the path of its original, by which `guide.yaml` names it. */
  original?: string | undefined;
  /** The language of its text and title, where that is not the guide's. */
  lang?: Lang | undefined;
  /** Path of its page in the site. */
  address: string;
  /** Plain text. */
  title: string;
  /** What the title's own heading holds, where that is more than its text: links, notes, images, anchors. */
  heading: ElementContent[] | undefined;
  description: string | undefined;
  /** Path of its picture from the guide's folder. */
  image: string | undefined;
  landscape: boolean;
  /** Index into `guide.parts`. */
  part: number | undefined;
  /** «2.1»: the part's number and the chapter's place in it; undefined outside parts. */
  number: string | undefined;
  headings: Heading[];
  /** The document. Links and images are resolved (see `data.ts`). */
  tree: Root;
}

/** An image as every output can show it: a clean drawing, or an upright picture in sRGB. */
export interface BookImage {
  /** From the guide's folder. */
  path: string;
  bytes: Uint8Array;
  format: 'svg' | 'png' | 'jpg' | 'webp' | 'gif';
  /** Width in pixels; undefined of a drawing. */
  pixels?: number | undefined;
  /** Path of its copy in the site. */
  address: string;
}

/** A file of the guide that chapters link to, published as it is. */
export interface Attachment {
  /** Path of its copy in the site. */
  address: string;
  /** Where the copy is on the web; undefined where the guide does not say where it will live. */
  web: string | undefined;
  bytes: Uint8Array;
}

/** The whole guide as trees: what the printers print. */
export interface Book {
  guide: Guide;
  chapters: Chapter[];
  /** Pages that the site alone has, beside its chapters. */
  sitePages: Chapter[];
  /** By path from the guide's folder. */
  images: Map<string, BookImage>;
  /** By path from the guide's folder. */
  attachments: Map<string, Attachment>;
  /** The image of the PDF's cover. */
  cover: BookImage | undefined;
  /** The chapter whose address is `index.html`, the text of the home page. */
  home: Chapter | undefined;
  /** True where changes since another version are marked in the chapters. */
  isMarked?: true;
}
