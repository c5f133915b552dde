import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { nodeWorld } from '../../../../src/base/world/node-world.js';
import { privateFolder } from '../../../../src/base/world/private-folder.js';
import { type Press, residentPress, startPress } from '../../../../src/outputs/pdf/press/press.js';
import { residentAddress } from '../../../../src/outputs/pdf/press/resident-address.js';
import { type FontFiles, readFonts } from '../../../../src/outputs/pdf/typst/fonts.js';

const folder = mkdtempSync(join(tmpdir(), 'resident-'));
let fonts: FontFiles;
beforeAll(async () => {
  fonts = await readFonts({ theme: 'plain', root: '/', emoji: false, own: [] }, nodeWorld());
});

const addresses: string[] = [];
function newAddress(): string {
  const address = join(folder, `${addresses.length}.sock`);
  addresses.push(address);
  return address;
}

/** The processes that stay at an address. */
function residents(address: string): number[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(address))
    .map((line) => Number.parseInt(line, 10));
}

function strike(address: string, signal: NodeJS.Signals): void {
  for (const pid of residents(address)) process.kill(pid, signal);
}

/** Asks a process for a book, and ends it before it can answer. */
async function endedAtWork(address: string, press: Press, job: ReturnType<typeof book>) {
  await press.fonts(fonts);
  strike(address, 'SIGSTOP');
  const typesetting = press.typeset(job);
  strike(address, 'SIGKILL');
  return typesetting;
}

afterEach(() => {
  for (const address of addresses) strike(address, 'SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

const book = (...chapters: string[]) => ({
  main: '/main.typ',
  sources: new Map([
    ['/main.typ', `#set document(title: "Essai")\n#set text(lang: "fr")\n${chapters.join('\n')}`],
  ]),
  files: new Map(),
  inputs: {},
  standard: 'a-2a' as const,
  timestamp: 0,
});
const chapters = Array.from({ length: 12 }, (_, index) => `= Chapitre ${index}\n#lorem(300)`);

async function made(press: Press, job: ReturnType<typeof book>): Promise<Buffer> {
  await press.fonts(fonts);
  const [, pdf] = await Promise.all([press.typeset(job), press.archive(), press.conform()]);
  return Buffer.from(pdf);
}

/** What a press of its own makes of a job. */
async function madeAlone(job: ReturnType<typeof book>): Promise<Buffer> {
  const press = startPress();
  try {
    return await made(press, job);
  } finally {
    await press.close();
  }
}

const changes = [
  book(...chapters),
  book(...chapters.with(3, '= Trois\n#lorem(20)')),
  book(...chapters.slice(5), '= À la fin\n#lorem(900)'),
];

test('one process sets version after version, each the same as a new one would', async () => {
  const address = newAddress();
  const seen = new Set<number>();
  for (const job of changes) {
    const press = residentPress(address);
    expect(Buffer.compare(await made(press, job), await madeAlone(job))).toBe(0);
    for (const pid of residents(address)) seen.add(pid);
    await press.close();
  }
  expect(seen.size).toBe(1);
});

test('where it is killed, before a build and within one, a new one makes the same', async () => {
  const address = newAddress();
  const [first = book(), second = book()] = changes;
  let press = residentPress(address);
  await made(press, first);
  await press.close();
  strike(address, 'SIGKILL');
  expect(existsSync(address)).toBe(true);

  press = residentPress(address);
  expect(Buffer.compare(await made(press, first), await madeAlone(first))).toBe(0);
  await press.close();
  press = residentPress(address);
  expect((await endedAtWork(address, press, second)).pages).toBeGreaterThan(3);
  expect(Buffer.compare(Buffer.from(await press.archive()), await madeAlone(second))).toBe(0);
  await press.close();
});

test('the end of a process that was started for this build is told', async () => {
  const address = newAddress();
  const press = residentPress(address);
  const ended = endedAtWork(address, press, book());
  await expect(ended).rejects.toMatchObject({ exitCode: 70 });
  await press.close();
});

test('two builds at once have a process each', async () => {
  const address = newAddress();
  const [one = book(), two = book()] = changes;
  const first = residentPress(address);
  await first.fonts(fonts);
  await first.typeset(one);
  const second = residentPress(address);
  const [a, b] = await Promise.all([made(first, one), made(second, two)]);
  expect(Buffer.compare(a, await madeAlone(one))).toBe(0);
  expect(Buffer.compare(b, await madeAlone(two))).toBe(0);
  await Promise.all([first.close(), second.close()]);
});

test('what it refuses is refused in the same words, and the next book is set', async () => {
  const address = newAddress();
  const [sound = book()] = changes;
  const broken = book('#absent()');
  for (let time = 0; time < 2; time += 1) {
    const press = residentPress(address);
    await press.fonts(fonts);
    await expect(press.typeset(broken)).rejects.toThrow('absent');
    expect((await press.typeset(sound)).pages).toBeGreaterThan(3);
    await press.close();
  }
  expect(residents(address)).toHaveLength(1);
});

test('it ends when nobody came for a while, and takes its address with it', async () => {
  const address = newAddress();
  const press = residentPress(address, 300);
  await press.fonts(fonts);
  expect(existsSync(address)).toBe(true);
  await press.close();
  await expect.poll(() => residents(address), { timeout: 10_000 }).toEqual([]);
  expect(existsSync(address)).toBe(false);
});

test('it stays where a person watches, or where it is told to, and not in CI', async () => {
  const at = (isTerminal: boolean, env: Record<string, string>) => ({
    ...nodeWorld(),
    isTerminal,
    env,
    privateFolder: async () => '/run/user/1/guide-1',
  });
  const stays = async (isTerminal: boolean, env: Record<string, string>) =>
    (await residentAddress(['a'], at(isTerminal, env))) !== undefined;
  expect(await stays(true, {})).toBe(true);
  expect(await stays(false, {})).toBe(false);
  expect(await stays(true, { CI: 'true' })).toBe(false);
  expect(await stays(true, { GUIDE_RESIDENT: '0' })).toBe(false);
  expect(await stays(false, { CI: 'true', GUIDE_RESIDENT: '1' })).toBe(true);
  const [a, b] = await Promise.all([
    residentAddress(['a'], at(true, {})),
    residentAddress(['b'], at(true, {})),
  ]);
  expect(a).not.toBe(b);
});

test('a folder that others may enter, or that is none, is not used', async () => {
  const own = await privateFolder('own', folder);
  expect(own && statSync(own).mode & 0o777).toBe(0o700);
  expect(await privateFolder('own', folder)).toBe(own);
  mkdirSync(join(folder, `open-${process.getuid?.()}`), { mode: 0o755 });
  expect(await privateFolder('open', folder)).toBeUndefined();
  expect(await privateFolder('own', join(folder, 'absent'))).toBeUndefined();
});
