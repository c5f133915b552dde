import { join } from 'node:path';
import { type Diagnostic, GuideError } from '../base/report/diagnostic.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';
import { checkFiles } from './check-files.js';
import { readRecord } from './read-record.js';
import type { ReleaseRecord } from './record.js';
import { statementsIn } from './statements/index.js';
import { recordStatements } from './statements/record.js';
import { agrees, expectedByFile, type Statement } from './statements/statement.js';

/** What was held against the record, and what does not hold. */
export interface Verification {
  record: ReleaseRecord;
  /** How many statements were read. */
  statements: number;
  diagnostics: Diagnostic[];
}

/**
 * Holds every file of a release against its record, and everything that each of them says of version, date,
 * licence, publishers and sizes.
 * @param folder absolute path of `dist/`.
 * @throws GuideError (exit 2) when there is no record, (exit 1) when it can't be read.
 */
export async function verifyRelease(folder: string, world: World): Promise<Verification> {
  const record = await readRecord(folder, world);
  const diagnostics = await checkFiles(folder, record, world);
  const expectedOf = expectedByFile(record);
  const wrong = new Set(diagnostics.map(({ file }) => file));
  const shown = (path: string) => shownPath(join(folder, path), world);
  const found = recordStatements(expectedOf('release.json')).map((statement) => ({
    file: shown('release.json'),
    statement,
  }));
  for (const { path } of record.files) {
    const bytes = await world.readFile(join(folder, path)).catch(() => undefined);
    if (bytes === undefined) continue;
    try {
      const said = await statementsIn(path, bytes, expectedOf(path));
      found.push(...said.map((statement) => ({ file: shown(path), statement })));
    } catch (error) {
      // What can't be read any more has been named already: its sum differs.
      if (!wrong.has(shown(path))) diagnostics.push(unreadable(shown(path), error));
    }
  }
  const disagreements = found
    .filter(({ statement }) => !agrees(statement))
    .map(({ file, statement }) => disagreement(file, statement));
  return { record, statements: found.length, diagnostics: [...diagnostics, ...disagreements] };
}

function disagreement(file: string, { about, said, expected }: Statement): Diagnostic {
  const { missing, wrong, hint } = words().release.statements;
  return {
    rule: 'statement',
    severity: 'error',
    file,
    message: said === undefined ? missing(about, expected) : wrong(about, said, expected),
    hint,
  };
}

function unreadable(file: string, error: unknown): Diagnostic {
  const reason = error instanceof GuideError ? error.message : String(error);
  return {
    rule: 'file-unreadable',
    severity: 'error',
    file,
    message: words().release.files.unreadable(reason),
    hint: words().release.files.again,
  };
}
