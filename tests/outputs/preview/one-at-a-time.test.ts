import { expect, test } from 'vitest';
import { oneAtATime } from '../../../src/outputs/preview/one-at-a-time.js';

test('what is asked for meanwhile is done once more, behind, and never beside', async () => {
  let [beside, most, times] = [0, 0, 0];
  const ask = oneAtATime(async () => {
    beside += 1;
    most = Math.max(most, beside);
    await new Promise((resolve) => setTimeout(resolve, 5));
    beside -= 1;
    times += 1;
  });
  await Promise.all([ask(), ask(), ask(), ask()]);
  expect([most, times]).toEqual([1, 2]);
  await ask();
  expect(times).toBe(3);
});

test('work that failed does not stop the next', async () => {
  let times = 0;
  const ask = oneAtATime(async () => {
    times += 1;
    if (times === 1) throw new Error('once');
  });
  const [first, second] = [ask(), ask()];
  await expect(first).rejects.toThrow('once');
  await second;
  expect(times).toBe(2);
});
