import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { run as importTree } from '../../src/cli/commands/import.js';
import { outcomeOf } from '../helpers/guides.js';
import { builtOnce, madeGuide } from '../helpers/hostile.js';

/** A part of a PNG, with its length and sum. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG that says it has these sides, whatever its data holds. */
function png(width: number, height: number, data: Uint8Array, more: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const parts = [chunk('IHDR', header), ...more, chunk('IDAT', data)];
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

const pixels = (width: number, height: number) =>
  deflateSync(Buffer.alloc((3 * width + 1) * height), { level: 1 });

/** A JPEG whose header says it has other sides. */
async function lyingJpeg(side: number): Promise<Buffer> {
  const { data } = await sharp({
    create: { width: 16, height: 16, channels: 3, background: '#fff' },
  })
    .jpeg()
    .toBuffer({ resolveWithObject: true });
  const start = data.indexOf(Buffer.from('ffc0', 'hex'));
  data.writeUInt16BE(side, start + 5);
  data.writeUInt16BE(side, start + 7);
  return data;
}

const laughs = `<!DOCTYPE svg [<!ENTITY a "ha">${[...'bcdefghijk']
  .map((name, index) => `<!ENTITY ${name} "${`&${[...'abcdefghij'][index]};`.repeat(10)}">`)
  .join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&k;</text></svg>`;

const tooLarge = /Unexpected image of 30000 × 30000 pixels/;
const broken = /Unexpected image that is broken or cut short/;

/** Name, bytes, and what is said; undefined for an image like any other. */
const images: readonly (readonly [string, () => Buffer | Promise<Buffer>, RegExp | undefined])[] = [
  ['whole.png', () => png(8, 8, pixels(8, 8)), undefined],
  ['header-of-30000.png', () => png(30_000, 30_000, pixels(8, 8)), tooLarge],
  [
    'part-of-30000.png',
    // 3,000 rows of the 30,000: 270 MB once unpacked.
    () => png(30_000, 30_000, deflateSync(Buffer.alloc(90_001 * 3000), { level: 1 })),
    tooLarge,
  ],
  ['header-larger-than-data.png', () => png(9000, 9000, pixels(8, 8)), broken],
  ['header-of-nothing.png', () => png(0, 0, pixels(8, 8)), broken],
  ['header-below-zero.png', () => png(2 ** 31, 8, pixels(8, 8)), broken],
  [
    'data-of-a-gigabyte.png',
    () => png(8, 8, deflateSync(Buffer.alloc(2 ** 30), { level: 1 })),
    undefined,
  ],
  [
    'profile-of-a-gigabyte.png',
    () =>
      png(8, 8, pixels(8, 8), [
        chunk('iCCP', Buffer.concat([Buffer.from('p\0\0'), deflateSync(Buffer.alloc(2 ** 30))])),
      ]),
    undefined,
  ],
  ['header-of-65535.jpg', () => lyingJpeg(65_535), broken],
  // What a decoder fills in with grey.
  ['header-larger-than-data.jpg', () => lyingJpeg(9000), undefined],
  [
    'header-of-65535.gif',
    () =>
      Buffer.from(
        'GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\xff\xff\xff\xff\0\x02\x02D\x01\0;',
        'latin1',
      ),
    /Unexpected image/,
  ],
  [
    'entities.svg',
    () => Buffer.from(laughs),
    /Unexpected image that is no well-formed SVG: entities that stand for more/,
  ],
];

describe('an image', () => {
  test.each(images)(
    '%s',
    async (name, bytes, message) => {
      const guide = madeGuide({
        'index.md': `# Titre\n\n![Image](${name})\n`,
        [name]: await bytes(),
      });
      const { exitCode, said } = await builtOnce(guide);
      if (message) expect([exitCode, said.join('\n')]).toEqual([1, expect.stringMatching(message)]);
      else expect([exitCode, said]).toEqual([0, []]);
    },
    120_000,
  );
});

describe('a tree to import', () => {
  const imported = async (prepare: (folder: string) => void) => {
    const guide = madeGuide();
    const { folder, context } = guide;
    mkdirSync(join(folder, 'site/pages'), { recursive: true });
    writeFileSync(join(folder, 'site/package.json'), '{}');
    writeFileSync(join(folder, 'secret.png'), 'secret');
    prepare(join(folder, 'site'));
    const { exitCode, diagnostics } = await outcomeOf(
      importTree({ dir: 'site/pages', out: 'new', lang: 'fr' }, context),
    );
    const files = exitCode === 0 ? readdirSync(join(folder, 'new'), { recursive: true }) : [];
    guide.remove();
    return { exitCode, files, said: diagnostics.map(({ message }) => message) };
  };

  test('gives no file outside the site, by whatever name or link', async () => {
    const { files } = await imported((site) => {
      symlinkSync('../secret.png', join(site, 'lien.png'));
      symlinkSync('../../secret.png', join(site, 'pages/lien-2.png'));
      writeFileSync(join(site, 'vrai.png'), 'vrai');
      writeFileSync(
        join(site, 'pages/a.md'),
        '# A\n\n![a](/lien.png) ![b](lien-2.png) ![c](/../secret.png) ![d](/vrai.png)\n',
      );
    });
    expect(files.map(String).filter((name) => name.endsWith('.png'))).toEqual(['vrai.png']);
  });

  test('of pages too long to be read is refused', async () => {
    const { exitCode, said } = await imported((site) =>
      writeFileSync(join(site, 'pages/a.md'), `# A\n\n${'mot '.repeat(2_000_000)}\n`),
    );
    expect([exitCode, said]).toEqual([
      1,
      [expect.stringMatching(/^Unexpected chapter of 8\.0 MB/)],
    ]);
  });

  test('of aliases that multiply in front matter is refused or read, at once', async () => {
    const lines = [...'bcdefghi'].map(
      (name, index) => `${name}: &${name} [${`*${[...'abcdefgh'][index]},`.repeat(10)}]`,
    );
    const { exitCode, said } = await imported((site) =>
      writeFileSync(join(site, 'pages/a.md'), `---\na: &a [x]\n${lines.join('\n')}\n---\n# A\n`),
    );
    expect([exitCode, said.join()]).toEqual([0, expect.stringMatching(/alias/i)]);
  });
});
