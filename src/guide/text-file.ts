import {
  type Diagnostic,
  type ExitCode,
  exitCodes,
  type GuideError,
  refusal,
} from '../base/report/diagnostic.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';

/** The longest chapter, in bytes: some fifteen hundred pages of print. */
const longestChapter = 4_000_000;

/**
 * Reads a chapter.
 * @throws GuideError (exit 1) for one that is not UTF-8, or too long to be one chapter.
 */
export async function readChapter(path: string, file: string, world: World): Promise<string> {
  const size = await world.size(path);
  if (size <= longestChapter) return utf8Text(await world.readFile(path), file, exitCodes.findings);
  const megabytes = (bytes: number) => words().guide.text.megabytes(bytes / 1e6);
  throw problem(exitCodes.findings, {
    rule: 'chapter-size',
    file,
    message: words().guide.text.tooLong(megabytes(size), megabytes(longestChapter)),
    hint: words().guide.text.tooLongHint,
  });
}

/**
 * Bytes as text: UTF-8, without byte order mark.
 * @throws GuideError that names the line of the first bytes that are something else.
 */
export function utf8Text(bytes: Uint8Array, file: string, exitCode: ExitCode): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What a decoder that forgives puts in the place of wrong bytes, and nobody writes by hand.
    const before = new TextDecoder().decode(bytes).split('\ufffd', 1)[0] ?? '';
    const lines = before.split('\n');
    throw problem(exitCode, {
      rule: 'encoding',
      file,
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
      message: words().guide.text.encoding,
      hint: words().guide.text.encodingHint,
    });
  }
}

function problem(exitCode: ExitCode, found: Omit<Diagnostic, 'severity'>): GuideError {
  return refusal({ ...found }, exitCode);
}

/** Characters that no output can hold: controls but tab and line ends, and what Unicode sets aside. */
const unprintable = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu;

/** True for a text with a character that no output can hold. */
export function hasControls(text: string): boolean {
  return text.search(unprintable) >= 0;
}

/** The first character of a text that no output can hold, and how many there are. */
export function controlCharacters(text: string, file: string): Diagnostic[] {
  const [first, ...others] = [...text.matchAll(unprintable)];
  if (!first) return [];
  const { control, controls } = words().guide.text;
  const before = text.slice(0, first.index).split('\n');
  const code = first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      rule: 'control-character',
      severity: 'error',
      file,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      message: others.length > 0 ? controls(code, others.length) : control(code),
      hint: words().guide.text.controlHint,
    },
  ];
}

/** The same text, as long, with the replacement character for what no output can hold. */
export function withoutControls(text: string): string {
  return text.replace(unprintable, '\ufffd');
}
