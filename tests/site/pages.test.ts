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

/** What one visit of a page told, at its first load and in each display. */
interface Visited {
  path: string;
  /** What axe-core found, what overflows, whether there is one main heading. */
  found: string[];
  icons: string[];
  ids: Set<string>;
  links: string[];
  /** Messages, failed requests and requests elsewhere, and what moves. */
  wrong: string[];
  weight: { path: string; bytes: number; requests: number; fonts: number };
}

describe.skipIf(noBrowser)('every page in a browser', () => {
  let browser: Browser;
  const sites: BuiltSite[] = [];
  beforeAll(async () => {
    browser = await launch();
    for (const [, source, edit] of guides) sites.push(await builtSite(source, edit));
  }, 300_000);
  afterAll(async () => {
    for (const site of sites) site.close();
    await browser?.close();
  });

  describe.each(guides.map(([name], index) => [name, index] as const))('%s', (name, index) => {
    let site: BuiltSite;
    let visited: Visited[];
    beforeAll(async () => {
      site = sites[index] as BuiltSite;
      visited = await inTurns(site.pages, (path) => visit(browser, site, path));
    }, 300_000);

    test('passes axe-core, light and dark, at 320 and 1280 px; one h1; nothing overflows', () => {
      expect(visited.flatMap(({ found }) => found)).toEqual([]);
    });

    test('shows the icons that its authors call', () => {
      expect(visited.flatMap(({ path, icons }) => icons.map((icon) => [path, icon]))).toEqual([]);
    });

    test('from http: all links resolve, nothing is asked elsewhere, no message, nothing moves', () => {
      expect([...visited.flatMap(({ wrong }) => wrong), ...deadLinks(site, visited)]).toEqual([]);
    });

    test('from file: all links resolve, nothing is asked elsewhere, no message, nothing moves', async () => {
      const root = `${pathToFileURL(site.folder).href}/`;
      const page = await (await browser.newContext()).newPage();
      const wrong = wrongOn(page, root);
      const opened: Awaited<ReturnType<typeof partsOf>>[] = [];
      for (const path of site.pages) {
        await page.goto(root + path);
        opened.push(await partsOf(page, path, wrong, mostShift.again));
      }
      await page.context().close();
      expect([...wrong, ...deadLinks(site, opened)]).toEqual([]);
    }, 120_000);

    test('weighs at most 60 kB compressed in 12 requests, with fonts of 80 kB at most', () => {
      const weights = visited.map(({ weight }) => weight);
      const [heaviest] = weights
        .filter(({ path }) => !/^(?:recherche|tout)/.test(path))
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
    });
  });

  test('the Nu HTML checker finds nothing in the pages and styles of any of them', async () => {
    expect(await validate(sites)).toEqual([]);
  }, 240_000);
});

/** Two pages at once: while one waits, the other is looked at. */
async function inTurns<T>(paths: readonly string[], look: (path: string) => Promise<T>) {
  const results: T[] = [];
  const left = [...paths.entries()];
  const turn = async () => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await look(next[1]);
  };
  await Promise.all([turn(), turn()]);
  return results;
}

/** Loads a page once, as on a first visit, then looks at it in each display. */
async function visit(browser: Browser, site: BuiltSite, path: string): Promise<Visited> {
  const page = await (await browser.newContext()).newPage();
  const wrong = wrongOn(page, site.url);
  const weightOf = await weighed(page);
  await page.goto(site.url + path);
  const said = await partsOf(page, path, wrong, mostShift.first);
  const weight = { path, ...weightOf() };
  const icons = (await page.evaluate(iconsWithoutPicture)) as string[];
  const found = await foundOn(page, path);
  await page.context().close();
  return { ...said, icons, found, weight };
}

