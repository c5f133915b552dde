import { readFileSync } from 'node:fs';
import createQpdf from '@neslinesli93/qpdf-wasm';
import { dependencyFile } from '../../../base/package-info.js';
import { words } from '../../../words/words.js';
import { refusePdf } from './open-pdf.js';

/** What the WebAssembly of qpdf offers. */
interface Qpdf {
  callMain(args: string[]): number;
  FS: {
    writeFile(path: string, data: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
}

const input = '/in.pdf';
const output = '/out.pdf';

/**
 * A PDF that anyone made, written anew by qpdf: what its cross-references name, with the length of each stream
 * beside it, as ISO 32000-1, 7.3.8 and 7.5.4 have it. The library that stamps guesses at both. Streams stay as they
 * are; a file that opens without a password is no longer encrypted.
 * @param file shown in messages.
 * @returns the file as it is where qpdf can't read it.
 * @throws GuideError (exit 1) for what needs a password.
 */
export async function rewrittenPdf(
  bytes: Uint8Array,
  file: string,
): Promise<{ bytes: Uint8Array; wasEncrypted: boolean }> {
  const { qpdf, said } = await loadQpdf();
  qpdf.FS.writeFile(input, bytes);
  const wasEncrypted = qpdf.callMain([input, '--is-encrypted']) === encrypted;
  const options = ['--object-streams=disable', '--stream-data=preserve', '--decrypt'];
  const code = qpdf.callMain([input, ...options, '--deterministic-id', output]);
  if (code === done || code === doneWithWarnings)
    return { bytes: qpdf.FS.readFile(output), wasEncrypted };
  const { encrypted: message, passwordHint } = words().outputs.foreignPdf;
  if (said.some((line) => line.includes('invalid password')))
    throw refusePdf(file, message, passwordHint);
  // What qpdf can't read may still be read: by the library that stamps, which says why not.
  return { bytes, wasEncrypted: false };
}

/** qpdf, and what it says: it takes the console as it finds it when it is loaded, and tells a password nowhere else. */
async function loadQpdf(): Promise<{ qpdf: Qpdf; said: string[] }> {
  const said: string[] = [];
  const { error } = console;
  console.error = (...words: unknown[]) => said.push(words.join(' '));
  try {
    const load = createQpdf as unknown as (options: object) => Promise<unknown>;
    const qpdf = await load({
      wasmBinary: readFileSync(dependencyFile('@neslinesli93/qpdf-wasm/dist/qpdf.wasm')),
      noInitialRun: true,
    });
    return { qpdf: qpdf as Qpdf, said };
  } finally {
    console.error = error;
  }
}

/** Exit codes of qpdf. */
const [done, doneWithWarnings, encrypted] = [0, 3, 0];
