import { createTwoFilesPatch } from 'diff';
import { applyEdits, type Edit } from '../guide/text-edit.js';
import type { CheckedGuide, Finding } from './rule.js';
import type { RuleFinding } from './run.js';

/** A file as it will be once repaired. */
export interface Repair {
  path: string;
  text: string;
  /** Unified diff. */
  diff: string;
}

/** The repair of a finding, with those of the places that it stands for. */
export function fixesOf({ fix, also = [] }: Finding): readonly Edit[] {
  return fix ? [fix, ...also] : also;
}

/** Applies the repairs that findings carry; of two that overlap, the first is made. */
export function repairs(findings: readonly RuleFinding[], book: CheckedGuide): Repair[] {
  return book.chapters.flatMap(({ path, text }): Repair[] => {
    const edits = findings.flatMap((each) => (each.path === path ? fixesOf(each) : []));
    const repaired = applyEdits(text, edits);
    if (repaired === text) return [];
    return [{ path, text: repaired, diff: createTwoFilesPatch(path, path, text, repaired) }];
  });
}
