import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import decodeQR from 'qr/decode.js';
import { visit } from 'unist-util-visit';
import { afterEach, expect, test } from 'vitest';
import { assembleBook } from '../../src/document/assemble.js';
import type { Media } from '../../src/document/data.js';
import { wrongFormat } from '../../src/document/media/media-format.js';
import { qrCode } from '../../src/document/media/qr-code.js';
import { loadGuide } from '../../src/guide/load.js';
import { type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace | undefined;
afterEach(() => {
  here?.remove();
  here = undefined;
});

const samples = new URL('../cases/media/', import.meta.url).pathname;

async function assembled(chapter: string, site = '', captions = 'WEBVTT\n') {
  here = workplace();
  for (const name of ['reparer.webm', 'schema.svg', 'mot.wav'])
    cpSync(join(samples, name), join(here.guide, name));
  cpSync(join(samples, 'reparer.webm'), join(here.guide, 'faux.mp4'));
  writeFileSync(join(here.guide, 'a.vtt'), captions);
  here.edit('partie/un.md', (text) => `${text}\n\n${chapter}\n`);
  here.edit('guide.yaml', (text) => text.replace(/^site:.*\n(?: .*\n)*/m, '') + site);
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { book, diagnostics } = await assembleBook(guide, here.context.world);
  const found = book.chapters.find(({ path }) => path === 'partie/un.md');
  const media: Media[] = [];
  visit(found?.tree ?? { type: 'root', children: [] }, 'element', ({ data }) => {
    if (data?.media) media.push(data.media);
  });
  const told = diagnostics.filter(({ rule }) => rule !== 'site-address');
  return { html: toHtml(found?.tree ?? []), media: media[0], told, files: book.attachments };
}

const box = (attributes: string, text = 'Un écran.') =>
  `:::video{title="Réparer" ${attributes}}\n${text}\n:::`;
const local = 'src=/reparer.webm poster=/schema.svg captions=/a.vtt';

test('a box has its title, its picture, a link with format and size, and its transcript', async () => {
  const { html, told, files } = await assembled(box(`${local} alt="Un disque." duration="4 s"`));
  expect(told).toEqual([]);
  expect([...files.keys()].sort()).toEqual(['a.vtt', 'reparer.webm']);
  expect(html).toMatch(
    /<div class="guide-box guide-box--media"><p class="guide-box__title">Vidéo\s: Réparer<\/p><p><img src="[^"]*" alt="Un disque\."><\/p><ul class="guide-media__links"><li><a [^>]*>Regarder «\sRéparer\s», 4\ss \(WEBM, \d+\sKo\)<\/a><\/li><li><a [^>]*>Sous-titres de «\sRéparer\s» \(VTT, .*\)<\/a><\/li><\/ul><details><summary>Transcription<\/summary><p>Un écran\.<\/p><\/details><\/div>/,
  );
});

test('what it plays, and where, is known to outputs', async () => {
  const site = 'site: { url: https://example.org, home: /g/ }\n';
  const { media } = await assembled(box(local).replace('{', '{#film '), site);
  expect(media).toMatchObject({
    kind: 'video',
    title: 'Réparer',
    file: 'files/reparer.webm',
    track: expect.objectContaining({ length: 7 }),
    lang: 'fr',
    web: 'https://example.org/g/partie/un.html#film',
    code: expect.stringContaining('<svg'),
  });
});

test('without an address of the site there is no code', async () => {
  const { media } = await assembled(box(local));
  expect(media).toMatchObject({ file: 'files/reparer.webm', web: undefined });
  expect(media).not.toHaveProperty('code');
});

test('what a platform plays is a link to its page', async () => {
  const { html, media, told } = await assembled(
    ':::son[Un mot]{src=https://tube.example.org/w/x transcript=#section}\n:::',
  );
  expect(told).toEqual([]);
  expect(media).toMatchObject({ kind: 'audio', web: 'https://tube.example.org/w/x' });
  expect(media?.file).toBeUndefined();
  expect(html).toContain(
    '<a href="https://tube.example.org/w/x" class="guide-media__source">Écouter «\u00a0Un mot\u00a0» (tube.example.org)</a>',
  );
  expect(html).toMatch(/<a href="#section"[^>]*>Transcription de «\u00a0Un mot\u00a0»<\/a>/);
});

