import { expect, test } from 'vitest';
import { prettyList } from '../../../src/base/report/pretty.js';

const finding = (rule: string, line: number) => ({
  rule,
  severity: 'warning' as const,
  file: 'a.md',
  line,
  message: 'Unexpected',
});

test('twenty findings of a rule are shown, the others counted', () => {
  const many = Array.from({ length: 163 }, (_, index) => finding('spelling', index + 1));
  const lines = prettyList([...many, finding('title', 1)], ({ rule, line }) => `${rule} ${line}`);
  expect(lines).toHaveLength(22);
  expect(lines[19]).toBe('spelling 20');
  expect(lines[20]).toBe('title 1');
  expect(lines[21]).toBe('… and 143 more of spelling; --json lists all');
});
