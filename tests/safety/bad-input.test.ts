import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { madeGuide } from '../helpers/hostile.js';

const program = fileURLToPath(new URL('../../bin/guide.js', import.meta.url));
const limit = 60_000;
/** With `SAFETY=long`, as large as the worst that people bring; ordinary runs keep to a minute. */
const many = process.env.SAFETY === 'long';

type Files = Record<string, string | Uint8Array>;

/** Builds a guide in a process of its own, which is killed when it takes too long. */
function built(files: Files, manifest: Record<string, unknown> = {}) {
  const guide = madeGuide(files, manifest);
  const { status, signal, stderr } = spawnSync(process.execPath, [program, '-q', 'build', '.'], {
    cwd: guide.folder,
    timeout: limit,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
  });
  guide.remove();
  expect(signal, 'within its time').toBeNull();
  expect(stderr, 'no stack trace').not.toMatch(/\n {4}at |Unexpected fault/);
  return { status, said: stderr.trimEnd() };
}

const head = '# T\n\n';
const chapter = (text: string | Uint8Array) => ({ 'index.md': text });
const latin = (text: string) => Buffer.from(text, 'latin1');
const rising = (count: number) =>
  Array.from({ length: count }, (_, index) => `${'  '.repeat(index)}- a\n`).join('');

describe('refused with the place', () => {
  const cases: [string, Files, string][] = [
    ['Latin 1', chapter(latin('# T\n\nAbcd \xe9t\xe9\n')), 'index.md:3:6 error Unexpected bytes'],
    ['UTF-16', chapter(Buffer.from('\ufeff# T\n', 'utf16le')), 'index.md:1:1 error Unexpected by'],
    ['NUL', chapter(`${head}a\0b\n`), 'index.md:3:2 error Unexpected control character U+0000'],
    ['an escape', chapter(`${head}\u001b[2J\n`), 'index.md:3:1 error Unexpected control char'],
    ['50 MB', chapter('mot '.repeat(12_500_000)), 'index.md error Unexpected chapter of 50.0 MB'],
    ['quotes', chapter(`${head}${'> '.repeat(10_000)}x\n`), 'index.md:3 error Unexpected depth'],
    ['lists', chapter(`${head}${'- '.repeat(10_000)}x\n`), 'index.md:3 error Unexpected depth'],
    ['lists by lines', chapter(head + rising(600)), 'index.md:34 error Unexpected depth'],
    [
      'boxes',
      chapter(`${head}${'::::note\n'.repeat(5000)}x\n`),
      'index.md:35 error Unexpected depth',
    ],
    ['HTML', chapter(`${head}${'<div>'.repeat(10_000)}\n`), 'index.md error Unexpected depth'],
    [
      'HTML, a little',
      chapter(`${head}${'<ul><li>'.repeat(20)}x\n`),
      'index.md:3:129 error Unexpected depth',
    ],
    [
      'emphasis',
      chapter(`${head}${'*a '.repeat(10_000)}x${' a*'.repeat(10_000)}\n`),
      'index.md:3 error Unexpected number of marks',
    ],
    ['brackets', chapter(`${head}${'['.repeat(50_000)}\n`), 'index.md:3 error Unexpected number'],
    [
      'backticks',
      chapter(head + Array.from({ length: 1500 }, (_, n) => `${'`'.repeat(n)}x`).join(' ')),
      'index.md:3 error Unexpected number of marks',
    ],
    [
      'headings',
      chapter(head + '#\n'.repeat(many ? 100_000 : 10_000)),
      'index.md:5002:1 error Unexpected number',
    ],
    [
      'a long word',
      chapter(`${head}${'a'.repeat(1_000_000)}\n`),
      'index.md:3:1 error Unexpected w',
    ],
    [
      'accents',
      chapter(`${head}a${'\u0301'.repeat(2000)}\n`),
      'index.md:3:1 error Unexpected lett',
    ],
    [
      'a thousand columns',
      chapter(`${head}<table><tr>${'<td>x</td>'.repeat(1000)}</tr></table>\n`),
      'index.md:3:1 error Unexpected width of a table',
    ],
    [
      'no glyph',
      chapter(`${head}हिन्दी\n`),
      'index.md:3:1 error Unexpected characters (Devanagari)',
    ],
  ];
  test.each(cases)(
    '%s',
    (_, files, message) => {
      const { status, said } = built(files);
      expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining(message) });
    },
    90_000,
  );

  test('a manifest without chapters', () => {
    expect(built({}, { chapters: [] })).toEqual({
      status: 2,
      said: expect.stringMatching(/^guide\.yaml:\d+:\d+ error Unexpected empty «chapters»/),
    });
  });
});

