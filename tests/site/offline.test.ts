import { mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, noBrowser } from '../helpers/browser.js';
import { type BuiltSite, builtSite, serve } from '../helpers/sites.js';

const small = new URL('../fixtures/small', import.meta.url).pathname;
const offered = (text: string) => text.replace('site: {', 'site: { offline: true,');

describe.skipIf(noBrowser)('a guide that browsers may keep', () => {
  let browser: Browser;
  let sites: [BuiltSite, BuiltSite];
  let server: Server;
  let port: number;
  let address: string;
  const place = mkdtempSync(join(tmpdir(), 'guide-offline-'));
  const current = join(place, 'site');
  const show = ({ folder }: BuiltSite) => {
    rmSync(current, { force: true });
    symlinkSync(folder, current);
  };
  beforeAll(async () => {
    const next = (text: string) => offered(text).replace('pour les essais', 'mis à jour');
    [browser, ...sites] = await Promise.all([
      launch(),
      builtSite(small, offered),
      builtSite(small, next),
    ]);
    show(sites[0]);
    server = await serve(current);
    port = (server.address() as AddressInfo).port;
    address = `http://127.0.0.1:${port}/guides/essai/`;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
    for (const site of sites ?? []) site.close();
    rmSync(place, { recursive: true });
  });

  const status = (page: Page) => page.locator('.guide-offline [role=status]').innerText();
  const caches = (page: Page) => page.evaluate('caches.keys()') as Promise<string[]>;

  test('is kept when its reader asks, read without a network, brought up to date, and forgotten', async () => {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(address);
    const box = page.getByRole('region', { name: 'Lire hors ligne' });
    expect(await box.innerText()).toMatch(/environ \d+\sKo/);
    expect(await caches(page)).toEqual([]);
    await box.getByRole('button', { name: 'Garder le guide' }).click();
    await expect.poll(() => status(page)).toContain('Le guide est gardé');
    const [first] = await caches(page);
    expect(first).toContain(`guide ${address} `);

    server.close();
    server.closeAllConnections();
    const answer = await page.goto(`${address}partie/un.html`);
    expect(answer?.fromServiceWorker()).toBe(true);
    expect(await page.locator('h1').innerText()).toContain('Premier chapitre');
    const style = "getComputedStyle(document.querySelector('.guide-pager')).display";
    expect(await page.evaluate(style)).toBe('flex');
    await page.locator('#guide-query').fill('section');
    await page.keyboard.press('Enter');
    await page.locator('.guide-result').first().waitFor();
    await page.goto(address);
    expect(await status(page)).toContain('Le guide est gardé');

    show(sites[1]);
    server = await serve(current, port);
    await page.goto(`${address}?a`);
    expect(await page.locator('.guide-lead').first().innerText()).toContain('mis à jour');
    await expect.poll(() => caches(page), { timeout: 15_000 }).not.toContain(first);
    await expect.poll(() => caches(page).then((all) => all.length)).toBe(1);

    await box.getByRole('button', { name: 'Ne plus garder' }).click();
    await expect.poll(() => status(page)).toContain('n’est plus gardé');
    expect(await caches(page)).toEqual([]);
    expect(await page.evaluate('navigator.serviceWorker.getRegistrations()')).toEqual([]);
    await page.context().close();
  }, 90_000);

  test('is not kept in part: what could not be fetched is told', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(address);
    const lost = join(sites[1].folder, 'partie/deux.html');
    unlinkSync(lost);
    await page.getByRole('button', { name: 'Garder le guide' }).click();
    await expect.poll(() => status(page)).toContain('n’a pas pu être gardé');
    expect(await caches(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Garder le guide' }).isVisible()).toBe(true);
    await page.context().close();
  });
});
