import { visit } from 'unist-util-visit';
import { didYouMean } from '../base/report/suggest.js';
import { words } from '../words/words.js';
import type { CheckedChapter, CheckedGuide, Finding, Rule } from './rule.js';
import { ignoreInvalid } from './rules/ignore-invalid.js';
import { ignoreUnused } from './rules/ignore-unused.js';
import type { RuleFinding } from './run.js';

interface Ignore {
  path: string;
  start: number;
  end: number;
  /** The block that follows, or the rest of the line's block; findings within are ignored. */
  scope: { start: number; end: number };
  id: string;
  reason: string;
}

const pattern = /<!--\s*guide-ignore(?:\s+([\w-]+))?\s*(?::\s*([\s\S]*?))?\s*-->/g;

/**
 * Leaves out the findings that a comment `<!-- guide-ignore rule-id: reason -->` covers: those of
 * the block after it, or of the block it stands in. A wrong comment is a finding.
 */
export function applyIgnores(
  found: readonly RuleFinding[],
  book: CheckedGuide,
  active: readonly Rule[],
  all: readonly Rule[],
): RuleFinding[] {
  const ignores = book.chapters.flatMap(ignoresOf);
  if (ignores.length === 0) return [...found];
  const ids: string[] = all.map(({ id }) => id);
  const valid = ignores.filter(({ id, reason }) => ids.includes(id) && reason !== '');
  const used = new Set<Ignore>();
  const kept = found.filter((finding) => {
    const ignore = valid.find((each) => covers(each, finding));
    if (ignore) used.add(ignore);
    return !ignore;
  });
  const activeRule = (rule: Rule) => active.find(({ id }) => id === rule.id);
  const report = (rule: Rule, findings: Finding[]) => {
    const own = activeRule(rule);
    return own ? findings.map((finding): RuleFinding => ({ ...finding, rule: own })) : [];
  };
  const unused = valid.filter(
    (each) => !used.has(each) && active.some((rule) => rule.id === each.id),
  );
  return [
    ...kept,
    ...report(
      ignoreInvalid,
      ignores.filter((each) => !valid.includes(each)).map((each) => invalid(each, ids)),
    ),
    ...report(ignoreUnused, unused.map(unusedFinding)),
  ];
}

function ignoresOf(chapter: CheckedChapter): Ignore[] {
  const { path, text } = chapter;
  const found: Ignore[] = [];
  if (!text.includes('guide-ignore')) return found;
  visit(chapter.markdown, 'html', (node, index, parent) => {
    const from = node.position?.start.offset ?? 0;
    const siblings = parent?.children ?? [];
    const inBlock = parent?.type === 'paragraph' || parent?.type === 'tableCell';
    const next = siblings.slice((index ?? 0) + 1).find(({ type }) => type !== 'html');
    const following = siblings[(index ?? 0) + 1];
    const target = inBlock ? parent : isComment(following) ? next : following;
    const raw = text.slice(from, node.position?.end.offset);
    for (const match of raw.matchAll(pattern)) {
      const start = from + match.index;
      found.push({
        path,
        start,
        end: start + match[0].length,
        scope: {
          start: inBlock ? (target?.position?.start.offset ?? start) : start,
          end: target?.position?.end.offset ?? node.position?.end.offset ?? start,
        },
        id: match[1] ?? '',
        reason: match[2] ?? '',
      });
    }
  });
  return found;
}

function isComment(node: { type: string; value?: string } | undefined): boolean {
  return node?.type === 'html' && (node.value ?? '').startsWith('<!--');
}

function covers({ path, scope, id }: Ignore, finding: RuleFinding): boolean {
  return (
    finding.rule.id === id &&
    finding.path === path &&
    finding.start >= scope.start &&
    finding.start <= scope.end
  );
}

function invalid({ path, start, end, id, reason }: Ignore, ids: readonly string[]): Finding {
  if (id !== '' && !ids.includes(id)) {
    const hint = didYouMean(id, ids, words().rules['ignore-invalid'].unknownHint);
    return { path, start, end, message: words().rules['ignore-invalid'].unknown(id), hint };
  }
  const { noReason, noRule } = words().rules['ignore-invalid'];
  return {
    path,
    start,
    end,
    message: id !== '' && reason === '' ? noReason : noRule,
    hint: words().rules['ignore-invalid'].hint,
  };
}

function unusedFinding({ path, start, end, id }: Ignore): Finding {
  return {
    path,
    start,
    end,
    message: words().rules['ignore-unused'].found(id),
    hint: words().rules['ignore-unused'].hint,
  };
}
