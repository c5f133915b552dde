import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run as inspect } from '../../src/cli/commands/inspect.js';
import { run as stamp } from '../../src/cli/commands/stamp.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';
import { noInputs, sharedPdfs } from '../helpers/shared-inputs.js';

let place: Workplace;
beforeAll(() => {
  place = workplace();
});
afterAll(() => place.remove());

const archive = { claims: ['PDF/A-2b'] };
const nothing = { claims: [] };

/** What `inspect` reads of each; the signed ones are refused by `stamp`. */
const read: Record<string, object> = {
  'att-cr': nothing,
  'indirect-endstream-word': nothing,
  'indirect-stream-word': nothing,
  'q-hexspace': { title: 'L’achat', producer: 'Météo' },
  'q-info-bad-types': { title: 'x', producer: null, date: null },
  'q-stale-object-after': { title: 'Right' },
  'sig-docmdp': { signature: 'certification' },
  'sig-flags2': { signature: 'signature' },
  'word-encrypt': { signature: null },
  'xmp-attr-space-eq': archive,
  'xmp-cdata': nothing,
  'xmp-elem-space': archive,
  'xmp-in-comment': nothing,
  'xmp-in-text': nothing,
  'xmp-langalt': { title: 'Default' },
  'xmp-latin1': nothing,
  'xmp-numeric': { title: 'L’achat été' },
  'xmp-otherprefix': archive,
  'xmp-sq-attr': archive,
  'xmp-utf16be': archive,
};

describe.skipIf(noInputs)('PDFs that went wrong once', () => {
  test('each has what is right of it', () => {
    expect(sharedPdfs().map((file) => basename(file, '.pdf'))).toEqual(Object.keys(read));
  });

  test.each(sharedPdfs().map((file) => [basename(file, '.pdf'), file]))(
    '%s',
    async (name, file) => {
      const report = async (of: string) => (await inspect({ file: of }, place.context)).data?.pdf;
      const expected = read[name] ?? {};
      expect(await report(file)).toMatchObject(expected);
      const stamped = join(place.folder, `${name}.pdf`);
      const { exitCode } = await outcomeOf(
        stamp({ dir: 'guide', file, out: stamped }, place.context),
      );
      if (name.startsWith('sig-')) return expect(exitCode).toBe(1);
      expect(exitCode).toBe(0);
      const { claims } = { claims: [], ...expected };
      expect(await report(stamped)).toMatchObject({
        claims,
        title: 'Guide d’essai',
        disagreements: [],
      });
      expect(pageOf(stamped)).toEqual(pageOf(file));
    },
  );
});

function pageOf(file: string): Buffer {
  return execFileSync('pdftoppm', ['-r', '40', '-png', file]);
}
