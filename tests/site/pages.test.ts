import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, noBrowser } from '../helpers/browser.js';
import { changedWorkplace } from '../helpers/guides.js';
import {
  type BuiltSite,
  builtSite,
  guideSources,
  realChapters,
  realManifest,
} from '../helpers/sites.js';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const validator = join(require.resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
const checks = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const small = new URL('../fixtures/small', import.meta.url).pathname;

const languages = new URL('../fixtures/languages', import.meta.url).pathname;

const changed = changedWorkplace();
mkdirSync(join(changed.guide, 'consultation'));
changed.add(
  'consultation/contributions.yaml',
  `- { id: a, status: taken, section: partie/un#section, answer: Oui., title: Un titre, text: Un texte }
- { id: b, status: not-taken, section: glossaire, answer: Non., text: Un texte, like: [a], supports: 3 }
- { id: c, status: to-judge, text: Sans section }
`,
);
changed.edit('guide.yaml', (text) =>
  text.replace('opens: 2021', 'section: "mailto:a@example.org?subject=[{id}]", opens: 2021'),
);
changed.edit('glossaire.md', (text) => `${text}\n## Consultation\n\n:::consultation\n:::\n`);
const writing = new URL('../cases/writing', import.meta.url).pathname;
for (const name of readdirSync(writing))
  if (name !== 'guide.yaml' && name !== 'expected')
    cpSync(join(writing, name), join(changed.guide, name));
changed.edit(
  'guide.yaml',
  (text) =>
    `${text.trimEnd()}\n  - title: Tout ce qui s’écrit\n    chapters: [citations.md, exemples.md, dessins.md, index-des-termes.md]\ninlineMarks: true\nreferences: { files: [ouvrages.bib] }\n`,
);
afterAll(() => changed.remove());

const guides: [string, string, (manifest: string) => string][] = [
  ['the guide', guideSources, (text) => text],
  [
    'a small guide, plain, that browsers may keep',
    small,
    (text) => text.replace('site: {', 'site: { offline: true,'),
  ],
  ['a guide that tells what changed, with all that can be written', changed.guide, (text) => text],
  ['a guide in two languages', languages, (text) => text],
];
if (existsSync(realChapters)) {
  guides.push(['the real chapters', realChapters, () => `${realManifest}theme: dsfr\n`]);
} else {
  console.warn('No ../shared/real-chapters: tests on them are SKIPPED.');
}

describe.skipIf(noBrowser)('every page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  describe.each(guides)('%s', (name, source, edit) => {
    let site: BuiltSite;
    beforeAll(async () => {
      site = await builtSite(source, edit);
    });
    afterAll(() => site?.close());

    test('passes axe-core, light and dark, at 320 and 1280 px; one h1; nothing overflows', async () => {
      const page = await (await browser.newContext()).newPage();
      const found: string[] = [];
      for (const path of site.pages) {
        await page.goto(site.url + path);
        await page.evaluate(axe);
        for (const [width, colorScheme] of [
          [320, 'light'],
          [1280, 'dark'],
        ] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          found.push(...(await violations(page)).map((each) => `${path} ${width} ${each}`));
          if (await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
            found.push(`${path} ${width} overflows`);
        }
        await page.setViewportSize({ width: 320, height: 800 });
        found.push(
          ...(await violations(page, ['color-contrast'])).map((each) => `${path} ${each}`),
        );
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.emulateMedia({ colorScheme: 'light' });
        found.push(
          ...(await violations(page, ['color-contrast'])).map((each) => `${path} ${each}`),
        );
        if ((await page.locator('h1').count()) !== 1) found.push(`${path} h1`);
      }
      expect(found).toEqual([]);
      await page.context().close();
    }, 240_000);

    test('shows the icons that its authors call', async () => {
      const page = await (await browser.newContext()).newPage();
      const calls = (path: string) =>
        /class="[^"]*\bfr-(?:icon|fi)-/.test(readFileSync(join(site.folder, path), 'utf8'));
      for (const path of site.pages.filter(calls)) {
        await page.goto(site.url + path);
        expect(await page.evaluate(iconsWithoutPicture), path).toEqual([]);
      }
      await page.context().close();
    }, 60_000);

    test('passes the Nu HTML checker, pages and styles', async () => {
      const messages = await validate(
        site.pages.map((path) => site.url + path),
        join(site.folder, 'assets'),
      );
      expect(messages).toEqual([]);
    }, 120_000);

    test.each(['http', 'file'])(
      'from %s: all links resolve, nothing is asked elsewhere, no message, nothing moves',
      async (from) => {
        const root = from === 'http' ? site.url : `${pathToFileURL(site.folder).href}/`;
        const page = await (await browser.newContext()).newPage();
        const wrong: string[] = [];
        page.on('console', (message) => wrong.push(`${page.url()} ${message.text()}`));
        page.on('pageerror', (error) => wrong.push(`${page.url()} ${error.message}`));
        page.on('request', (request) => {
          if (!request.url().startsWith(root) && !request.url().startsWith('data:'))
            wrong.push(`${page.url()} asks ${request.url()}`);
        });
        page.on('requestfailed', (request) => wrong.push(`failed ${request.url()}`));
        const anchors = new Map<string, Set<string>>();
        const links: [string, string, string][] = [];
        for (const path of site.pages) {
          await page.goto(root + path);
          anchors.set(path, new Set((await page.evaluate(idsOfPage)) as string[]));
          for (const href of (await page.evaluate(linksOfPage)) as string[]) {
            if (/^(?:https?|mailto|data):/.test(href)) continue;
            // The page for missing addresses leads to those of the host.
            if (path === '404.html' && href.startsWith('/')) continue;
            const [file = '', anchor = ''] = href.split('#').map(decodeURIComponent);
            links.push([path, file ? posix.join(posix.dirname(path), file) : path, anchor]);
          }
          const shift = await page.evaluate(layoutShift);
          if ((shift as number) > mostShift) wrong.push(`${path} moves by ${shift}`);
        }
        for (const [path, file, anchor] of links) {
          if (!existsSync(join(site.folder, file))) wrong.push(`${path} links ${file}`);
          else if (anchor && !anchors.get(file)?.has(anchor))
            wrong.push(`${path} links ${file}#${anchor}`);
        }
        expect(wrong).toEqual([]);
        expect(links.length).toBeGreaterThan(site.pages.length * 5);
        await page.context().close();
      },
      120_000,
    );

    test('weighs at most 60 kB compressed in 12 requests, with fonts of 80 kB at most', async () => {
      const weights: { path: string; bytes: number; requests: number; fonts: number }[] = [];
      for (const path of site.pages) {
        const page = await (await browser.newContext()).newPage();
        const session = await page.context().newCDPSession(page);
        const sizes = new Map<string, number>();
        await session.send('Network.enable');
        session.on('Network.loadingFinished', (event) => {
          sizes.set(event.requestId, event.encodedDataLength);
        });
        const types = new Map<string, string>();
        session.on('Network.requestWillBeSent', (event) => {
          if (!event.request.url.startsWith('data:'))
            types.set(event.requestId, event.type ?? 'Other');
        });
        await page.goto(site.url + path, { waitUntil: 'load' });
        await page.waitForTimeout(60);
        const sum = (keep: (type: string) => boolean) =>
          [...types].reduce((all, [id, type]) => all + (keep(type) ? (sizes.get(id) ?? 0) : 0), 0);
        weights.push({
          path,
          bytes: sum((type) => type !== 'Image' && type !== 'Font'),
          requests: types.size,
          fonts: sum((type) => type === 'Font'),
        });
        await page.context().close();
      }
      const [heaviest] = weights
        .filter(({ path }) => !/^(?:clauses|recherche|tout)/.test(path))
        .sort((a, b) => b.bytes - a.bytes);
      console.info(`${name}: heaviest page`, heaviest);
      expect(heaviest?.bytes).toBeLessThanOrEqual(60_000);
      expect(Math.max(...weights.map(({ requests }) => requests))).toBeLessThanOrEqual(12);
      const css = readdirSync(join(site.folder, 'assets')).filter((file) =>
        /^site.*css$/.test(file),
      );
      const inlined =
        readFileSync(join(site.folder, 'assets', css[0] ?? ''), 'utf8').match(/base64,[^"]*/g) ??
        [];
      const fontBytes = inlined.reduce((all, text) => all + text.length * 0.75, 0);
      expect(Math.max(...weights.map(({ fonts }) => fonts)) + fontBytes).toBeLessThanOrEqual(
        80_000,
      );
    }, 120_000);
  });
});

