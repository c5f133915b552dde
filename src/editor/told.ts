import {
  type Connection,
  DiagnosticSeverity,
  type Diagnostic as EditorDiagnostic,
} from 'vscode-languageserver/node';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { diagnosticsOf } from '../base/report/output.js';
import { type EditorSession, uriOf } from './session.js';

/** After a key, how long the guide is left alone, in milliseconds. */
const restTime = 150;

/** Checks the guide once its author rests, and tells each file what is wrong in it. */
export function diagnosticsTeller(session: EditorSession, connection: Connection): () => void {
  let told = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  const tell = async () => {
    const found = await session.examine().catch(diagnosticsOf);
    const files = byUri(found, session);
    for (const uri of new Set([...told, ...files.keys()]))
      await connection.sendDiagnostics({ uri, diagnostics: (files.get(uri) ?? []).map(asEditors) });
    told = new Set(files.keys());
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(tell, tell);
    }, restTime);
  };
}

function byUri(found: readonly Diagnostic[], session: EditorSession): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const each of found) {
    // What is told of an output is the guide's.
    const uri = uriOf(/\.\w+$/.test(each.file) ? each.file : 'guide.yaml', session);
    files.set(uri, [...(files.get(uri) ?? []), each]);
  }
  return files;
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

function asEditors(found: Diagnostic): EditorDiagnostic {
  const { line = 1, column = 1, endLine = line, endColumn = column, rule, severity } = found;
  return {
    range: {
      start: { line: line - 1, character: column - 1 },
      end: { line: endLine - 1, character: endColumn - 1 },
    },
    severity: severities[severity],
    source: 'guide',
    code: rule,
    message: found.hint === undefined ? found.message : `${found.message}\n→ ${found.hint}`,
  };
}
