import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { unpackTar } from 'modern-tar';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { replaceFile } from '../../src/base/world/replace-file.js';
import { publishFolder } from '../../src/release/publish-folder.js';
import { type MadeGuide, madeGuide } from '../helpers/hostile.js';

const program = fileURLToPath(new URL('../../bin/guide.js', import.meta.url));
/** Kills of each kind: some in ordinary runs, as many as `KILLS` says otherwise. */
const kills = Number(process.env.KILLS ?? 4);

const patience = 60_000 + kills * 30_000;

function guide(folder: string, ...args: string[]) {
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
}

function started(folder: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], { cwd: folder, stdio: 'ignore' });
}

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });

/** The text of each version that a build may find: the page tells which one it is. */
const textOf = (version: number) => `# Titre\n\nVersion numéro ${version} du texte.\n`;
const described = (text: string) => `---\ndescription: Un guide.\n---\n\n${text}`;
const shown = (folder: string) =>
  /Version numéro (\d+) du texte/.exec(
    readFileSync(join(folder, 'dist/site/index.html'), 'utf8'),
  )?.[1];

/** What is in a folder besides what belongs there. */
const litter = (folder: string) =>
  readdirSync(folder).filter(
    (name) => !/^(?:guide\.yaml|index\.md|journal\.md|dist|dist\.tar\.gz|cache)$/.test(name),
  );

let place: MadeGuide | undefined;
afterEach(() => {
  place?.remove();
  place = undefined;
});

/** A number between 0 and 1 that is the same in every run: the moments of kills, spread over the whole. */
const moment = (index: number) => ((index + 0.5) * 0.618034) % 1;

const upcoming = '## À paraître\n\nDes clauses.\n';

/** A guide whose next version the journal tells of. */
const journalGuide = () =>
  madeGuide(
    { 'journal.md': `# Journal\n\n${upcoming}` },
    { version: '1.0.0-beta.1', chapters: ['index.md', 'journal.md'] },
  );

/**
 * After a bump to a beta that was killed: no file is half written; run again it is done, and each version has
 * one section of the journal. The next one's is added.
 */