describe('images that no output can show are refused by name', () => {
  const svg = (inner: string, size = 'width="9" height="9"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inner}</svg>`;
  const bomb = Array.from(
    { length: 40 },
    (_, n) => `<g id="u${n + 1}"><use href="#u${n}"/><use href="#u${n}"/></g>`,
  );
  const images: Files = {
    'rompu.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g>',
    'profond.svg': svg('<g>'.repeat(50_000) + '</g>'.repeat(50_000)),
    'bombe.svg': svg(`<g id="u0"/>${bomb.join('')}`),
    'filtre.svg': svg('<filter id="f"><feTurbulence numOctaves="100000"/></filter>'),
    'vide.svg': svg('', 'width="0" height="0"'),
    'nomme.png': latin('\xff\xd8\xff et rien'),
    'rompu.png': latin('\x89PNG\r\n\x1a\nxxxx'),
  };
  beforeAll(async () => {
    const flat = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#fff' } });
    images['immense.png'] = await flat(12_000, 12_000).png().toBuffer();
    images['fil.png'] = await flat(1, 50_000).png().toBuffer();
    const whole = await flat(900, 900).jpeg().toBuffer();
    images['coupe.jpg'] = whole.subarray(0, whole.length / 2);
  });
  const names = [
    ...['rompu.svg', 'profond.svg', 'bombe.svg', 'filtre.svg', 'vide.svg'],
    ...['nomme.png', 'rompu.png', 'immense.png', 'fil.png', 'coupe.jpg'],
  ];
  test.each(names)(
    '%s',
    (name) => {
      const { status, said } = built({
        'index.md': `${head}![Alternative](${name})\n`,
        [name]: images[name] ?? '',
      });
      expect({ status, said }).toEqual({
        status: 1,
        said: expect.stringMatching(`(?:^|\n)${name} error Unexpected image`),
      });
    },
    90_000,
  );
});

describe('built', () => {
  const row = (cells: number) => `|${'b|'.repeat(cells)}\n`;
  const cases: [string, Files][] = [
    ['BOM and CRLF', chapter('\ufeff# T\r\n\r\nTexte.\r\n\r\n- a\r\n- b\r\n')],
    ['an empty chapter', chapter('')],
    ['200 columns', chapter(`${head}${row(200)}|${'-|'.repeat(200)}\n${row(200).repeat(3)}`)],
    ['many rows', chapter(`${head}${row(3)}|-|-|-|\n${row(3).repeat(many ? 5000 : 300)}`)],
    ['a million spaces', chapter(`${head}a${' '.repeat(1_000_000)}b\n`)],
    ['lists and quotes at the limit', chapter(`${head}${'- > '.repeat(8)}x\n`)],
    ['right to left, accents, emoji', chapter(`${head}עברית العربية e\u0301\u0302 😀\n`)],
    ['notes that call each other', chapter(`${head}a[^a]\n\n[^a]: b[^b]\n\n[^b]: c[^a]\n`)],
  ];
  test.each(cases)(
    '%s',
    (_, files) => {
      expect(built(files)).toEqual({ status: 0, said: '' });
    },
    90_000,
  );

  test('a photograph in inks', async () => {
    const raw = { create: { width: 60, height: 60, channels: 3 as const, background: '#f0f' } };
    const photo = await sharp(raw).toColourspace('cmyk').jpeg().toBuffer();
    const files = { 'index.md': `${head}![Rose](a.jpg)\n`, 'a.jpg': photo };
    expect(built(files)).toEqual({ status: 0, said: '' });
  });

  test('many chapters', () => {
    const names = Array.from({ length: many ? 1000 : 50 }, (_, index) => `c/${index}.md`);
    const files = Object.fromEntries(names.map((name) => [name, `# ${name}\n\nTexte.\n`]));
    const manifest = { chapters: ['index.md', ...names] };
    const guide = built(files, manifest);
    expect(guide).toEqual({ status: 0, said: '' });
  }, 90_000);
});
