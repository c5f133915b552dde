import { join } from 'node:path';
import { type Diagnostic, exitCodes, GuideError } from '../report/diagnostic.js';
import { inspectPdf } from '../stamp/inspect.js';
import type { World } from '../world/world.js';
import { type ReleaseRecord, sha256 } from './record.js';

/**
 * Reads the record of a release.
 * @param folder absolute path of `dist/`.
 * @throws GuideError (exit 2) when there is none to read.
 */
export async function readRecord(folder: string, world: World): Promise<ReleaseRecord> {
  try {
    const text = new TextDecoder().decode(await world.readFile(join(folder, 'release.json')));
    return JSON.parse(text) as ReleaseRecord;
  } catch {
    throw new GuideError(
      {
        rule: 'release-record',
        severity: 'error',
        file: join(folder, 'release.json'),
        message: 'Missing record of a release',
        hint: 'run `guide build` first, or name the folder it wrote',
      },
      exitCodes.usage,
    );
  }
}

/** Holds every file of a release against its record, and what the PDF says against it. */
export async function verifyRelease(folder: string, world: World): Promise<Diagnostic[]> {
  const record = await readRecord(folder, world);
  const problem = (rule: string, file: string, message: string): Diagnostic => ({
    rule,
    severity: 'error',
    file,
    message,
    hint: 'build the release again',
  });
  const found = new Set(await filesBelow(folder, '', world));
  const diagnostics: Diagnostic[] = [];
  for (const { path, sha256: expected } of record.files) {
    if (!found.delete(path))
      diagnostics.push(problem('file-missing', path, 'Missing file of the release'));
    else if (sha256(await world.readFile(join(folder, path))) !== expected) {
      diagnostics.push(
        problem('file-changed', path, 'Unexpected content, expected that of the record'),
      );
    }
  }
  for (const path of found) {
    if (path === 'release.json' || path === 'SHA256SUMS') continue;
    diagnostics.push(
      problem('file-added', path, 'Unexpected file, which the record does not have'),
    );
  }
  if (!record.pdf || diagnostics.some(({ file }) => file === record.pdf?.path)) return diagnostics;
  const report = await inspectPdf(
    await world.readFile(join(folder, record.pdf.path)),
    record.pdf.path,
  );
  const pairs: [string, unknown, unknown][] = [
    ['title', report.title, record.guide.title],
    ['version', report.version, record.version],
    ['date', report.date, record.date],
    ['licence', report.licenceUrl, record.licence.url],
    ['publisher', report.publisher, record.publishers[0]?.name],
    ['language', report.lang, record.guide.lang],
  ];
  for (const [name, said, expected] of pairs) {
    if (said === expected) continue;
    diagnostics.push(
      problem('statement', record.pdf.path, `Unexpected ${name} «${said}», expected «${expected}»`),
    );
  }
  for (const each of report.disagreements)
    diagnostics.push(problem('statement', record.pdf.path, `Unexpected disagreement: ${each}`));
  return diagnostics;
}

async function filesBelow(folder: string, path: string, world: World): Promise<string[]> {
  const names = await world.list(join(folder, path));
  const nested = await Promise.all(
    names.map(async (name) => {
      const inner = path === '' ? name : `${path}/${name}`;
      return (await world.kind(join(folder, inner))) === 'folder'
        ? filesBelow(folder, inner, world)
        : [inner];
    }),
  );
  return nested.flat();
}
