import type { Cache } from '../../base/cache/cache.js';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import type { World } from '../../base/world/world.js';
import type { Book } from '../../document/book.js';
import type { PageOpening } from '../../document/places.js';
import type { Guide } from '../../guide/guide.js';
import type { OutputFile } from './output-file.js';

/** What a build makes that is asked for nothing. */
export const usualTargets = ['site', 'pdf', 'epub'] as const;
/** What an author can ask a build for by name. */
export type BuildTarget = (typeof usualTargets)[number] | 'office';

/** What an output is made from. */
export interface Job {
  book: Book;
  /** The book in each language of the guide, the original first; itself alone for a guide in one. */
  books: readonly Book[];
  /** True for a version that is not released. */
  draft: boolean;
  cache: Cache;
  world: World;
  /** What the outputs are made from, to keep beside them. */
  emit: readonly 'typst'[];
  /** Takes down findings. @throws Stopped where one of them stops the build. */
  found(diagnostics: readonly Diagnostic[]): void;
  /** Takes down how long a stage took, in milliseconds. */
  took(stage: string, milliseconds: number): void;
  /** Shows that a stage has begun. */
  progress(stage: string): void;
}

/** What outputs have to offer one another, which may still be in the making. */
export interface Parts {
  pdf?: {
    /** From `site/`. */
    path: string;
    /** The standards that it follows: `PDF/UA-1`, `PDF/A-2a`. */
    conformance: string[];
    bytes: Promise<Uint8Array>;
    openings: Promise<PageOpening[]>;
    /** The first page as PNGs: for the site and the host, and to fill the screen of a reader of books. */
    covers: Promise<{ cover: Uint8Array; bookCover: Uint8Array | undefined }>;
    /** Once it was held against PDF/UA-1: before that nothing may be published. */
    whole: Promise<{ bytes: Uint8Array; pages: number }>;
  };
  epub?: {
    /** From `site/`. */
    path: string;
    bytes: Promise<Uint8Array>;
  };
  /** All files of the outputs begun before. */
  files: Promise<OutputFile[]>;
}

/** An output that was begun. */
export interface Making {
  /** What it offers to those begun after it. */
  parts?: Omit<Parts, 'files'>;
  files: Promise<OutputFile[]>;
}

/**
 * One of the forms that a guide is published in. It is opened before the guide is read, so that what takes a while
 * to be ready is begun; told of the guide as soon as that is read; begun once the book stands.
 */
export interface Output {
  /** The target that it is made for; undefined for what is made of the others. */
  target: BuildTarget | undefined;
  /**
   * @param withTargets all that the build makes.
   * @param resident where the typesetter stays from one build to the next; undefined where it doesn't.
   */
  open(withTargets: readonly BuildTarget[], resident?: string): OpenOutput;
}

/** An output that is ready to begin. */
export interface OpenOutput {
  loaded?(guide: Guide, world: World): Promise<void>;
  /** Begins. @returns once all is under way that others may wait for. */
  start(job: Job, parts: Parts): Promise<Making>;
  close?(): Promise<void>;
}
