import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/base/report/diagnostic.js';
import { mayBeGraded, regraded } from '../../../src/base/report/regrade.js';

const found = (rule: string, severity: Diagnostic['severity']): Diagnostic => ({
  rule,
  severity,
  file: 'a.md',
  message: 'Unexpected',
});

test('a dead link may be made a warning, an address that clashes stays an error', () => {
  const grades = { 'link-target-missing': 'warning', 'chapter-address': 'off' } as const;
  const errors = [found('link-target-missing', 'error'), found('chapter-address', 'error')];
  expect(regraded(errors, grades).map(({ severity }) => severity)).toEqual(['warning', 'error']);
});

test('warnings take any severity, or none', () => {
  const warnings = [found('a', 'warning'), found('b', 'warning'), found('c', 'info')];
  expect(regraded(warnings, { a: 'error', b: 'off' })).toMatchObject([
    { rule: 'a', severity: 'error' },
    { rule: 'c', severity: 'info' },
  ]);
});

test('what leaves nothing to show may not be graded', () => {
  expect(['image-missing', 'front-matter', 'nesting'].map(mayBeGraded)).toEqual([
    true,
    false,
    false,
  ]);
});
