import type { Diagnostic, Severity } from '../base/report/diagnostic.js';
import { unclosedHeader } from '../guide/front-matter.js';
import type { FoundInChapters } from './found-in-chapters.js';
import { applyIgnores } from './ignores.js';
import { lineReader } from './lines.js';
import type { CheckedChapter, CheckedGuide, Finding, Rule } from './rule.js';

/** A finding with the rule that made it. */
export interface RuleFinding extends Finding {
  rule: Rule;
}

/**
 * Runs rules over a guide, leaves out what authors ignore in place, and reports ignores that are
 * wrong. The order is that of the rules.
 * @param all every rule there is, against which ignores are held.
 * @param known what rules found already.
 */
export function runRules(
  book: CheckedGuide,
  rules: readonly Rule[],
  all = rules,
  known: FoundInChapters = new Map(),
): RuleFinding[] {
  const found = rules.flatMap((rule) =>
    (known.get(rule.id) ?? rule.check(book)).map((finding): RuleFinding => ({ ...finding, rule })),
  );
  const kept = withoutConsequences(applyIgnores(found, book, rules, all), book);
  return book.guide.original ? kept.filter(ofTranslation(book)) : kept;
}

/** One cause, one message: of what a repair will change, only errors are told beside it. */
function withoutConsequences(found: RuleFinding[], { chapters }: CheckedGuide): RuleFinding[] {
  const first = [...found.filter(({ isFirst }) => isFirst), ...chapters.flatMap(unclosedIn)];
  if (first.length === 0) return found;
  return found.filter(
    (finding) =>
      finding.isFirst ||
      finding.rule.severity === 'error' ||
      !first.some(
        ({ path, start, end }) =>
          path === finding.path && start <= finding.start && finding.start < end,
      ),
  );
}

/** A header that is not closed, which is told where it is read. */
function unclosedIn({ path, text }: CheckedChapter): Pick<Finding, 'path' | 'start' | 'end'>[] {
  const header = unclosedHeader(text);
  return header === undefined ? [] : [{ path, start: 0, end: header.length }];
}

/** Of a translation only what is translated is looked at: the rest is told of the original. */
function ofTranslation({ guide, announcements }: CheckedGuide): (finding: RuleFinding) => boolean {
  const shared = guide.original?.includes.files;
  const own = new Set([
    ...guide.chapters.filter(({ original }) => original).map(({ path }) => path),
    ...[...guide.includes.files.keys()].filter((path) => !shared?.has(path)),
    ...announcements.map(({ path }) => path),
  ]);
  return ({ path }) => own.has(path);
}

/** The rules that `guide.yaml` leaves on, with the severity it gives them. */
export function gradedRules(
  rules: readonly Rule[],
  grades: Readonly<Record<string, Severity | 'off'>>,
): Rule[] {
  return rules.flatMap((rule) => {
    const grade = grades[rule.id] ?? rule.severity;
    return grade === 'off' ? [] : [{ ...rule, severity: grade }];
  });
}

/**
 * Findings as diagnostics.
 * @param shown a path of the guide as messages show it.
 */
export function toDiagnostics(
  findings: readonly RuleFinding[],
  book: CheckedGuide,
  shown: (path: string) => string,
): Diagnostic[] {
  const place = lineReader(book);
  return findings.map(({ rule, path, start, end, message, hint }) => ({
    rule: rule.id,
    severity: rule.severity,
    file: shown(path),
    ...place(path, start, end),
    message,
    hint,
    ...(rule.criteria ? { criteria: [...rule.criteria] } : {}),
  }));
}
