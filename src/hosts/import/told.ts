import type { Diagnostic, Place } from '../../base/report/diagnostic.js';
import { type Words, words } from '../../words/words.js';

/** A kind of what an import could not take over. */
export type ToldKind = keyof Words['hosts']['told'];

/** What is told of one place. */
export function told(kind: ToldKind, place: Place, said = ''): Diagnostic {
  const { told: kinds, quoted } = words().hosts;
  const [message, hint] = kinds[kind];
  const severity = kind === 'template' ? 'warning' : 'info';
  const rule = kind === 'template' ? 'template-leftover' : `import-${kind}`;
  const whole = said === '' ? message : quoted(message, short(said));
  return { rule, severity, ...place, message: whole, hint };
}

/** How many of each kind were told, in plain words, the most numerous first. */
export function summaryOf(diagnostics: readonly Diagnostic[]): string[] {
  const { told: kinds, counted } = words().hosts;
  const counts = new Map<string, number>();
  for (const { rule } of diagnostics) {
    const kind = rule === 'template-leftover' ? 'template' : rule.replace(/^import-/, '');
    if (kind in kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => counted(count, kinds[kind as ToldKind][2]));
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
