import { expect, test } from 'vitest';
import { changedByHand, exportPlan, sumsAfter } from '../../src/hosts/plan.js';

const sums = (files: Record<string, string>) => new Map(Object.entries(files));

test.each([
  ['create', { made: 'new' }],
  ['keep', { made: 'same', present: 'same' }],
  ['keep', { made: 'same', listed: 'old', present: 'same' }],
  ['update', { made: 'new', listed: 'old', present: 'old' }],
  ['create', { made: 'new', listed: 'old' }],
  ['stay', { made: 'new', listed: 'old', present: 'by hand' }],
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

test('what was changed by hand is known by what it was, as long as it stays', () => {
  const made = sums({ a: 'new', b: 'new' });
  const listed = sums({ a: 'old', b: 'old', gone: 'old', edited: 'old' });
  const present = sums({ a: 'by hand', b: 'old', gone: 'old', edited: 'by hand' });
  expect([...changedByHand(listed, present)]).toEqual(['a', 'edited']);
  const after = sumsAfter(exportPlan(made, listed, present), made, listed);
  expect(Object.fromEntries(after)).toEqual({ a: 'old', b: 'new', edited: 'old' });
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