const iconsWithoutPicture = `[...document.querySelectorAll('[class*="fr-icon-"], [class*="fr-fi-"]')]
  .filter((icon) => ['::before', '::after'].every((part) => !getComputedStyle(icon, part).maskImage.includes('url(')))
  .map((icon) => icon.className)`;
const idsOfPage = "[...document.querySelectorAll('[id]')].map((element) => element.id)";
const linksOfPage =
  "[...document.querySelectorAll('[href], [src]')].map((element) => element.getAttribute('href') ?? element.getAttribute('src'))";
/**
 * A font that comes late on a busy machine moves the tools of the header by a hundredth; what a script puts in later
 * moves more. Web Vitals call 0.1 good.
 */
const mostShift = 0.02;

const layoutShift = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 120);
})`;

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: checks };
  const options = { runOnly, preload: false, resultTypes: ['violations'] };
  const result = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)})`,
  )) as AxeResults;
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} ${target.join(' ')}`),
  );
}

/** What the Nu HTML checker says of pages by their addresses, and of the style sheets in a folder. */
async function validate(addresses: string[], styles: string): Promise<string[]> {
  const sheets = readdirSync(styles)
    .filter((file) => file.endsWith('.css'))
    .map((file) => join(styles, file));
  const [pages, css] = await Promise.all([
    vnu(['--format', 'json', ...addresses]),
    vnu(['--format', 'json', '--css', ...sheets]),
  ]);
  return [...pages, ...css];
}

async function vnu(options: string[]): Promise<string[]> {
  const run = promisify(execFile)(
    'java',
    ['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-jar', validator, ...options],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const stderr = await run.then(
    (result) => result.stderr,
    (error: { stderr?: string }) => {
      if (!error.stderr) throw error;
      return error.stderr;
    },
  );
  const { messages } = JSON.parse(stderr) as {
    messages: { type: string; subType?: string; message: string; url?: string; extract?: string }[];
  };
  return messages.map(
    ({ type, message, url, extract }) =>
      `${url?.split('/').slice(-2).join('/')} ${type} ${message} ${extract ?? ''}`,
  );
}