function finishBump(folder: string, number: number): void {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const version = () => /^version: 1\.0\.0-beta\.(\d+)$/m.exec(read('guide.yaml'))?.[1];
  expect([String(number - 1), String(number)]).toContain(version());
  expect(read('guide.yaml')).toMatch(/chapters:\n {2}- index\.md\n {2}- journal\.md\n$/);
  if (version() !== String(number))
    expect(pick(guide(folder, '-q', 'bump', 'beta'))).toEqual({ status: 0, stderr: '' });
  expect(version()).toBe(String(number));
  const [, ...sections] = read('journal.md').split(/^## /m);
  expect(sections.length).toBe(number - 1);
  expect(sections[0]).toMatch(new RegExp(`^Version Bêta ${number}, [^\\n]+\\n\\nDes clauses\\.`));
  writeFileSync(
    join(folder, 'journal.md'),
    read('journal.md').replace('# Journal\n\n', `# Journal\n\n${upcoming}\n`),
  );
}

describe(`kill -9 at ${kills} moments`, () => {
  test(
    'of a build: the previous dist/ is whole, the next run works, nothing is left',
    async () => {
      place = madeGuide({ 'index.md': textOf(0) });
      const { folder } = place;
      const args = ['-q', 'build', '.', '--cache', 'cache'];
      const start = performance.now();
      expect(guide(folder, ...args).status).toBe(0);
      const whole = performance.now() - start;
      let before = '0';
      for (let index = 1; index <= kills; index += 1) {
        writeFileSync(join(folder, 'index.md'), textOf(index));
        const child = started(folder, ...args);
        const end = ended(child);
        await wait(moment(index) * whole * 1.1);
        child.kill('SIGKILL');
        await end;
        const { status, stderr } = guide(folder, '-q', 'verify');
        expect({ index, status, stderr }).toEqual({ index, status: 0, stderr: '' });
        expect([before, String(index)]).toContain(shown(folder));
        before = shown(folder) ?? '';
        expect(litter(folder).length, 'litter of the last run alone').toBeLessThan(3);
      }
      writeFileSync(join(folder, 'index.md'), textOf(1000));
      expect(guide(folder, ...args).status).toBe(0);
      expect(shown(folder)).toBe('1000');
      expect(litter(folder)).toEqual([]);
      const writing = join(folder, 'cache/writing');
      expect(existsSync(writing) ? readdirSync(writing) : []).toEqual([]);
    },
    patience,
  );

  test(
    'of a bump: guide.yaml and the journal are whole, the next run finishes, nothing is left',
    async () => {
      place = journalGuide();
      const { folder } = place;
      const start = performance.now();
      expect(guide(folder, 'bump', 'beta', '--dry-run').status).toBe(0);
      const whole = performance.now() - start;
      for (let index = 1; index <= kills; index += 1) {
        const child = started(folder, '-q', 'bump', 'beta');
        const end = ended(child);
        await wait(moment(index) * whole * 1.1);
        child.kill('SIGKILL');
        await end;
        finishBump(folder, index + 1);
      }
      expect(litter(folder)).toEqual([]);
    },
    patience,
  );

  test(
    'of a release: dist/ and its archive are whole, the next run works',
    async () => {
      place = madeGuide({ 'index.md': described(textOf(0)) });
      const { folder } = place;
      const start = performance.now();
      const { status, stderr } = guide(folder, '-q', 'release');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const whole = performance.now() - start;
      for (let index = 1; index <= kills; index += 1) {
        writeFileSync(join(folder, 'index.md'), described(textOf(index)));
        const child = started(folder, '-q', 'release');
        const end = ended(child);
        await wait(moment(index) * whole * 1.1);
        child.kill('SIGKILL');
        await end;
        // Between folder and archive, both are whole, and `verify` says that they aren't of one release.
        const { stderr } = guide(folder, '-q', 'verify');
        expect([
          '',
          expect.stringMatching(/^dist\.tar\.gz error [^\n]*\[archive-changed\]$/m),
        ]).toContainEqual(stderr);
        const archive = await unpackTar(gunzipSync(readFileSync(join(folder, 'dist.tar.gz'))));
        expect(archive.map(({ header }) => header.name)).toContain('dist/SHA256SUMS');
        expect(litter(folder).length, 'litter of the last run alone').toBeLessThan(3);
      }
      expect(guide(folder, '-q', 'release').status).toBe(0);
      expect(pick(guide(folder, '-q', 'verify'))).toEqual({ status: 0, stderr: '' });
      expect(litter(folder)).toEqual([]);
    },
    patience,
  );
});

describe('kill -9 before each move or removal', () => {
  const hook = fileURLToPath(new URL('../helpers/kill-at.mjs', import.meta.url));
  /** Runs a command that is killed before its nth move or removal outside the cache; false when it had fewer. */
  const killedAt = (step: number, folder: string, ...args: string[]) => {
    const { signal, status } = spawnSync(process.execPath, ['--import', hook, program, ...args], {
      cwd: folder,
      env: { ...process.env, KILL_AT: String(step) },
    });
    if (signal === null) expect(status).toBe(0);
    return signal === 'SIGKILL';
  };

  test('of a build: the previous dist/ is whole, or put back', () => {
    place = madeGuide({ 'index.md': textOf(0) });
    const { folder } = place;
    const args = ['-q', 'build', '.', '--cache', 'cache'];
    expect(guide(folder, ...args).status).toBe(0);
    let step = 0;
    do {
      step += 1;
      writeFileSync(join(folder, 'index.md'), textOf(step));
      if (!killedAt(step, folder, ...args)) break;
      expect(pick(guide(folder, '-q', 'verify'))).toEqual({ status: 0, stderr: '' });
      expect([String(step - 1), String(step)]).toContain(shown(folder));
      expect(guide(folder, ...args).status).toBe(0);
      expect(shown(folder)).toBe(String(step));
      expect(litter(folder)).toEqual([]);
    } while (step < 99);
    expect(step, 'two moves of the swap, two for what was there before').toBe(5);
  }, 180_000);

  test('of a bump: the same bump goes on', () => {
    place = journalGuide();
    const { folder } = place;
    let step = 1;
    while (killedAt(step, folder, '-q', 'bump', 'beta')) {
      step += 1;
      finishBump(folder, step);
    }
    expect(step, 'a move for each file').toBe(3);
    expect(litter(folder)).toEqual([]);
  }, 180_000);
});

const pick = ({ status, stderr }: { status: number | null; stderr: string }) => ({
  status,
  stderr,
});

/** Heavy enough to keep the program at work between two looks for a signal. */
const heavy = `# T\n\n${'Un *texte* de plus, `a`. '.repeat(12).concat('\n\n').repeat(1500)}`;

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, code) => {
  test.each([500, 1500, 3000])(
    'ends a build at once, after %i ms, and leaves dist/ as it was',
    async (moment) => {
      place = madeGuide({ 'index.md': textOf(0) });
      const { folder } = place;
      expect(guide(folder, '-q', 'build', '.').status).toBe(0);
      const sums = readFileSync(join(folder, 'dist/SHA256SUMS'), 'utf8');
      writeFileSync(join(folder, 'index.md'), heavy);
      const child = started(folder, '-q', 'build', '.', '--cache', 'none');
      const end = ended(child);
      await wait(moment);
      child.kill(signal);
      // By the system: a handler of the program would wait for the work at hand.
      expect(await end).toEqual({ code: null, signal });
      expect(readFileSync(join(folder, 'dist/SHA256SUMS'), 'utf8')).toBe(sums);
    },
    120_000,
  );

  test('of a shell’s job is the code that the shell says', () => {
    place = madeGuide({ 'index.md': heavy });
    const { folder } = place;
    const command = `"${process.execPath}" "${program}" -q build . & sleep 1; kill -${signal.slice(3)} $!; wait $!`;
    // Without job control a shell lets its jobs ignore SIGINT.
    expect(spawnSync('bash', ['-m', '-c', command], { cwd: folder }).status).toBe(code);
  }, 120_000);
});

