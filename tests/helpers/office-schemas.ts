import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';

/** The Relax NG schema of OpenDocument 1.3, in the compact form; read by Jing. */
const schema = process.env.ODF_SCHEMA ?? '';

/** True where the schema or Jing is missing: tests that need them are skipped, and say so. */
export const noOdfSchema = !existsSync(schema) || !existsSync('/usr/bin/jing');
if (noOdfSchema)
  console.warn('No schema of OpenDocument: its tests are SKIPPED. Install jing, set ODF_SCHEMA.');

/** What Microsoft's Open XML SDK finds in a `.docx` or `.xlsx`: by schema, and by what schemas can't say. */
export async function openXmlErrors(bytes: Uint8Array, name: string): Promise<unknown[]> {
  const { default: validate } = await import('@ooxml-tools/validate');
  return validate(bytes, name.endsWith('.xlsx') ? 'xlsx' : 'docx', 'Microsoft365');
}

/** What the schema of OpenDocument 1.3 finds in the parts of a `.odt` or `.ods`, formulas apart. */
export async function openDocumentErrors(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-odf-'));
  try {
    const parts = Object.entries(unzipSync(bytes))
      .map(([name, part]) => ({ name, text: strFromU8(part) }))
      .filter(({ name, text }) => /^(?:content|meta|settings|styles)\.xml$/.test(name) && text)
      .map(({ name, text }) => {
        const path = join(folder, name);
        // An extended document is judged without what isn't of the standard (ODF 1.3, part 1, clause 2.2.2).
        writeFileSync(path, text.replace(/ loext:[a-z-]+="[^"]*"/g, ''));
        return path;
      });
    const run = promisify(execFile)('jing', ['-i', '-c', schema, ...parts]);
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    return stdout.split('\n').filter((line) => line.includes('error:'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
