import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { run as bump } from '../../src/cli/commands/bump.js';
import { run as release } from '../../src/cli/commands/release.js';
import { run as verify } from '../../src/cli/commands/verify.js';
import { launch, noBrowser } from '../helpers/browser.js';
import { xmlElements } from '../helpers/epub-pages.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';
import { serve } from '../helpers/sites.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Three versions of a guide side by side: what readers of each see, on the day of reading.

let place: Workplace;
let server: Server;
let url: string;
const file = (path: string) => join(place.folder, 'kept', path);
const read = (path: string) => readFileSync(file(path), 'utf8');

beforeAll(async () => {
  place = workplace();
  place.edit('guide.yaml', (text) =>
    text.replace('home: /guides/essai/', 'home: /guides/essai/latest/, versions: /guides/essai/'),
  );
  place.edit('guide.yaml', (text) => text.replace('deux.md', 'deux.md, partie/trois.md'));
  place.add('partie/trois.md', '---\ntitle: Troisième chapitre\n---\n\nIl ne durera pas.\n');
  const keep = async () =>
    expect(
      (
        await outcomeOf(release({ dir: 'guide', versions: 'kept' }, place.context))
      ).diagnostics.filter(({ severity }) => severity !== 'info'),
    ).toEqual([]);
  await keep();
  await bump(
    { level: 'release', dir: 'guide', date: '2021-06-15', allowEmpty: true },
    place.context,
  );
  await keep();
  await bump({ level: 'minor', dir: 'guide', date: '2022-02-01', allowEmpty: true }, place.context);
  place.edit('guide.yaml', (text) => text.replace(', partie/trois.md', ''));
  rmSync(join(place.guide, 'partie/trois.md'));
  await keep();
  server = await serve(join(place.folder, 'kept'));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/guides/essai/`;
}, 120_000);
afterAll(() => {
  server?.close();
  place.remove();
});

test('the folder has a page and a feed that list the versions, and all of it is verified', async () => {
  const page = read('index.html');
  expect(page).toContain('La dernière version est V1.1, du 1er février 2022');
  const links = [...page.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => href);
  expect(links).toContain('1.0.0-beta.1/site/index.html');
  for (const link of links) expect(read(link).length, link).toBeGreaterThan(0);
  const feed = xmlElements(fromXml(read('versions.atom')));
  const said = feed
    .filter(({ name }) => name === 'link')
    .map(({ attributes }) => attributes.href)
    .filter((href) => href?.endsWith('site/index.html'));
  expect(said).toEqual(
    ['1.1.0', '1.0.0', '1.0.0-beta.1'].map(
      (version) => `https://example.org/guides/essai/${version}/site/index.html`,
    ),
  );
  expect(await outcomeOf(verify({ dist: 'kept' }, place.context))).toMatchObject({ exitCode: 0 });
  // Another version of the program may have given the page another look.
  writeFileSync(file('index.html'), page.replace('max-width: 50rem', 'max-width: 60rem'));
  expect(await outcomeOf(verify({ dist: 'kept' }, place.context))).toMatchObject({ exitCode: 0 });
  writeFileSync(file('index.html'), page.replace('1er février', '2 février'));
  const changed = await outcomeOf(verify({ dist: 'kept' }, place.context));
  expect(changed.diagnostics.map((each) => each.file)).toEqual(['kept/index.html']);
  writeFileSync(file('index.html'), page);
});

test('a page says without a script which version it is, and where all are', () => {
  const page = read('1.0.0/site/partie/un.html').replace(/[ \n]+/g, ' ');
  expect(page).toContain(
    'Version lue\u00a0: version 1, 15 juin 2021. <a href="https://example.org/guides/essai/">Toutes les versions</a>',
  );
});

describe.skipIf(noBrowser)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  const visit = async (
    address: string,
    look: (page: Page, failures: string[]) => Promise<void>,
  ) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(5_000);
    const failures: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(message.text());
    });
    page.on('pageerror', (error) => failures.push(String(error)));
    await page.goto(address);
    await look(page, failures);
    await page.close();
  };

  test('an earlier version leads to the same page of the latest, at the same section', async () => {
    await visit(`${url}1.0.0/site/partie/un.html#section`, async (page, failures) => {
      const notice = page.locator('.guide-notice', { hasText: 'antérieure' });
      await notice.waitFor();
      expect(await notice.innerText()).toBe(
        'Cette page est celle d’une version antérieure. La dernière version est V1.1, du 1er février 2022\u00a0: lire cette page dans la version V1.1.',
      );
      await notice.getByRole('link').click();
      await page.waitForURL(/latest\/partie\/un\.html#section$/);
      await page.locator('.guide-versions summary').waitFor();
      expect(await page.locator('.guide-notice', { hasText: 'antérieure' }).count()).toBe(0);
      expect(failures).toEqual([]);
    });
  });

  test('a page that the latest lacks leads to its home, and says so', async () => {
    await visit(`${url}1.0.0/site/partie/trois.html`, async (page) => {
      const link = page.locator('.guide-notice a', { hasText: 'qui n’a pas cette page' });
      await link.waitFor();
      await link.click();
      await page.waitForURL(`${url}latest/index.html`);
    });
  });

  test('the switch keeps the page, and tells a preliminary version', async () => {
    await visit(`${url}latest/partie/un.html`, async (page) => {
      const versions = page.locator('.guide-versions');
      await versions.locator('summary').click();
      expect(await versions.getByRole('link').allInnerTexts()).toEqual([
        'V1.1',
        'V1',
        'Bêta',
        'Toutes les versions',
      ]);
      expect(await versions.locator('[aria-current]').innerText()).toBe('V1.1');
      const beta = versions.getByRole('link', { name: 'Bêta' });
      await expect
        .poll(() => beta.getAttribute('href'))
        .toMatch(/1\.0\.0-beta\.1\/site\/partie\/un\.html$/);
      await beta.click();
      await page.waitForURL(/beta\.1\/site\/partie\/un\.html$/);
      await page.locator('.guide-notice', { hasText: 'antérieure' }).waitFor();
    });
  });

  test('the page that lists the versions has no finding of axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      await page.goto(url);
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      expect(
        violations.map(({ id }) => id),
        colorScheme,
      ).toEqual([]);
      await context.close();
    }
  });

  test('where no list is to be had, nothing is asked for and the link stays', async () => {
    const asked: string[] = [];
    const page = await browser.newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${pathToFileURL(file('1.0.0/site/partie/un.html')).href}`);
    expect(await page.locator('.guide-versions > a').innerText()).toBe('Toutes les versions');
    expect(asked.filter((each) => each.includes('versions.json'))).toEqual([]);
    await page.close();
  });
});
