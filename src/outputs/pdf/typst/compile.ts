import {
  NodeCompiler,
  type NodeTypstDocument,
  type RenderPdfOpts,
} from '@myriaddreamin/typst-ts-node-compiler';
import { type Diagnostic, exitCodes, GuideError } from '../../../base/report/diagnostic.js';
import type { PageOpening } from '../../../document/places.js';
import { words } from '../../../words/words.js';
import { typesettingError } from './failure.js';

/** Everything the Typst world holds besides the fonts: the compiler sees no other file. */
export interface CompileInput {
  main: string;
  /** Sources by path from the world's root, e.g. `/main.typ`. */
  sources: ReadonlyMap<string, string>;
  /** Other files by path from the world's root. */
  files: ReadonlyMap<string, Uint8Array>;
  inputs: Record<string, string>;
  /** The part and level of PDF/A that it is archived as. */
  standard: 'a-2a' | 'a-3a';
  /** Seconds since 1970 (UTC), the PDF's creation date. */
  timestamp: number;
}

/** A document as the compiler lays it out. */
export interface Typeset {
  pages: number;
  openings: PageOpening[];
}

/** A compiler with its fonts. */
interface Typesetter {
  /**
   * Compiles Typst.
   * @throws GuideError (exit 70): what stops Typst should have been caught before, with a place.
   */
  typeset(input: CompileInput): Typeset;
  /** Exports what was last typeset as PDF/A. @throws GuideError (exit 70) when Typst refuses. */
  archive(): Uint8Array;
  /**
   * Compiles Typst to a PDF to look at, without tags.
   * @throws GuideError (exit 70) as `typeset` does.
   */
  proof(input: CompileInput): { pdf: Uint8Array; pages: number };
  /**
   * Exports what was last typeset as PDF/UA-1, as a gate: Typst refuses what has no title or alternative.
   * @throws GuideError (exit 70) when it does.
   */
  conform(): void;
}

/** A folder that does not exist: the world is made of the given files alone. */
const worldRoot = '/guide-publisher-world';

/** @param fonts TrueType or OpenType files, the only ones that the compiler sees. */
export function createTypesetter(fonts: readonly Buffer[]): Typesetter {
  const compiler = NodeCompiler.create({
    workspace: worldRoot,
    fontArgs: [{ fontBlobs: [...fonts] }],
  });
  let document: NodeTypstDocument | null = null;
  let pdfStandard: CompileInput['standard'] = 'a-2a';
  let creationTimestamp = 0;
  const exported = (options: RenderPdfOpts) => {
    if (!document) throw new RangeError('Unexpected export before anything was typeset');
    try {
      return compiler.pdf(document, { ...options, creationTimestamp });
    } catch (error) {
      throw typesettingFailure([{ message: String(error) }]);
    }
  };
  const compile = ({ main, sources, files, inputs, standard, timestamp }: CompileInput): number => {
    // What the last few books made and did not use is forgotten.
    compiler.evictCache(5);
    compiler.resetShadow();
    for (const [path, source] of sources) compiler.addSource(worldRoot + path, source);
    for (const [path, bytes] of files) compiler.mapShadow(worldRoot + path, Buffer.from(bytes));
    const compiled = compiler.compile({ mainFilePath: worldRoot + main, inputs });
    document = compiled.result;
    creationTimestamp = timestamp;
    pdfStandard = standard;
    if (!document) throw typesettingFailure(refusalsOf(compiler, compiled.takeError()));
    return document.numOfPages;
  };
  return {
    typeset: (input) => {
      const pages = compile(input);
      return { pages, openings: openingsOf(compiler, document) };
    },
    archive: () => exported({ pdfStandard }),
    proof: (input) => {
      const pages = compile(input);
      return { pdf: exported({ pdfTags: false }), pages };
    },
    conform: () => {
      exported({ pdfStandard: 'ua-1' });
    },
  };
}

/** One message of the typesetter. */
interface Refusal {
  message?: string;
  path?: string;
  /** From zero. */
  range?: { start: { line: number; character: number } };
  /** As editors number it: 1 for an error, more for how it came to that. */
  severity?: number;
}

function openingsOf(compiler: NodeCompiler, document: NodeTypstDocument | null): PageOpening[] {
  if (!document) return [];
  const query = { selector: '<guide-page-openings>', field: 'value' };
  const [openings = []] = compiler.query(document, query) as PageOpening[][];
  return openings;
}

function refusalsOf(
  compiler: NodeCompiler,
  error: ReturnType<ReturnType<NodeCompiler['compile']>['takeError']>,
): Refusal[] {
  return error ? compiler.fetchDiagnostics(error) : [{ message: 'unknown error' }];
}

function typesettingFailure(refusals: Refusal[]): GuideError {
  const authors = refusals.flatMap((each) => [...tokensProblem(each), ...authorsProblem(each)]);
  if (authors.length > 0) return new GuideError(authors, exitCodes.findings);
  return typesettingError(
    refusals.map((refusal) => words().outputs.typesetter.refused(JSON.stringify(refusal))),
  );
}

const images = `${worldRoot}/guide/`;

/** Where a guide sets tokens of the page design, from its folder. */
export const ownTokens = 'templates/pdf/tokens.typ';

/** What the guide says of the page design stands in one source, what is asked of it in another. */
function tokensProblem({ message = '', path = '', range, severity = 1 }: Refusal): Diagnostic[] {
  const isTokens = /^\/(?:own-)?tokens\.typ$/.test(path.slice(worldRoot.length));
  if (!isTokens || severity !== 1) return [];
  const start = path.endsWith('/own-tokens.typ') ? range?.start : undefined;
  return [
    {
      rule: 'page-design',
      severity: 'error',
      file: ownTokens,
      ...(start && { line: start.line + 1, column: start.character + 1 }),
      message: words().outputs.pdf.token(message.replace(/^assertion failed: /, '')),
      hint: words().outputs.pdf.tokenHint,
    },
  ];
}

/** What an author can mend: an image that only the typesetter can't read, and depth. */
function authorsProblem({ message = '', path = '' }: Refusal): Diagnostic[] {
  const isImage = path.startsWith(images) || /failed to (?:decode|parse)/.test(message);
  if (!isImage && !/maximum .* depth exceeded/.test(message)) return [];
  const file = path.startsWith(images) ? path.slice(images.length).replace(/\.image$/, '') : 'PDF';
  return [
    isImage
      ? {
          rule: 'image-format',
          severity: 'error',
          file,
          message: words().outputs.pdf.image(message),
          hint: words().outputs.pdf.imageHint,
        }
      : {
          rule: 'nesting',
          severity: 'error',
          file,
          message: words().outputs.pdf.depth,
          hint: words().outputs.pdf.depthHint,
        },
  ];
}
