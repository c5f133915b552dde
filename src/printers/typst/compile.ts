import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { exitCodes, GuideError } from '../../report/diagnostic.js';

/** Everything the Typst world holds: the compiler sees no other file. */
export interface CompileInput {
  main: string;
  /** Sources by path from the world's root, e.g. `/main.typ`. */
  sources: ReadonlyMap<string, string>;
  /** Other files by path from the world's root. */
  files: ReadonlyMap<string, Uint8Array>;
  inputs: Record<string, string>;
  fonts: readonly Buffer[];
  /** Seconds since 1970 (UTC), the PDF's creation date. */
  timestamp: number;
}

/** A compiled document. */
export interface CompileOutput {
  pdf: Uint8Array;
  pages: number;
}

/** A folder that does not exist: the world is made of the given files alone. */
const worldRoot = '/guide-publisher-world';

/**
 * Compiles Typst to PDF/A-2a, after PDF/UA-1 as a gate: Typst refuses to export as UA-1 what has no
 * title or alternative.
 * @throws GuideError (exit 70): what stops Typst should have been caught before, with a place.
 */
export function compileTypst(input: CompileInput): CompileOutput {
  const compiler = NodeCompiler.create({
    workspace: worldRoot,
    fontArgs: [{ fontBlobs: [...input.fonts] }],
  });
  for (const [path, source] of input.sources) compiler.addSource(worldRoot + path, source);
  for (const [path, bytes] of input.files) compiler.mapShadow(worldRoot + path, Buffer.from(bytes));
  const compiled = compiler.compile({
    mainFilePath: worldRoot + input.main,
    inputs: input.inputs,
  });
  const document = compiled.result;
  if (!document) throw typesettingFailure(messagesOf(compiler, compiled.takeError()));
  const exported = (pdfStandard: string) => {
    try {
      return compiler.pdf(document, { pdfStandard, creationTimestamp: input.timestamp });
    } catch (error) {
      throw typesettingFailure([String(error)]);
    }
  };
  exported('ua-1');
  return { pdf: exported('a-2a'), pages: document.numOfPages };
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
