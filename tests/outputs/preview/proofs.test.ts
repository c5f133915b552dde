import { afterEach, beforeEach, expect, test } from 'vitest';
import { exitCodes, GuideError } from '../../../src/base/report/diagnostic.js';
import { assembleBook } from '../../../src/document/assemble.js';
import { loadGuide } from '../../../src/guide/load.js';
import type { Press } from '../../../src/outputs/pdf/press/press.js';
import { openProofs, type Proofs } from '../../../src/outputs/preview/proofs.js';
import { type Workplace, workplace } from '../../helpers/guides.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

test('a book that did not change is not typeset again', async () => {
  const { world } = place.context;
  let typeset = 0;
  const press = {
    fonts: async ({ families }: { families: object }) => ({ families, familyOf: () => 'any' }),
    proof: async () => ++typeset,
    isAlive: () => true,
  } as unknown as Press;
  let told = () => {};
  const proofs: Proofs = openProofs(
    world,
    () => told(),
    () => press,
  );
  const shown = async () => {
    const { guide } = await loadGuide(place.guide, world);
    const { book } = await assembleBook(guide, world);
    const done = new Promise<void>((resolve) => {
      told = resolve;
    });
    proofs.proof(book);
    await done;
    return proofs.revision;
  };
  expect([await shown(), await shown()]).toEqual([1, 1]);
  place.edit('partie/un.md', (text) => `${text}\nUne phrase.\n`);
  expect([await shown(), typeset]).toEqual([2, 2]);
});

test('a press that dies is told, and replaced for the next book', async () => {
  const { world } = place.context;
  let started = 0;
  const start = () => {
    started += 1;
    const isFirst = started === 1;
    return {
      fonts: async ({ families }: { families: object }) => ({ families, familyOf: () => 'any' }),
      proof: async () => {
        if (isFirst) throw new GuideError(died, exitCodes.usage);
        return 3;
      },
      isAlive: () => !isFirst,
    } as unknown as Press;
  };
  const died = { rule: 'test', severity: 'error', file: 'PDF', message: 'It died' } as const;
  let told = () => {};
  const proofs = openProofs(world, () => told(), start);
  const { guide } = await loadGuide(place.guide, world);
  const { book } = await assembleBook(guide, world);
  const shown = async () => {
    const done = new Promise<void>((resolve) => {
      told = resolve;
    });
    proofs.proof(book);
    await done;
    return [proofs.problems.length, proofs.pages];
  };
  expect([await shown(), started]).toEqual([[0, 3], 2]);
});
