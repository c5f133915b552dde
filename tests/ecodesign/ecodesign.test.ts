import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as check } from '../../src/cli/commands/check.js';
import { type Answer, answers } from '../../src/ecodesign/answers.js';
import { ecodesignWords } from '../../src/ecodesign/ecodesign-words.js';
import { readFramework } from '../../src/ecodesign/framework.js';
import { measureSite } from '../../src/ecodesign/measure-site.js';
import { type Workplace, workplace } from '../helpers/guides.js';

let place: Workplace | undefined;
afterEach(() => {
  place?.remove();
  place = undefined;
});

test('the framework has its 78 criteria; each measure is known, each judgement has what to look at', async () => {
  const { criteria, themes, source, licence } = await readFramework(nodeWorld('/'));
  const inTheme = themes.map(
    (_, index) => criteria.filter(({ number }) => number.startsWith(`${index + 1}.`)).length,
  );
  expect(inTheme).toEqual([10, 10, 7, 15, 8, 7, 4, 10, 7]);
  expect(new Set(criteria.map(({ number }) => number)).size).toBe(78);
  const ofPriority = (name: string) => criteria.filter(({ priority }) => priority === name).length;
  expect(['Prioritaire', 'Recommandé', 'Modéré'].map(ofPriority)).toEqual([30, 29, 19]);
  for (const { number, question, measure, look } of criteria) {
    expect(question, number).toMatch(/^Le service numérique .*\u00a0\?$/);
    if (measure) expect(Object.keys(answers), number).toContain(measure);
    if (measure !== 'files') expect([look?.fr, look?.en].every(Boolean), number).toBe(true);
  }
  const used = new Set(criteria.map(({ measure }) => measure));
  expect(Object.keys(answers).filter((name) => !used.has(name))).toEqual([]);
  expect([new URL(source).host, licence]).toEqual(['www.arcep.fr', 'etalab-2.0']);
});

const font = (family: string, bytes: number) =>
  `@font-face{font-family:"${family}";src:url("data:font/woff2;base64,${'A'.repeat((bytes / 3) * 4)}")}`;

/** A site of one page, and what it says of a measure. */
function said(
  measure: string,
  body: string,
  { css = '', js = '', files = {} as Record<string, number> } = {},
): Answer {
  const page = `<!doctype html><html><head><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="assets/a.css"><script src="assets/a.js"></script></head><body>${body}</body></html>`;
  const texts = { 'index.html': page, 'assets/a.css': css, 'assets/a.js': js };
  const site = measureSite(
    [
      ...Object.entries(texts).map(([path, text]) => ({
        path: `site/${path}`,
        bytes: new TextEncoder().encode(text),
      })),
      ...Object.entries(files).map(([path, size]) => ({
        path: `site/${path}`,
        bytes: new Uint8Array(size),
      })),
    ],
    'https://guide.example.org',
  );
  const measured = { ...site, licence: 'X', budget: undefined };
  const answer = answers[measure]?.(measured, ecodesignWords.en);
  if (!answer) throw new RangeError(`Unexpected measure «${measure}»`);
  return answer;
}

