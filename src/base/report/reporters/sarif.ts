import type { Diagnostic } from '../diagnostic.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * Findings as a SARIF 2.1.0 log (OASIS): one run, a rule for each id met. Columns count UTF-16 code
 * units.
 * @param language of the messages, by ISO 639-1.
 * @param reasons why rules exist, by their id; what is no rule has none.
 */
export function sarifReport(
  diagnostics: readonly Diagnostic[],
  tool: { name: string; version: string },
  language: string,
  reasons: Readonly<Record<string, { reason: string }>>,
): string {
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            rules: ids.map((id) => ruleOf(id, diagnostics, reasons[id]?.reason)),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((each) => result(each, ids)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** What code scanning shows of a rule: why it exists, what to do, how grave it is. */
function ruleOf(id: string, diagnostics: readonly Diagnostic[], reason: string | undefined) {
  const found = diagnostics.find(({ rule }) => rule === id);
  const text = reason ?? found?.message ?? id;
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: found?.hint ?? text },
    defaultConfiguration: { level: levels[found?.severity ?? 'error'] },
    ...(found?.url ? { helpUri: found.url } : {}),
    ...(found?.criteria ? { properties: { tags: found.criteria } } : {}),
  };
}

function result({ rule, severity, message, hint, ...place }: Diagnostic, ids: readonly string[]) {
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: hint ? `${message}. ${hint}` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: place.file.split('/').map(encodeURIComponent).join('/') },
          ...region(place),
        },
      },
    ],
  };
}

function region({
  line,
  column,
  endLine,
  endColumn,
}: Omit<Diagnostic, 'rule' | 'severity' | 'message' | 'hint'>) {
  if (line === undefined) return {};
  const places = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    region: Object.fromEntries(Object.entries(places).filter(([, value]) => value !== undefined)),
  };
}
