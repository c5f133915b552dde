import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { World } from '../../src/base/world/world.js';
import { type ReleaseOptions, run as release } from '../../src/cli/commands/release.js';
import { run as verify } from '../../src/cli/commands/verify.js';
import type { ReleaseRecord } from '../../src/release/record.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';
import { repository } from '../helpers/repository.js';

let place: Workplace;
const path = (name: string) => join(place.folder, name);

/** The world of a machine where veraPDF answers as its own command does: 0 for a file that conforms, 1 for another. */
function withVeraPdf(judge: (flavour: string) => number): World {
  const { world } = place.context;
  return {
    ...world,
    run: async (program, args, ...rest) => {
      if (program !== 'verapdf') return world.run(program, args, ...rest);
      if (args[0] === '--version') return { exitCode: 0, stdout: 'veraPDF 1.30.4\n', stderr: '' };
      return { exitCode: judge(args[1] ?? ''), stdout: '', stderr: '' };
    },
  };
}

const released = (options: ReleaseOptions, world: World = place.context.world) =>
  outcomeOf(release({ dir: 'guide', ...options }, { ...place.context, world }));

function makeKey(name: string): void {
  const made = ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', path(name)];
  execFileSync('ssh-keygen', made);
  const [type, key] = readFileSync(path(`${name}.pub`), 'utf8').split(' ');
  writeFileSync(path(`${name}.txt`), `${name}@exemple.fr ${type} ${key}\n`);
}

beforeAll(async () => {
  place = workplace();
  repository(place.guide).commit();
  makeKey('presse');
  makeKey('autre');
  const { exitCode, outputs } = await release(
    { dir: 'guide', sign: 'presse', out: 'signed' },
    place.context,
  );
  expect([exitCode, outputs]).toEqual([0, ['signed', 'signed/SHA256SUMS.sig', 'signed.tar.gz']]);
});
afterAll(() => place.remove());
beforeEach(() => {
  cpSync(path('signed'), path('dist'), { recursive: true });
  cpSync(path('signed.tar.gz'), path('dist.tar.gz'));
});
afterEach(() => {
  for (const name of ['dist', 'dist.tar.gz']) rmSync(path(name), { recursive: true, force: true });
});

const verified = (signers?: string) => verify({ signers }, place.context);

test('a signed release names who signed, where it is said who may', async () => {
  const { exitCode, notes, data } = await verified('presse.txt');
  expect(exitCode).toBe(0);
  expect(notes?.[1]).toMatch(/^Signed by presse@exemple\.fr, with the key SHA256:\S{43}$/);
  expect(data?.signature).toMatchObject({ signer: 'presse@exemple.fr' });
});

test('without that, verify says that nothing proves whose key it is', async () => {
  const { exitCode, notes } = await verified();
  expect([exitCode, notes?.[1]]).toEqual([0, expect.stringContaining('nothing here proves')]);
});

test('a release that is not signed says what its sums prove; who wants a signature is refused', async () => {
  for (const name of ['dist/SHA256SUMS.sig', 'dist.tar.gz']) rmSync(path(name));
  const { exitCode, notes, data } = await verified();
  expect([exitCode, notes?.[1], data?.signature]).toEqual([
    0,
    expect.stringContaining('not who made them'),
    null,
  ]);
  const wanted = await outcomeOf(verified('presse.txt'));
  expect(wanted).toMatchObject({
    exitCode: 1,
    diagnostics: [{ rule: 'signature', message: 'Missing signature of the release' }],
  });
});

test('the signature of somebody else, of other sums and of another use are refused', async () => {
  const refused = async (signers = 'presse.txt') => {
    const { exitCode, diagnostics } = await outcomeOf(verified(signers));
    expect(exitCode).toBe(1);
    return diagnostics.filter(({ rule }) => rule === 'signature').map(({ message }) => message);
  };
  expect(await refused('autre.txt')).toEqual([
    expect.stringMatching(/^Unexpected signature by the key SHA256:\S+, expected .* autre\.txt$/),
  ]);
  // As one who changed a file and wrote all sums anew.
  appendFileSync(path('dist/SHA256SUMS'), `${'0'.repeat(64)}  other\n`);
  expect(await refused()).toEqual([expect.stringContaining('not one of these sums')]);
  const sums = readFileSync(path('signed/SHA256SUMS'));
  writeFileSync(path('dist/SHA256SUMS'), sums);
  const commit = ['-Y', 'sign', '-f', path('presse'), '-n', 'git'];
  writeFileSync(path('dist/SHA256SUMS.sig'), execFileSync('ssh-keygen', commit, { input: sums }));
  expect(await refused()).toEqual([expect.stringContaining('not one of these sums')]);
});

test('a key that is not there stops before anything is made; one that can’t sign says why', async () => {
  const missing = await released({ sign: 'nulle-part', out: 'unmade' });
  expect(missing).toMatchObject({
    exitCode: 2,
    diagnostics: [{ rule: 'signature', message: 'Missing key «nulle-part»' }],
  });
  const { world } = place.context;
  const elsewhere: World = {
    ...world,
    run: async (program, ...rest) =>
      program === 'ssh-keygen' ? undefined : world.run(program, ...rest),
  };
  const unable = await released({ sign: 'presse', out: 'unmade' }, elsewhere);
  expect([unable.exitCode, unable.diagnostics[0]?.message]).toEqual([
    3,
    'Missing program «ssh-keygen», which signs and reads signatures',
  ]);
  writeFileSync(path('text'), 'no key\n');
  const noKey = await released({ sign: 'text', out: 'unmade' });
  expect([noKey.exitCode, noKey.diagnostics[0]?.rule]).toEqual([3, 'signature']);
});

test('release --validate keeps the verdict in the record, and packs nothing that does not conform', async () => {
  const world = withVeraPdf(() => 0);
  expect((await released({ validate: true, out: 'judged' }, world)).exitCode).toBe(0);
  const record: ReleaseRecord = JSON.parse(readFileSync(path('judged/release.json'), 'utf8'));
  expect(record.pdf?.validation).toEqual({
    validator: 'veraPDF 1.30.4',
    passes: ['PDF/UA-1', 'PDF/A-2a'],
  });
  expect((await outcomeOf(verify({ dist: 'judged' }, place.context))).exitCode).toBe(0);
  const failing = await released(
    { validate: true, out: 'failing' },
    withVeraPdf((flavour) => (flavour === '2a' ? 1 : 0)),
  );
  expect(failing).toMatchObject({ exitCode: 1, diagnostics: [{ rule: 'pdf-claim' }] });
  expect(() => readFileSync(path('failing.tar.gz'))).toThrow();
});