test('two builds at once to one place: each is whole, the last one stays', async () => {
  place = madeGuide({ 'index.md': textOf(0) });
  const { folder } = place;
  expect(guide(folder, '-q', 'build', '.').status).toBe(0);
  for (let round = 1; round <= 2; round += 1) {
    const children = [1, 2, 3].map(() => started(folder, '-q', 'build', '.'));
    const ends = await Promise.all(children.map(ended));
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(pick(guide(folder, '-q', 'verify'))).toEqual({ status: 0, stderr: '' });
  }
  expect(litter(folder)).toEqual([]);
}, 180_000);

test('guides that share a cache at once are each what they are without one', async () => {
  place = madeGuide();
  const { folder } = place;
  const yaml = readFileSync(join(folder, 'guide.yaml'), 'utf8');
  const guides = [1, 2, 3].map((number) => {
    const root = join(folder, `guide-${number}`);
    mkdirSync(root);
    writeFileSync(join(root, 'guide.yaml'), yaml);
    writeFileSync(join(root, 'index.md'), textOf(Math.min(number, 2)));
    return root;
  });
  const shared = [1, 2].flatMap((turn) =>
    guides.map((root) =>
      started(root, '-q', 'build', '--cache', join(folder, 'cache'), '--out', `out-${turn}`),
    ),
  );
  expect((await Promise.all(shared.map(ended))).map(({ code }) => code)).toEqual(Array(6).fill(0));
  for (const root of guides) {
    expect(guide(root, '-q', 'build', '--no-cache', '--out', 'alone').status).toBe(0);
    const sums = ['alone', 'out-1', 'out-2'].map((out) =>
      readFileSync(join(root, out, 'SHA256SUMS'), 'utf8'),
    );
    expect(new Set(sums).size).toBe(1);
  }
  expect(readdirSync(join(folder, 'cache', 'writing'))).toEqual([]);
}, 180_000);

describe('a swap', () => {
  const record = `{"generator":{"name":"guide-publisher"}}`;
  const files = (text: string) => [
    { path: 'release.json', bytes: Buffer.from(record) },
    { path: 'texte', bytes: Buffer.from(text) },
  ];

  test('of many runs in one process at the same instant mixes nothing', async () => {
    place = madeGuide();
    const { folder, context } = place;
    const target = join(folder, 'dist');
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          publishFolder(target, folder, files(`${round}-${index}`), context.world),
        ),
      );
      expect(readdirSync(target).sort()).toEqual(['release.json', 'texte']);
    }
    expect(litter(folder)).toEqual([]);
  });

  test.each([2 ** 22 + 1, process.ppid])(
    'ended between its two moves is undone, the folder put aside last is put back (process %i)',
    (pid) => {
      place = madeGuide({ 'index.md': textOf(1) });
      const { folder } = place;
      const aside = (moment: number) =>
        renameSync(join(folder, 'dist'), join(folder, `.dist.previous-${moment}-${pid}-0a1b2c3d`));
      expect(guide(folder, '-q', 'build', '.').status).toBe(0);
      aside(1637791234567890);
      writeFileSync(join(folder, 'index.md'), textOf(2));
      mkdirSync(join(folder, 'other'));
      expect(guide(folder, '-q', 'build', '.', '--out', 'other/dist').status).toBe(0);
      renameSync(join(folder, 'other/dist'), join(folder, 'dist'));
      rmSync(join(folder, 'other'), { recursive: true });
      aside(1637791234567891);
      expect(pick(guide(folder, '-q', 'verify'))).toEqual({ status: 0, stderr: '' });
      expect(shown(folder)).toBe('2');
    },
  );

  test('sweeps what a process left that had this one’s number', async () => {
    place = madeGuide();
    const { folder, context } = place;
    const old = join(folder, `.dist.writing-1637791234567890-${process.pid}-0a1b2c3d`);
    mkdirSync(old);
    await publishFolder(join(folder, 'dist'), folder, files('a'), context.world);
    expect(litter(folder)).toEqual([]);
  });
});

