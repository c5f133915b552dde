import { join } from 'node:path';
import type { Diagnostic } from '../report/diagnostic.js';
import { inspectPdf } from '../stamp/inspect.js';
import type { World } from '../world/world.js';
import { checkFiles } from './check-files.js';
import { readRecord } from './read-record.js';

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
  const diagnostics = await checkFiles(folder, record, world);
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