async function foundOn(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const [width, colorScheme, rules] of [
    [320, 'light', undefined],
    [320, 'dark', ['color-contrast']],
    [1280, 'dark', undefined],
    [1280, 'light', ['color-contrast']],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const said = await violations(page, rules && [...rules]);
    found.push(...said.map((each) => `${path} ${width} ${colorScheme} ${each}`));
    if (await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
      found.push(`${path} ${width} overflows`);
  }
  if ((await page.locator('h1').count()) !== 1) found.push(`${path} h1`);
  return found;
}

/** Takes down what goes wrong on a page from now on. */
function wrongOn(page: Page, root: string): string[] {
  const wrong: string[] = [];
  page.on('console', (message) => {
    // The page for missing addresses has the icon of its host.
    const isIcon = /\/404\.html$/.test(page.url()) && /favicon/.test(message.location().url);
    if (!isIcon) wrong.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`${page.url()} ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(root) && !request.url().startsWith('data:'))
      wrong.push(`${page.url()} asks ${request.url()}`);
  });
  page.on('requestfailed', (request) => wrong.push(`failed ${request.url()}`));
  return wrong;
}

/** The anchors and links of a page that was just loaded, once it had time to move. */
async function partsOf(page: Page, path: string, wrong: string[], most: number) {
  const shift = (await page.evaluate(layoutShift)) as number;
  if (shift > most) wrong.push(`${path} moves by ${shift}`);
  const ids = new Set((await page.evaluate(idsOfPage)) as string[]);
  const links = (await page.evaluate(linksOfPage)) as string[];
  return { path, ids, links, wrong };
}

/** Links of a site's pages that lead to no file or no anchor of it. */
function deadLinks(site: BuiltSite, pages: readonly Pick<Visited, 'path' | 'ids' | 'links'>[]) {
  const anchors = new Map(pages.map(({ path, ids }) => [path, ids]));
  const links = pages.flatMap(({ path, links: own }) =>
    own
      .filter((href) => !/^(?:https?|mailto|data):/.test(href))
      // The page for missing addresses leads to those of the host.
      .filter((href) => !(path === '404.html' && href.startsWith('/')))
      .map((href) => {
        const [file = '', anchor = ''] = href.split('#').map(decodeURIComponent);
        return { path, anchor, file: file ? posix.join(posix.dirname(path), file) : path };
      }),
  );
  expect(links.length).toBeGreaterThan(site.pages.length * 5);
  return links.flatMap(({ path, file, anchor }) => {
    if (!existsSync(join(site.folder, file))) return [`${path} links ${file}`];
    return anchor && !anchors.get(file)?.has(anchor) ? [`${path} links ${file}#${anchor}`] : [];
  });
}

/** Weighs all that a page fetches from now on, as it was sent. */
async function weighed(page: Page) {
  const session = await page.context().newCDPSession(page);
  const sizes = new Map<string, number>();
  const types = new Map<string, string>();
  await session.send('Network.enable');
  session.on('Network.loadingFinished', (event) => {
    sizes.set(event.requestId, event.encodedDataLength);
  });
  session.on('Network.requestWillBeSent', (event) => {
    if (!event.request.url.startsWith('data:')) types.set(event.requestId, event.type ?? 'Other');
  });
  return () => {
    const sum = (keep: (type: string) => boolean) =>
      [...types].reduce((all, [id, type]) => all + (keep(type) ? (sizes.get(id) ?? 0) : 0), 0);
    return {
      bytes: sum((type) => type !== 'Image' && type !== 'Font'),
      requests: types.size,
      fonts: sum((type) => type === 'Font'),
    };
  };
}

const iconsWithoutPicture = `[...document.querySelectorAll('[class*="fr-icon-"], [class*="fr-fi-"]')]
  .filter((icon) => ['::before', '::after'].every((part) => !getComputedStyle(icon, part).maskImage.includes('url(')))
  .map((icon) => icon.className)`;
const idsOfPage = "[...document.querySelectorAll('[id]')].map((element) => element.id)";
const linksOfPage =
  "[...document.querySelectorAll('[href], [src]')].map((element) => element.getAttribute('href') ?? element.getAttribute('src'))";
/**
 * A font that comes late on a busy machine moves the tools of the header by a hundredth. On a first visit, what a
 * script puts into the menu may come after the first picture of the page; from page to page it does not. Web Vitals
 * call 0.1 good.
 */
const mostShift = { first: 0.05, again: 0.02 };

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

/** What the Nu HTML checker says of all pages and style sheets, in one run of it: most of one is its start. */
async function validate(sites: readonly BuiltSite[]): Promise<string[]> {
  const pages = sites.flatMap((site) => site.pages.map((path) => site.url + path));
  const sheets = sites.flatMap(({ folder }) =>
    readdirSync(join(folder, 'assets'))
      .filter((file) => file.endsWith('.css'))
      .map((file) => join(folder, 'assets', file)),
  );
  return vnu(['--format', 'json', '--also-check-css', ...pages, ...sheets]);
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
