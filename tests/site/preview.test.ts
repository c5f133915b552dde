import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPreview, type Preview } from '../../src/cli/commands/preview.js';
import { launch, noBrowser } from '../helpers/browser.js';
import { type Workplace, workplace } from '../helpers/guides.js';

describe.skipIf(noBrowser)('an author at the preview', () => {
  let browser: Browser;
  let place: Workplace;
  let preview: Preview;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    place = workplace();
    place.edit('partie/un.md', (text) => `${text}\n${'Un paragraphe.\n\n'.repeat(100)}Fin.\n`);
    [browser, preview] = await Promise.all([
      launch(),
      openPreview(place.guide, { port: 0, withPdf: true }, place.context.world),
    ]);
    page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
    page.on('pageerror', (error) => faults.push(error.message));
  });
  afterAll(async () => {
    expect(faults).toEqual([]);
    await browser?.close();
    await preview?.close();
    place?.remove();
  });

  test('sees what was saved, in the same page, at the same place', async () => {
    await page.goto(new URL('/partie/un.html', preview.url).href);
    await page.evaluate('window.before = document.querySelector("h1"); window.scrollTo(0, 1500)');
    place.edit('partie/un.md', (text) => text.replace('Fin.', 'Fin nouvelle.'));
    await page.getByText('Fin nouvelle.').waitFor();
    expect(await page.evaluate('window.scrollY')).toBe(1500);
    expect(await page.evaluate('window.before.isConnected')).toBe(true);
  });

  test('sees an error over the page, until it is mended', async () => {
    place.edit('partie/un.md', (text) => `${text}\n[mort](absent.md)\n`);
    const problems = page.locator('#guide-preview-problems');
    await problems.getByText('absent.md').waitFor();
    expect(await problems.locator('code').textContent()).toMatch(/partie\/un\.md:\d+:\d+/);
    place.edit('partie/un.md', (text) => text.replace('[mort](absent.md)', ''));
    await problems.waitFor({ state: 'detached' });
  });

  test('sees styles that only the new text uses', async () => {
    const background = () =>
      page.evaluate(
        'getComputedStyle(document.querySelector(".guide-box--attention") ?? document.body).borderLeftWidth',
      );
    const before = await background();
    place.edit('partie/un.md', (text) => `${text}\n:::attention\nGare.\n:::\n`);
    await page.locator('.guide-box--attention').waitFor();
    await expect.poll(background, { timeout: 30_000 }).not.toBe(before);
  });

  test('sees the pages of the PDF beside the page', async () => {
    await page.goto(preview.url);
    const first = page.locator('.proofs__page').first();
    await expect
      .poll(() => first.evaluate((image: { naturalWidth: number }) => image.naturalWidth), {
        timeout: 60_000,
      })
      .toBeGreaterThan(500);
    const address = await first.getAttribute('src');
    const pages = await page.locator('.proofs__page').count();
    place.edit('partie/un.md', (text) => `${text}\n${'Encore.\n\n'.repeat(100)}`);
    await expect
      .poll(() => page.locator('.proofs__page').count(), { timeout: 60_000 })
      .toBeGreaterThan(pages);
    await expect.poll(() => first.getAttribute('src')).not.toBe(address);
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  });
});
