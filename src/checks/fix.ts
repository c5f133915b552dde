import { createTwoFilesPatch } from 'diff';
import { applyEdits } from '../guide/text-edit.js';
import type { CheckedGuide } from './rule.js';
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
