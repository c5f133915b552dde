import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { run as verify } from '../../src/cli/commands/verify.js';
import type { ReleaseRecord } from '../../src/release/record.js';
import { outcomeOf } from '../helpers/guides.js';
import { type MadeGuide, madeGuide } from '../helpers/hostile.js';
import { recordAgain } from '../helpers/releases.js';

/** A release that somebody made to harm whoever verifies it: its record and sums agree with its files. */
let place: MadeGuide;
let dist: string;
const clause = '# Titre\n\n:::clause{#a title="Clause"}\nTexte.\n:::\n';
beforeAll(async () => {
  place = madeGuide({ 'index.md': clause });
  expect((await build({ dir: '.', out: 'sound' }, place.context)).exitCode).toBe(0);
}, 120_000);
beforeEach(() => {
  dist = join(place.folder, 'dist');
  cpSync(join(place.folder, 'sound'), dist, { recursive: true });
});
afterAll(() => place.remove());

const verified = async () => {
  const { exitCode, diagnostics } = await outcomeOf(verify({}, place.context));
  return { exitCode, said: diagnostics.map(({ file, message }) => `${file}: ${message}`) };
};
const fileOf = (extension: string) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith(extension),
  ) ?? '';
const change = (path: string, edit: (bytes: Buffer) => Uint8Array) => {
  const file = join(dist, path);
  writeFileSync(file, edit(readFileSync(file)));
  recordAgain(dist);
};

test('the sound release is', async () => {
  expect(await verified()).toEqual({ exitCode: 0, said: [] });
});

/** Adds entries to a ZIP file. */
const withEntries = (entries: Record<string, Uint8Array>) => (bytes: Uint8Array) =>
  zipSync({ ...unzipSync(bytes), ...entries }, { level: 1 });

/** Says of each entry of a ZIP file's directory that it is as large as `size`. */
const saying = (size: number) => (bytes: Uint8Array) => {
  const changed = Buffer.from(bytes);
  const signature = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = changed.indexOf(signature); at >= 0; at = changed.indexOf(signature, at + 4))
    changed.writeUInt32LE(size, at + 24);
  return changed;
};

const blanks = (megabytes: number) => new Uint8Array(megabytes * 2 ** 20);

describe.each(['.epub', '.docx'])('in %s', (extension) => {
  const xml = extension === '.epub' ? 'OEBPS/bombe.xhtml' : 'word/document.xml';

  test('an entry of 520 MiB, a few of them packed, is not unpacked', async () => {
    change(fileOf(extension), withEntries({ [xml]: blanks(520) }));
    const { exitCode, said } = await verified();
    expect(exitCode).toBe(1);
    expect(said.join('\n')).toContain('more than 512 MiB once unpacked');
  }, 120_000);

  test('entries that say they have four gigabytes are not unpacked', async () => {
    change(fileOf(extension), saying(2 ** 32 - 2));
    expect((await verified()).said.join('\n')).toContain('more than 512 MiB once unpacked');
  });

  test('entries that say they are empty are not unpacked further', async () => {
    change(fileOf(extension), saying(0));
    expect((await verified()).exitCode).toBe(1);
  });

  test('names that lead elsewhere lead nowhere: nothing is written', async () => {
    const names = ['../../evil.xhtml', '/tmp/evil.xhtml', '..\\evil.opf', 'C:\\evil.xhtml'];
    const before = readdirSync(place.folder);
    change(
      fileOf(extension),
      withEntries(Object.fromEntries(names.map((name) => [name, Buffer.from('<html/>')]))),
    );
    await verified();
    expect(readdirSync(place.folder)).toEqual(before);
  });

  test.each([
    ['nothing', () => new Uint8Array()],
    ['half of it', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['no ZIP', () => Buffer.from('PK\x05\x06 et rien de plus, mais assez long pour en être un.')],
  ])('%s is said to be unreadable', async (_, edit) => {
    change(fileOf(extension), edit);
    const { exitCode, said } = await verified();
    expect(exitCode).toBe(1);
    expect(said.join('\n')).toMatch(/Unexpected content, which can't be read/);
  });
});

test('an archive of a gigabyte packed into one megabyte is not unpacked', async () => {
  writeFileSync(join(place.folder, 'dist.tar.gz'), gzipSync(blanks(1024), { level: 9 }));
  const before = process.memoryUsage.rss();
  const { said } = await verified();
  expect(said).toEqual([
    'dist.tar.gz: Unexpected content of the archive, expected the files of the release beside it',
  ]);
  expect(process.memoryUsage.rss() - before).toBeLessThan(2 ** 29);
  writeFileSync(join(place.folder, 'dist.tar.gz'), '');
  expect((await verified()).exitCode).toBe(1);
}, 120_000);

test.each(['../guide.yaml', '/etc/passwd', 'site/../../guide.yaml', '..\\guide.yaml'])(
  'a record of %s is none: nothing outside the release is read',
  async (path) => {
    const file = join(dist, 'release.json');
    const record = JSON.parse(readFileSync(file, 'utf8')) as ReleaseRecord;
    record.files.push({ path, bytes: 1, sha256: '0'.repeat(64), mediaType: 'text/html' });
    writeFileSync(file, JSON.stringify(record));
    const { exitCode, said } = await verified();
    expect(exitCode).toBe(1);
    expect(said.join('\n')).toMatch(/^dist\/release\.json: /);
  },
);
