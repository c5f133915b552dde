import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, noBrowser } from '../helpers/browser.js';
import { type BuiltSite, builtSite } from '../helpers/sites.js';

const media = new URL('../cases/media', import.meta.url).pathname;
let site: BuiltSite;
beforeAll(async () => {
  site = await builtSite(media, (text) => text);
});
afterAll(() => site.close());

const page = (path: string) => readFileSync(join(site.folder, path), 'utf8');

test('files of the guide have players, what platforms play has a link', () => {
  const players = page('media.html').match(/<(?:video|audio)\b[^>]*>/g);
  expect(players).toEqual([
    expect.stringMatching(
      /^<video .*controls preload="none" aria-label="Réparer un écran" poster=/,
    ),
    expect.stringMatching(/^<audio .*controls preload="none" aria-label="Un mot de la directrice"/),
  ]);
});

test('a page without a player allows none', () => {
  expect(page('media.html')).toContain('media-src');
  expect(page('index.html')).not.toContain('media-src');
});

describe.skipIf(noBrowser)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each(['http', 'file'])(
    'over %s nothing is fetched before it plays, with captions',
    async (from) => {
      const tab = await browser.newPage();
      const asked: string[] = [];
      tab.on('request', (request) => asked.push(request.url()));
      await tab.goto(
        from === 'http' ? `${site.url}media.html` : `file://${site.folder}/media.html`,
      );
      await tab.locator('video').scrollIntoViewIfNeeded();
      expect(asked.filter((url) => /\/files\//.test(url))).toEqual([]);
      const played = await tab.evaluate(
        `(async () => {
        const video = document.querySelector('video');
        video.muted = true;
        await video.play();
        while (video.currentTime === 0 || !video.textTracks[0].cues) await new Promise((done) => setTimeout(done, 50));
        return video.textTracks[0].cues[0].text;
      })()`,
      );
      expect(played).toBe('Une page, puis un écran.');
      expect(asked.filter((url) => /\/files\//.test(url))).not.toEqual([]);
      await tab.close();
    },
  );
});