test.each([
  [':::video{src=/reparer.webm poster=/schema.svg captions=none}\nT.\n:::', 'Missing title'],
  [box('poster=/schema.svg'), 'Missing file or address'],
  [box('src=/reparer.webm captions=none'), 'Missing picture'],
  [box(local, ''), 'Missing transcript'],
  [box('src=/reparer.webm poster=/schema.svg'), 'Missing captions'],
  [box('src=/schema.svg poster=/schema.svg captions=none'), 'Unexpected «/schema.svg», expected'],
  [box('src=javascript:alert(1).mp4 poster=/schema.svg captions=none'), 'Unexpected «javascript:'],
  [box('src=/reparer.webm poster=/schema.svg captions=/a.srt'), 'Unexpected captions «/a.srt»'],
])('%s is told', async (chapter, message) => {
  const { told, html } = await assembled(chapter);
  expect(told[0]).toMatchObject({ rule: 'media', message: expect.stringContaining(message) });
  expect(told[0]?.line).toBeGreaterThan(1);
  expect(html).not.toContain('javascript:');
});

test('a file or a picture that is not there is told as for any link and image', async () => {
  const { told } = await assembled(box('src=/b.mp4 poster=/b.png captions=none'));
  expect(told.map(({ rule }) => rule).sort()).toEqual(['image-missing', 'link-target-missing']);
});

test('captions that are no WebVTT are told', async () => {
  const { told } = await assembled(box(local), '', '1\n00:00:00,000 --> 00:00:01,000\nMot\n');
  expect(told).toMatchObject([{ rule: 'media', message: expect.stringContaining('WebVTT') }]);
});

test('a code is read as the address that it says', () => {
  const address = 'https://example.org/guides/réparer/un.html?a=b#film';
  const svg = qrCode(address);
  const [, size = 0] = /viewBox="0 0 (\d+)/.exec(svg) ?? [];
  const scale = 4;
  const width = Number(size) * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h/g))
    for (let row = 0; row < scale; row += 1) {
      const start = ((Number(y) * scale + row) * width + Number(x) * scale) * 4;
      for (let at = 0; at < Number(length) * scale * 4; at += 4)
        data.fill(0, start + at, start + at + 3);
    }
  expect(decodeQR({ width, height: width, data })).toBe(address);
});

test('a file that is not what its name says is told', async () => {
  const { told } = await assembled(box('src=/faux.mp4 poster=/schema.svg captions=/a.vtt'));
  expect(told).toMatchObject([{ rule: 'media', severity: 'error', line: expect.any(Number) }]);
  expect(told[0]?.message).toMatch(/«faux\.mp4».*WebM.*MP4/);
});

test.each([
  ['.mp4', '\0\0\0\x20ftypisom', undefined],
  ['.m4a', '\0\0\0\x20ftypM4A ', undefined],
  ['.mp4', '\0\0\0\x14ftypqt  ', 'QuickTime'],
  ['.mp4', '\0\0\0\x20ftypavif', 'nothing'],
  ['.mp3', 'ID3\x04', undefined],
  ['.mp3', '\xff\xfb\x90', undefined],
  ['.webm', '\x1aE\xdf\xa3\x01\0B\x82\x88matroska', 'Matroska'],
  ['.opus', 'OggS', undefined],
  ['.wav', 'RIFF\0\0\0\0AVI ', 'AVI'],
  ['.mp4', '<!doctype html>', 'nothing'],
  ['.mp4', '', 'nothing'],
  ['.txt', 'text', undefined],
])('%s that begins with %j is wrong by being %s', (ending, start, found) => {
  const wrong = wrongFormat(Buffer.from(start, 'latin1'), ending);
  expect(wrong && (wrong.found ?? 'nothing')).toBe(found);
});
