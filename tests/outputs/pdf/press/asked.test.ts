import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run as build } from '../../../../src/cli/commands/build.js';
import type { Press } from '../../../../src/outputs/pdf/press/press.js';
import { type Workplace, workplace } from '../../../helpers/guides.js';

const { asked } = vi.hoisted(() => ({ asked: {} as Record<string, number> }));

/** Counts what a press is asked. */
function counted(press: Press): Press {
  return new Proxy(press, {
    get: (target, name: keyof Press & string) => {
      if (name === 'isAlive' || name === 'close') return target[name];
      return (...args: never[]) => {
        asked[name] = (asked[name] ?? 0) + 1;
        return (target[name] as (...all: never[]) => unknown)(...args);
      };
    },
  });
}

vi.mock('../../../../src/outputs/pdf/press/press.js', async (original) => {
  const real = await original<typeof import('../../../../src/outputs/pdf/press/press.js')>();
  return { ...real, startPress: () => counted(real.startPress()) };
});

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

async function askedBy(cache: string | false): Promise<Record<string, number>> {
  for (const name of Object.keys(asked)) delete asked[name];
  const { exitCode } = await build({ dir: 'guide', cache }, place.context);
  expect(exitCode).toBe(0);
  return { ...asked };
}

test('a book is laid out once and exported twice, to be published and as a gate; fonts go over once', async () => {
  const once = { fonts: 1, typeset: 1, archive: 1, conform: 1, cover: 1 };
  expect(await askedBy(false)).toEqual(once);
  expect(await askedBy('cache')).toEqual(once);
  expect(await askedBy('cache')).toEqual({});
});
