import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { GuideError } from '../../../../src/base/report/diagnostic.js';
import { nodeWorld } from '../../../../src/base/world/node-world.js';
import { coverImages } from '../../../../src/outputs/pdf/press/bitmap.js';
import { type Press, startPress } from '../../../../src/outputs/pdf/press/press.js';
import { readFonts } from '../../../../src/outputs/pdf/typst/fonts.js';

let press: Press;
afterEach(() => press.close());

const job = {
  main: '/main.typ',
  sources: new Map([['/main.typ', '#set document(title: "Essai")\n#set text(lang: "fr")\n= Un']]),
  files: new Map(),
  inputs: {},
  standard: 'a-2a' as const,
  timestamp: 0,
};

test('typesets in its process, the same twice over, and draws the cover', async () => {
  press = startPress();
  const { familyOf, families } = await press.fonts(
    await readFonts({ theme: 'plain', root: '/', emoji: false, own: [] }, nodeWorld()),
  );
  expect(['é', '\u{1f9d1}', '☃'].map((each) => familyOf(each, 'body'))).toEqual([
    'guide Source Sans 3',
    undefined,
    'guide DejaVu Sans',
  ]);
  expect(families.mono).toEqual(['guide Source Code Pro', 'guide DejaVu Sans']);
  const first = await press.typeset(job);
  expect(first.pages).toBe(1);
  const pdf = await press.archive();
  await press.conform();
  const covers = await coverImages(await press.cover(100), [100, 50]);
  const sizes = await Promise.all(covers.map((png) => sharp(png).metadata()));
  expect(sizes.map(({ format, width }) => [format, width])).toEqual([
    ['png', 100],
    ['png', 50],
  ]);
  const longer = { ...job, sources: new Map([['/main.typ', '#pagebreak()']]) };
  expect((await press.typeset(longer)).pages).toBe(2);
  await press.typeset(job);
  expect(Buffer.compare(await press.archive(), pdf)).toBe(0);
});

test('what the process refuses is refused here, in the same words', async () => {
  press = startPress();
  await press.fonts(
    await readFonts({ theme: 'plain', root: '/', emoji: false, own: [] }, nodeWorld()),
  );
  const broken = { ...job, sources: new Map([['/main.typ', '#absent()']]) };
  const refused = press.typeset(broken);
  await expect(refused).rejects.toThrow(GuideError);
  await expect(refused).rejects.toMatchObject({ exitCode: 70 });
});

test('a press that is closed early leaves nothing behind', async () => {
  press = startPress();
  void press.fonts(
    await readFonts({ theme: 'plain', root: '/', emoji: false, own: [] }, nodeWorld()),
  );
  await press.close();
});

/** Sends a signal to the press's process, as the system does to native code that goes wrong. */
const strike = (signal: string) =>
  execFileSync('pkill', [`-${signal}`, '-P', String(process.pid), '-f', 'lib/press.js']);

test('a process that native code ends is told, and leaves this one alive', async () => {
  press = startPress();
  await press.fonts(
    await readFonts({ theme: 'plain', root: '/', emoji: false, own: [] }, nodeWorld()),
  );
  const endless = { ...job, sources: new Map([['/main.typ', '#range(9000).map(_ => lorem(90))']]) };
  const typesetting = press.typeset(endless);
  strike('SEGV');
  await expect(typesetting).rejects.toMatchObject({
    exitCode: 70,
    message: 'Unexpected end of the typesetter: the system ended it (SIGSEGV)',
  });
  expect(press.isAlive()).toBe(false);
  await expect(press.archive()).rejects.toThrow('Unexpected end of the typesetter');
});

test('a process that does not answer in its time is ended', async () => {
  press = startPress(1500);
  await press.fonts(
    await readFonts({ theme: 'plain', root: '/', emoji: false, own: [] }, nodeWorld()),
  );
  const endless = { ...job, sources: new Map([['/main.typ', '#for _ in range(1000000000) {}']]) };
  await expect(press.typeset(endless)).rejects.toMatchObject({
    exitCode: 70,
    message: 'Unexpected end of the typesetter: it did not answer within 1.5 seconds',
  });
});