test.each<[string, string, string, Parameters<typeof said>[2], Partial<Answer>]>([
  ['autoplay', 'no media', '', {}, { status: 'measured', met: true }],
  [
    'autoplay',
    'a video that starts alone',
    '<video autoplay src="a.webm"></video>',
    {},
    { status: 'to-judge' },
  ],
  [
    'autoplay',
    'an endless animation',
    '',
    { css: 'p{animation:turn 1s infinite}' },
    { status: 'to-judge' },
  ],
  ['autoplay', 'a GIF', '<img src="a.gif" alt="">', {}, { status: 'to-judge' }],
  ['media', 'a sound', '<audio controls src="a.opus"></audio>', {}, { status: 'to-judge' }],
  ['videos', 'none', '', {}, { status: 'not-applicable' }],
  ['fonts', 'two', '', { css: font('A', 30) + font('B', 30) }, { status: 'measured', met: true }],
  [
    'fonts',
    'three, light',
    '',
    { css: ['A', 'B', 'C'].map((name) => font(name, 30)).join('') },
    { met: true },
  ],
  [
    'fonts',
    'three, heavy',
    '',
    { css: ['A', 'B', 'C'].map((name) => font(name, 150_000)).join('') },
    { met: false },
  ],
  [
    'fonts',
    'of the reader’s machine',
    '',
    { css: '@font-face{font-family:A;src:local("Arial")}' },
    { facts: ['No font is downloaded.'] },
  ],
  ['formats', 'WebP alone', '<img src="a.webp" alt="">', { files: { 'a.webp': 9 } }, { met: true }],
  [
    'formats',
    'half in WebP',
    '<img src="a.webp" alt=""><img src="b.png" alt="">',
    {},
    { met: false, facts: ['1 of 2 bitmaps in an efficient format (WEBP: 1, PNG: 1).'] },
  ],
  ['formats', 'drawings alone', '<img src="a.svg" alt="">', {}, { status: 'not-applicable' }],
  ['sizes', 'drawings alone', '<img src="a.svg" alt="">', {}, { status: 'measured', met: true }],
  [
    'elsewhere',
    'of its own address',
    '<img src="https://guide.example.org/a.png" alt="">',
    {},
    { status: 'not-applicable' },
  ],
  [
    'elsewhere',
    'a frame of another host',
    '<iframe src="//video.example.com/1"></iframe>',
    {},
    { status: 'to-judge', facts: ['Pages load from other hosts: video.example.com.'] },
  ],
  [
    'elsewhere',
    'a link that readers may follow',
    '<a href="https://example.com">e</a>',
    {},
    { status: 'not-applicable' },
  ],
  [
    'stored',
    'cookies',
    '',
    { js: 'document.cookie="a=1"' },
    { facts: ['Scripts use cookies.', 'No script keeps anything in the browser.'] },
  ],
  [
    'devices',
    'a place asked for',
    '<script>navigator.geolocation</script>',
    {},
    { status: 'to-judge' },
  ],
  [
    'notifications',
    'asked for',
    '',
    { js: 'Notification.requestPermission()' },
    { status: 'to-judge' },
  ],
  ['forms', 'search alone', '<form role="search"></form>', {}, { status: 'not-applicable' }],
  ['uploads', 'a file', '<input type="file">', {}, { status: 'to-judge' }],
  [
    'documents',
    'a PDF',
    '',
    { files: { 'docs/a.pdf': 2048 } },
    { facts: ['1 document to download; the heaviest: `docs/a.pdf` (2 KB).'] },
  ],
  [
    'background',
    'kept offline',
    '',
    { js: 'navigator.serviceWorker.register("a.js")' },
    { status: 'to-judge' },
  ],
])('%s: %s', (measure, _, body, parts, expected) => {
  expect(said(measure, body, parts)).toMatchObject(expected);
});

test('the first visit counts what a page loads at once, texts compressed, late images left out', () => {
  const { facts } = said(
    'weight',
    '<img src="a.webp" alt=""><img loading="lazy" src="b.webp" alt="">',
    {
      files: { 'a.webp': 30_000, 'b.webp': 900_000 },
      css: 'p{color:red}'.repeat(10_000),
    },
  );
  expect(facts[0]).toMatch(/^First visit: at most (?:29|30) KB compressed/);
  expect(facts[1]).toBe('At most 4 requests (`index.html`).');
});

test('check --ecodesign builds, writes nothing else, and tells each criterion once, without a score', async () => {
  place = workplace();
  const outcome = await check({ dir: 'guide', ecodesign: 'audit' }, place.context);
  const names = ['ecodesign.json', 'ecodesign.md', 'ecodesign-declaration.md'];
  expect(outcome.outputs).toEqual(names.map((name) => `audit/${name}`));
  const [json = '', report = '', declaration = ''] = names.map((name) =>
    readFileSync(join(place?.folder ?? '', 'audit', name), 'utf8'),
  );
  const { criteria, measures } = JSON.parse(json);
  expect(measures.pages).toBeGreaterThan(5);
  for (const { number, status, facts } of criteria) {
    expect(report.split(`- **${number}** `), number).toHaveLength(2);
    expect(declaration).toContain(`| ${number} | `);
    if (status !== 'to-judge') expect(facts.length, number).toBeGreaterThan(0);
  }
  expect(declaration).toContain('Direction des essais');
  expect(declaration).toContain('[à juger]');
  expect(declaration).not.toMatch(/undefined|NaN|\d\s*%/);
  expect(report).toContain('À regarder\u00a0: le PUE de l’hébergeur');
}, 60_000);
