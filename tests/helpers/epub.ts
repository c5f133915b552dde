import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { visit } from 'unist-util-visit';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

const jar = process.env.EPUBCHECK ?? '/usr/share/java/epubcheck.jar';

/** True where EPUBCheck is missing: tests that need it are skipped, and say so. Never in CI. */
export const noEpubCheck = !existsSync(jar) && !process.env.CI;
if (noEpubCheck)
  console.warn('No EPUBCheck found: its tests are SKIPPED. Install epubcheck or set EPUBCHECK.');

/** What EPUBCheck finds in a file: errors and warnings, none for a valid one. */
export async function epubCheck(path: string): Promise<string[]> {
  const run = promisify(execFile)('java', ['-XX:TieredStopAtLevel=1', '-jar', jar, path]);
  const said = await run.catch((error: { stdout: string; stderr: string }) => error);
  const lines = `${said.stdout}\n${said.stderr}`.split('\n');
  const counts = lines.filter((line) => line.startsWith('Messages:'));
  const found = lines.filter((line) => /^(?:FATAL|ERROR|WARNING|INFO|USAGE)/.test(line));
  return counts[0] === 'Messages: 0 fatals / 0 errors / 0 warnings / 0 infos' ? found : lines;
}

/** A content document, read back. */
interface ReadDocument {
  /** From the folder of the package. */
  path: string;
  tree: Root;
  text: string;
}

/** An EPUB, read back with other code than what wrote it. */
export interface ReadEpub {
  /** Path and bytes of every file, in the order of the archive. */
  files: [string, Uint8Array][];
  package: Root;
  /** In the order of the spine. */
  documents: ReadDocument[];
}

export function readEpub(bytes: Uint8Array): ReadEpub {
  const files = unzipSync(bytes);
  const read = (path: string) => fromXml(strFromU8(files[path] ?? new Uint8Array()));
  const container = read('META-INF/container.xml');
  const [root] = elements(container, 'rootfile');
  const packagePath = root?.attributes['full-path'] ?? '';
  const opf = read(packagePath);
  const items = new Map(elements(opf, 'item').map(({ attributes }) => [attributes.id, attributes]));
  const documents = elements(opf, 'itemref').map(({ attributes }): ReadDocument => {
    const path = items.get(attributes.idref)?.href ?? '';
    const tree = read(posix.join(posix.dirname(packagePath), path));
    const [body] = elements(tree, 'body');
    return { path, tree, text: body ? textOf(body) : '' };
  });
  return { files: Object.entries(files), package: opf, documents };
}

/** Elements of an XML tree by name, in order. */
export function elements(tree: Root | Element, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element: Element) => {
    if (element.name === name) found.push(element);
  });
  return found;
}

export function textOf(node: Root | Element): string {
  let text = '';
  visit(node, 'text', ({ value }: { value: string }) => {
    text += value;
  });
  return text;
}
