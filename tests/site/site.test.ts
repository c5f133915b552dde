import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run as build } from '../../src/commands/build.js';
import { type Workplace, workplace } from '../helpers/guides.js';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const paths = ['index.html', 'partie/un.html', 'partie/deux.html', 'glossaire.html', '404.html'];

describe.skipIf(!existsSync(executablePath))(
  'the site in a browser (set CHROMIUM to its path)',
  () => {
    let place: Workplace;
    let browser: Browser;
    beforeAll(async () => {
      place = workplace();
      await build({ dir: 'guide' }, place.context);
      browser = await chromium.launch({ executablePath, args: flags });
    });
    afterAll(async () => {
      await browser?.close();
      place.remove();
    });

    test.each([320, 1280])(
      'at %i px: one h1, nothing overflows, nothing fails, no message',
      async (width) => {
        const context = await browser.newContext({
          viewport: { width, height: 800 },
          javaScriptEnabled: true,
        });
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        page.on('requestfailed', (request) => complaints.push(request.url()));
        for (const path of paths) {
          await page.goto(pathToFileURL(join(place.folder, 'dist/site', path)).href);
          expect(await page.locator('h1').count(), path).toBe(1);
          expect(
            await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
            path,
          ).toBe(true);
        }
        expect(complaints).toEqual([]);
        await context.close();
      },
    );

    test('the menu opens without script', async () => {
      const context = await browser.newContext({
        viewport: { width: 375, height: 800 },
        javaScriptEnabled: false,
      });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(place.folder, 'dist/site/partie/un.html')).href);
      const link = page.locator('.guide-menu__phone a[aria-current=page]');
      expect(await link.isVisible()).toBe(false);
      await page.locator('.guide-menu__phone > summary').click();
      expect(await link.isVisible()).toBe(true);
      await context.close();
    });
  },
);
