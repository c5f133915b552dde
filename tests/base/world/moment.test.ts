import { afterEach, expect, test, vi } from 'vitest';
import { nodeWorld } from '../../../src/base/world/node-world.js';

afterEach(() => vi.unstubAllEnvs());

function nowIn(epoch: string): Date {
  vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
  return nodeWorld().now();
}

test('the moment is what SOURCE_DATE_EPOCH says', () => {
  expect(nowIn('1619740800').toISOString()).toBe('2021-04-30T00:00:00.000Z');
});

test.each(['abc', '-1', '1619740800000', '99999999999999', '1.5', ' '])(
  'what is no time in seconds is told, not guessed at: %s',
  (text) => {
    expect(() => nowIn(text)).toThrow('expected whole seconds since 1970');
  },
);
