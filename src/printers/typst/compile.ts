import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { exitCodes, GuideError } from '../../report/diagnostic.js';

/** Everything the Typst world holds besides the fonts: the compiler sees no other file. */
export interface CompileInput {
  main: string;
  /** Sources by path from the world's root, e.g. `/main.typ`. */
  sources: ReadonlyMap<string, string>;
  /** Other files by path from the world's root. */
  files: ReadonlyMap<string, Uint8Array>;
  inputs: Record<string, string>;
  /** Seconds since 1970 (UTC), the PDF's creation date. */
  timestamp: number;
}

/** A compiler with its fonts. */
interface Typesetter {
  /**
   * Compiles Typst to PDF/A-2a.
   * @throws GuideError (exit 70): what stops Typst should have been caught before, with a place.
   */
  typeset(input: CompileInput): { pdf: Uint8Array; pages: number };
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
  let creationTimestamp = 0;
  const exported = (pdfStandard: string) => {
    if (!document) throw new RangeError('Unexpected export before anything was typeset');
    try {
      return compiler.pdf(document, { pdfStandard, creationTimestamp });
    } catch (error) {
      throw typesettingFailure([String(error)]);
    }
  };
  return {
    typeset: ({ main, sources, files, inputs, timestamp }) => {
      compiler.resetShadow();
      for (const [path, source] of sources) compiler.addSource(worldRoot + path, source);
      for (const [path, bytes] of files) compiler.mapShadow(worldRoot + path, Buffer.from(bytes));
      const compiled = compiler.compile({ mainFilePath: worldRoot + main, inputs });
      document = compiled.result;
      creationTimestamp = timestamp;
      if (!document) throw typesettingFailure(messagesOf(compiler, compiled.takeError()));
      return { pdf: exported('a-2a'), pages: document.numOfPages };
    },
    conform: () => {
      exported('ua-1');
    },
  };
}

function messagesOf(
  compiler: NodeCompiler,
  error: ReturnType<ReturnType<NodeCompiler['compile']>['takeError']>,
): string[] {
  if (!error) return ['unknown error'];
  return compiler
    .fetchDiagnostics(error)
    .map(
      (each: {
        message?: string;
        path?: string;
        range?: { start?: { line?: number; column?: number } };
      }) => JSON.stringify(each),
    );
}

function typesettingFailure(messages: string[]): GuideError {
  return new GuideError(
    messages.map((message) => ({
      rule: 'typesetting',
      severity: 'error',
      file: 'PDF',
      message: `Unexpected refusal of the typesetter: ${message}`,
      hint: 'this is a fault of guide: please report it with the chapter that causes it',
    })),
    exitCodes.bug,
  );
}