test('a file that is replaced keeps its permissions, and a link to it stays one', async () => {
  place = madeGuide({ 'a.txt': 'a' });
  const { folder, context } = place;
  chmodSync(join(folder, 'a.txt'), 0o640);
  symlinkSync('a.txt', join(folder, 'b.txt'));
  await replaceFile(join(folder, 'b.txt'), 'b', context.world);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('b');
  expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(folder, 'b.txt')).isSymbolicLink()).toBe(true);
});

describe('a disk that refuses', () => {
  /** As root, permissions refuse nothing; a file where a folder should be does. */
  test('is exit 3, and what was there is whole', () => {
    place = madeGuide({ 'index.md': textOf(0) });
    const { folder } = place;
    expect(guide(folder, '-q', 'build', '.', '--out', 'a/dist').status).toBe(0);
    const sums = readFileSync(join(folder, 'a/dist/SHA256SUMS'), 'utf8');
    const { status, stderr } = guide(folder, '-q', 'build', '.', '--out', 'index.md/dist');
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: expect.stringContaining('still whole'),
    });
    expect(readFileSync(join(folder, 'a/dist/SHA256SUMS'), 'utf8')).toBe(sums);
  });

  test.runIf(existsSync('/proc/self'))('as one of the system’s own does, is exit 3', () => {
    place = madeGuide();
    const { status, stderr } = guide(place.folder, '-q', 'build', '.', '--out', '/proc/guide/dist');
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: expect.stringContaining('Unexpected refusal of the system, which makes no folder'),
    });
  });

  let small: ReturnType<typeof smallDisk>;
  beforeAll(() => {
    small = smallDisk();
  });
  afterAll(() => small?.remove());
  test('that is full is exit 3, and what was there is whole (needs a small disk)', ({ skip }) => {
    if (!small) return skip('no small disk can be mounted here');
    const { folder: disk } = small;
    place = madeGuide({ 'index.md': textOf(0) });
    const { folder } = place;
    const target = join(disk, 'dist');
    const build = () => guide(folder, '-q', 'build', '.', '--out', target, '--cache', 'cache');
    expect(pick(build())).toEqual({ status: 0, stderr: '' });
    const sums = readFileSync(join(target, 'SHA256SUMS'), 'utf8');
    writeFileSync(join(disk, 'plein'), '');
    shell(`cat /dev/zero > '${join(disk, 'plein')}'`);
    const { status, stderr } = build();
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: expect.stringContaining('end of the space'),
    });
    expect(readFileSync(join(target, 'SHA256SUMS'), 'utf8')).toBe(sums);
    rmSync(join(disk, 'plein'));
    expect(pick(build())).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(disk)).toEqual(['dist']);
  });
});

const shell = (command: string) => spawnSync('sh', ['-c', command]);

/** A disk of two megabytes, where this machine lets us mount one. */
function smallDisk(): { folder: string; remove(): void } | undefined {
  const made = madeGuide();
  const folder = join(made.folder, 'disque');
  mkdirSync(folder);
  const { status } = shell(`mount -t tmpfs -o size=2m tmpfs '${folder}'`);
  if (status !== 0) {
    console.warn('No small disk can be mounted: the test of a full disk is SKIPPED.');
    made.remove();
    return undefined;
  }
  return {
    folder,
    remove: () => {
      shell(`umount '${folder}'`);
      made.remove();
    },
  };
}

test('a folder that vanishes and a file that changes while they are read end in a clear way', async () => {
  place = madeGuide({ 'index.md': textOf(0) });
  const { folder } = place;
  const copy = join(folder, 'guide');
  for (let index = 0; index < 4; index += 1) {
    mkdirSync(copy, { recursive: true });
    for (const name of ['guide.yaml', 'index.md']) cpSync(join(folder, name), join(copy, name));
    const child = spawn(process.execPath, [program, '-q', 'build', 'guide'], { cwd: folder });
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    const end = ended(child);
    await wait(150 + 120 * index);
    if (index % 2 === 0) rmSync(copy, { recursive: true });
    else writeFileSync(join(copy, 'index.md'), '# Changé\n');
    const { code } = await end;
    expect([0, 1, 2, 3]).toContain(code);
    expect(said).not.toMatch(/\n {4}at |Unexpected fault/);
  }
}, 120_000);
