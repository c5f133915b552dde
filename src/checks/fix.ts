import { createTwoFilesPatch } from 'diff';
import type { CheckedGuide, Edit } from './rule.js';
import type { RuleFinding } from './run.js';

/** A file as it will be once repaired. */
export interface Repair {
  path: string;
  text: string;
  /** Unified diff. */
  diff: string;
}

/** Applies the repairs that findings carry; of two that overlap, the first is made. */
export function repairs(findings: readonly RuleFinding[], book: CheckedGuide): Repair[] {
  return book.chapters.flatMap(({ path, text }): Repair[] => {
    const edits = findings.flatMap((each) => (each.path === path && each.fix ? [each.fix] : []));
    const repaired = applyEdits(text, edits);
    if (repaired === text) return [];
    return [{ path, text: repaired, diff: createTwoFilesPatch(path, path, text, repaired) }];
  });
}

/** Applies edits at offsets of the text as it was. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
