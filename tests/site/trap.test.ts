import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { launch, noBrowser } from '../helpers/browser.js';
import type { MadeGuide } from '../helpers/hostile.js';
import { hostileGuide } from '../helpers/hostile-guide.js';

/** What a page could do that no reader asked for. */
interface Sprung {
  calls: unknown[];
  dialogs: string[];
  requests: string[];
  address: string;
}

describe.skipIf(noBrowser)('a hostile guide in a browser that runs scripts', () => {
  let guide: MadeGuide;
  let site: string;
  let browser: Browser;
  beforeAll(async () => {
    guide = hostileGuide();
    await build({ dir: '.', force: true, only: ['site'] }, guide.context);
    site = join(guide.folder, 'dist/site');
    browser = await launch();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    guide.remove();
  });

  /** Opens a page with a trap set: `piege` is what every payload calls. */
  async function opened(path: string, query = ''): Promise<Sprung> {
    const page = await browser.newPage();
    const sprung: Sprung = { calls: [], dialogs: [], requests: [], address: '' };
    await page.exposeFunction('piege', (given: unknown) => sprung.calls.push(given));
    page.on('dialog', (dialog) => {
      sprung.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) sprung.requests.push(request.url());
    });
    const address = pathToFileURL(join(site, path)).href;
    await page.goto(`${address}${query}`, { waitUntil: 'load' });
    await page.mouse.move(200, 300);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(query === '' ? 50 : 600);
    sprung.address = page.url().split('?')[0] ?? '';
    expect({ path, ...sprung }).toEqual({ path, calls: [], dialogs: [], requests: [], address });
    await page.close();
    return sprung;
  }

  test('no page runs, asks or fetches anything', async () => {
    const pages = readdirSync(site, { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(60);
    // Chapters of one payload each take long: every fifth, all of them with `SAFETY=long`.
    const few = (path: string) =>
      process.env.SAFETY === 'long' || !path.startsWith('brut') || /[05]\.html$/.test(path);
    for (const path of pages.filter(few)) await opened(path);
  }, 300_000);

  test('nor does search, with hostile words and results', async () => {
    for (const words of ['script', '<img src=x onerror=piege(1)>', '"><script>piege(1)</script>'])
      await opened('recherche.html', `?q=${encodeURIComponent(words)}`);
  }, 60_000);

  test('nor a drawing opened by itself', async () => {
    const [drawing = ''] = readdirSync(join(site, 'img')).filter((name) => name.endsWith('.svg'));
    await opened(join('img', drawing));
  });
});
