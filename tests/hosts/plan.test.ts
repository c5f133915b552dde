import { expect, test } from 'vitest';
import { exportPlan } from '../../src/hosts/plan.js';

const sums = (files: Record<string, string>) => new Map(Object.entries(files));

test.each([
  ['create', { made: 'new' }],
  ['keep', { made: 'same', present: 'same' }],
  ['keep', { made: 'same', listed: 'old', present: 'same' }],
  ['update', { made: 'new', listed: 'old', present: 'old' }],
  ['create', { made: 'new', listed: 'old' }],
  ['refuse', { made: 'new', listed: 'old', present: 'by hand' }],
  ['refuse', { made: 'new', present: 'of others' }],
  ['remove', { listed: 'old', present: 'old' }],
  ['leave', { listed: 'old', present: 'by hand' }],
] as [string, Partial<Record<'made' | 'listed' | 'present', string>>][])(
  '%s',
  (action, { made, listed, present }) => {
    const of = (sum: string | undefined) => sums(sum === undefined ? {} : { file: sum });
    expect(exportPlan(of(made), of(listed), of(present))).toEqual([{ path: 'file', action }]);
  },
);

test('what is neither made nor listed is no part of it', () => {
  expect(exportPlan(sums({}), sums({ gone: 'old' }), sums({ other: 'x' }))).toEqual([]);
});

test('force replaces what is in the way and nothing else', () => {
  const steps = exportPlan(
    sums({ a: 'new' }),
    sums({ b: 'old' }),
    sums({ a: 'by hand', b: 'by hand' }),
    true,
  );
  expect(steps).toEqual([
    { path: 'a', action: 'update' },
    { path: 'b', action: 'leave' },
  ]);
});
