import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, noBrowser } from '../helpers/browser.js';
import { unpackEpub } from '../helpers/epub-pages.js';
import { type BuiltSite, builtSite, guideSources } from '../helpers/sites.js';

const fiche = 'fiches-pratiques/bureautique.html';

describe.skipIf(noBrowser)('a reader of the guide', () => {
  let browser: Browser;
  let site: BuiltSite;
  const roots: Record<string, () => string> = {
    http: () => site.url,
    file: () => `${pathToFileURL(site.folder).href}/`,
  };
  beforeAll(async () => {
    [browser, site] = await Promise.all([
      launch(),
      builtSite(guideSources, (text) =>
        text.replace('legal:\n', 'legal:\n  - { page: equipe-projet.md }\n'),
      ),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  const withPage = async (
    options: Parameters<Browser['newContext']>[0],
    visit: (page: Page, context: BrowserContext) => Promise<void>,
  ) => {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(5_000);
    await visit(await context.newPage(), context);
    await context.close();
  };

  describe.each(['http', 'file'])('from %s', (from) => {
    test.each([
      ['réparabilité', /réparabilité/i],
      ['reparabilite', /réparabilité/i],
      ['DEEE', /DEEE/],
      ['clause sociale', /clauses? sociale/i],
    ])('finds «%s» by keyboard alone and lands on the section', async (query, words) => {
      await withPage({}, async (page) => {
        await page.goto(`${roots[from]?.()}${fiche}`);
        const scripts = await page.evaluate('document.scripts.length');
        expect(scripts).toBe(2);
        await page.locator('#guide-query').focus();
        await page.keyboard.type(query);
        await page.keyboard.press('Enter');
        await page.waitForURL(/recherche\.html/);
        await page.locator('.guide-result').first().waitFor();
        expect(await page.locator('.guide-search [role=status]').textContent()).toMatch(
          /^\d+ résultat/,
        );
        for (let tabs = 0; tabs < 40; tabs += 1) {
          if (await page.evaluate("document.activeElement.closest('.guide-result') !== null"))
            break;
          await page.keyboard.press('Tab');
        }
        await page.keyboard.press('Enter');
        await page.waitForURL(/\?q=.*#/);
        const section = await page.evaluate(sectionText);
        expect(section).toMatch(words);
        expect(await page.evaluate(targetTop)).toBeLessThan(400);
        expect(await page.evaluate("CSS.highlights.get('guide-search').size")).toBeGreaterThan(0);
      });
    });
  });

  test('without script: menu, filters and a word on search; nothing that would do nothing', async () => {
    await withPage(
      { javaScriptEnabled: false, viewport: { width: 375, height: 800 } },
      async (page) => {
        await page.goto(site.url + fiche);
        const current = page.locator('.guide-menu__phone a[aria-current=page]');
        expect(await current.isVisible()).toBe(false);
        await page.locator('.guide-menu__phone > summary').click();
        expect(await current.isVisible()).toBe(true);
        expect(await page.locator('.guide-clause__copy').first().isVisible()).toBe(false);
        expect(await page.locator('.guide-display').isVisible()).toBe(false);
        await page.goto(`${site.url}recherche.html`);
        expect(await page.locator('noscript').innerText()).toContain('JavaScript');
        expect(await page.locator('noscript').getByRole('link').allInnerTexts()).toEqual([
          'Accueil du guide',
          'Lire sur une seule page',
          'Plan du site',
          'Clauses types',
        ]);
        await page.goto(`${site.url}clauses.html`);
        const shown = () => page.locator('.guide-clauses__list > li:visible').count();
        const all = await shown();
        await page.getByLabel('RC', { exact: true }).check();
        const some = await shown();
        expect(some).toBeGreaterThan(0);
        expect(some).toBeLessThan(all);
        await page.getByRole('radio', { name: 'Matériels bureautiques' }).check();
        expect(await shown()).toBe(3);
        expect(await page.locator('.guide-clauses__group > h2:visible').allInnerTexts()).toEqual([
          'Matériels bureautiques',
        ]);
      },
    );
  });

  test('the keyboard walks from the skip links through menu and content', async () => {
    await withPage({ viewport: { width: 1280, height: 800 } }, async (page) => {
      await page.goto(site.url + fiche);
      const focused = () => page.evaluate('document.activeElement.innerText') as Promise<string>;
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Contenu');
      expect(
        await page.evaluate('document.activeElement.getBoundingClientRect().left'),
      ).toBeGreaterThan(0);
      const walked: string[] = [];
      for (let tabs = 0; tabs < 60; tabs += 1) {
        await page.keyboard.press('Tab');
        walked.push((await focused()).split('\n')[0]?.replace('\u00a0', ' ') ?? '');
      }
      for (const label of [
        'Affichage',
        'Les labels',
        '3.1 Matériels bureautiques',
        'Glossaire',
        'A. Ce que la loi impose',
      ])
        expect(walked, label).toContain(label);
      await page.locator('.guide-menu__wide summary', { hasText: 'Les labels' }).focus();
      await page.keyboard.press('Enter');
      expect(
        await page
          .locator('.guide-menu__wide')
          .getByText('Les labels de produits')
          .first()
          .isVisible(),
      ).toBe(true);
      await page.locator('.guide-skip a').first().focus();
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('guide-content');
    });
  });

  test('a clause is copied as text and with formatting', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(site.url + fiche);
      const clause = page.locator('#clause-bureautique-exigences');
      await clause.getByRole('button', { name: 'Copier le texte' }).click();
      const text = (await page.evaluate('navigator.clipboard.readText()')) as string;
      expect(text).toContain(
        (await clause.locator('.guide-clause__text p').first().innerText()).slice(0, 60),
      );
      await expect.poll(() => clause.locator('[role=status]').innerText()).toBe('Clause copiée');
      await clause.getByRole('button', { name: 'mise en forme' }).click();
      const html = (await page.evaluate(clipboardHtml)) as string;
      expect(html).toMatch(/<p>/);
      expect(html).not.toMatch(/class="guide|id="clause/);
    });
  });

  test('every clause is copied whole: its blocks and cells apart, as text and as markup', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(`${site.url}clauses.html`);
      const clauses = await page.locator('.guide-clause').all();
      expect(clauses.length).toBeGreaterThan(40);
      for (const clause of clauses) {
        const name = await clause.getByRole('heading').first().innerText();
        await clause.getByRole('button', { name: 'mise en forme' }).click();
        const blocks = (await clause.evaluate(blocksOfClause)) as string[];
        const text = (await page.evaluate('navigator.clipboard.readText()')) as string;
        const pieces = text
          .split(/[\t\n]/)
          .map((piece) => said(piece.replace(/^\s*(?:-|\d+\.) /, '')));
        expect(
          blocks.filter((block) => !pieces.includes(block)),
          name,
        ).toEqual([]);
        const html = (await page.evaluate(clipboardHtml)) as string;
        expect(html, name).not.toMatch(/ (?:class|id|data-[a-z]+|role|tabindex)=/);
        expect(said(html.replace(inline, '').replace(/<[^>]+>/g, ' ')), name).toBe(
          said(blocks.join(' ')),
        );
      }
      const names = await page.getByRole('button', { name: /^Copier/ }).evaluateAll(textsOf);
      expect(new Set(names).size).toBe(names.length);
    });
  });

  test('a search for the number of a clause leads to it, and its page to its chapter and back', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${site.url}recherche.html?q=clause%203.1-2`);
      await page.locator('.guide-result a').first().click();
      const target = page.locator(':target');
      expect(await target.getByRole('heading').innerText()).toContain('Clause\u00a03.1-2');
      await page.goto(`${site.url}clauses.html?document=CCAP`);
      expect(await page.getByLabel('CCAP', { exact: true }).isChecked()).toBe(true);
      const count = page.locator('.guide-clauses__count');
      const [shown, all] = (await count.innerText()).match(/\d+/g) ?? [];
      expect(Number(shown)).toBe(await page.locator('.guide-clauses__list > li:visible').count());
      expect(Number(all)).toBe(await page.locator('.guide-clauses__list > li').count());
      await page.getByRole('radio', { name: 'Matériels bureautiques' }).check();
      expect(page.url()).toContain('?document=CCAP&chapter=fiches-pratiques%2Fbureautique.html');
      const clause = page.locator('.guide-clause:visible').nth(1);
      await clause.getByRole('link', { name: /^Lien vers cette clause – Clause/ }).click();
      expect(page.url()).toMatch(/document=CCAP.*#clause-bureautique-fiabilite$/);
      await clause.getByRole('link', { name: 'Lire dans son chapitre' }).click();
      await page.waitForURL(/bureautique\.html#clause-bureautique-fiabilite$/);
    });
  });

  test('what a clause leaves blank is marked, counted, and told to whoever copies it', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(site.url + fiche);
      const clause = page.locator('#clause-bureautique-fiabilite');
      expect(await clause.locator('mark').allInnerTexts()).toEqual(['[à compléter\u00a0: nombre]']);
      expect(await clause.locator('.guide-clause__blanks').innerText()).toBe(
        'Un passage à compléter',
      );
      await clause.getByRole('button', { name: 'Copier le texte' }).click();
      await expect
        .poll(() => clause.locator('[role=status]').innerText())
        .toBe('Clause copiée\u00a0: un passage à compléter');
    });
  });

  test('the display that a reader chooses is kept; on paper all is light', async () => {
    await withPage({ colorScheme: 'light' }, async (page) => {
      await page.goto(site.url + fiche);
      const page_ = () => page.evaluate('getComputedStyle(document.body).color') as Promise<string>;
      const light = await page_();
      await page.locator('.guide-display > summary').click();
      await page.getByLabel('Sombre').check();
      const dark = await page_();
      expect(dark).not.toBe(light);
      await page.getByLabel('Contraste renforcé').check();
      await page.goto(`${site.url}glossaire.html`);
      expect(await page.evaluate("document.documentElement.hasAttribute('data-contrast')")).toBe(
        true,
      );
      expect(
        await page.evaluate('getComputedStyle(document.documentElement).colorScheme'),
      ).toContain('dark');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.guide-menu').isVisible()).toBe(false);
      expect(
        await page.evaluate('getComputedStyle(document.documentElement).colorScheme'),
      ).not.toContain('dark');
    });
  });

  test('in colours that readers force, boxes, clauses and tables keep their borders, links their lines', async () => {
    await withPage({ forcedColors: 'active' }, async (page) => {
      await page.goto(site.url + fiche);
      const styleOf = (selector: string, property: string) =>
        page.evaluate(
          `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`,
        );
      for (const box of ['.guide-box', '.guide-clause', '.guide-content td', '.guide-summary'])
        expect(await styleOf(box, 'border-bottom-style'), box).toBe('solid');
      expect(await styleOf('.guide-content p > a[href]', 'text-decoration-line')).toBe('underline');
      expect(await styleOf('.guide-clause__copy', 'border-top-style')).toBe('solid');
    });
  });

  test('on paper, the row of a group keeps with the next', async () => {
    await withPage({}, async (page) => {
      await page.goto(site.url + fiche);
      await page.emulateMedia({ media: 'print' });
      const rows = (await page.evaluate(
        "[...document.querySelectorAll('tr:has(.guide-table__group)')].map((row) => getComputedStyle(row).breakAfter)",
      )) as string[];
      expect(rows.length).toBeGreaterThan(5);
      expect(new Set(rows)).toEqual(new Set(['avoid']));
    });
  });

  const tableAt = async (page: Page, path: string, name: string) => {
    await page.goto(site.url + path);
    return page.getByRole('region', { name });
  };

  test('a table too wide for a phone scrolls sideways alone, says so, and keeps its row headers in sight', async () => {
    await withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
      const box = await tableAt(
        page,
        'labels/produits.html',
        'Les principaux labels par équipement',
      );
      const sizes = await box.evaluate((node) => [node.scrollHeight, node.clientHeight]);
      expect(sizes[0]).toBe(sizes[1]);
      expect(await box.getAttribute('tabindex')).toBe('0');
      expect(await box.evaluate(textBefore)).toContain('Faites défiler');
      await box.evaluate((node) => node.scrollTo({ left: 200, behavior: 'instant' }));
      const leftOf = (of: string) =>
        box
          .locator(of)
          .first()
          .evaluate((node) => node.getBoundingClientRect().left);
      const left = await box.evaluate((node) => node.getBoundingClientRect().left);
      expect(Math.abs((await leftOf('tbody th')) - left)).toBeLessThan(2);
      expect(Math.abs((await leftOf('thead tr > :first-child')) - left)).toBeLessThan(2);
      const two = await tableAt(page, 'labels/produits.html', 'Les articles du code');
      expect(await two.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
      expect(await two.getAttribute('tabindex')).toBeNull();
    });
  });

  test('a table of sentences stands in stacked rows on a phone, each cell with its header, and stays a table', async () => {
    await withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
      const box = await tableAt(page, fiche, 'Cadre de réponse sur la performance');
      expect(await box.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
      const tree = await box.ariaSnapshot();
      expect(tree).toMatch(
        /rowheader "Comment l’entreprise[^"]*"\n\s+- cell "Décrire les actions menées\."/,
      );
      expect(tree.match(/- rowgroup/g)?.length).toBeGreaterThan(5);
      const cell = box.locator('td[data-label]').first();
      expect(await cell.evaluate(textBefore)).toContain('Réponse attendue');
    });
  });

  test('the head of a table that fits stays in sight, unless it would hide what it heads', async () => {
    await withPage({ viewport: { width: 1280, height: 800 } }, async (page) => {
      const box = await tableAt(page, fiche, 'Cadre de réponse sur la performance');
      const top = () =>
        box.locator('thead').evaluate((node) => Math.round(node.getBoundingClientRect().top));
      await box
        .locator('tbody')
        .nth(2)
        .evaluate((node) => node.scrollIntoView());
      expect(await top()).toBe(0);
      await page.setViewportSize({ width: 1280, height: 200 });
      await expect.poll(() => box.getAttribute('data-sticks')).toBeNull();
      await box
        .locator('tbody')
        .nth(2)
        .evaluate((node) => node.scrollIntoView());
      expect(await top()).toBeLessThan(0);
    });
  });

  test('an address that is missing, however deep, gets a whole page whose links lead to the host', async () => {
    await withPage({}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => asked.push(message.text()));
      const missing = `${site.url}a/b/c.html`;
      expect((await page.goto(missing))?.status()).toBe(404);
      const refused =
        'Failed to load resource: the server responded with a status of 404 (Not Found)';
      expect(asked.filter((each) => !each.startsWith('data:'))).toEqual([missing, refused]);
      const home =
        'https://ecoresponsable.numerique.gouv.fr/publications/guide-pratique-achats-numeriques-responsables/';
      const links = await page.locator('a[href], form[action]').evaluateAll(addressesOf);
      expect(links.filter((link) => !/^(?:#|https:|mailto:)/.test(link))).toEqual([]);
      expect(links).toContain(`${home}clauses.html`);
      expect(links).toContain(`${home}recherche.html`);
      const button = page.getByRole('link', { name: 'Accueil du guide', exact: true });
      expect((await button.boundingBox())?.height).toBeGreaterThan(35);
    });
  });

  test('the book is read on a black page of 400 px: no text of its own colour, no table cut', async () => {
    const book = join(site.folder, '../unpacked');
    unpackEpub(join(site.folder, '..'), book);
    await withPage({ viewport: { width: 400, height: 800 } }, async (page) => {
      for (const chapter of ['fiches-pratiques-bureautique', 'labels-produits', 'glossaire']) {
        await page.goto(pathToFileURL(join(book, `EPUB/text/${chapter}.xhtml`)).href);
        await page.addStyleTag({ content: ':root { background: #000; color: #eee }' });
        const colours = await page.locator('body *').evaluateAll(coloursOf);
        expect([...new Set(colours)], chapter).toEqual(['rgb(238, 238, 238)']);
        for (const width of [400, 4000]) {
          await page.setViewportSize({ width, height: 640 });
          if (width > 400) await page.evaluate(inColumns);
          const cut = await page.locator('.guide-table').evaluateAll(overflowOf);
          expect(
            cut.filter((more) => more > 0),
            `${chapter} ${width}`,
          ).toEqual([]);
        }
        await page.setViewportSize({ width: 400, height: 640 });
      }
    });
  });

  test('search says that it loads, that it failed, and what was asked', async () => {
    await withPage({}, async (page) => {
      let answer = () => {};
      const asked = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await page.route(/search\/sections/, async (route) => {
        await asked;
        await route.abort();
      });
      await page.goto(`${site.url}recherche.html?q=label`, { waitUntil: 'commit' });
      const status = page.locator('.guide-search__status');
      await expect.poll(() => status.innerText()).toBe('La recherche se charge…');
      answer();
      await expect.poll(() => status.innerText()).toContain('n’a pas pu se charger');
      await page.unroute(/search\/sections/);
      await page.goto(`${site.url}recherche.html?q=label`);
      await page.locator('.guide-result').first().waitFor();
      expect(await page.title()).toMatch(/^label – Rechercher/);
    });
  });

  test('search shows results a page at a time, offers the word that was meant, and marks what was found', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${site.url}recherche.html?q=reparabilte`);
      const results = page.locator('.guide-result');
      await expect.poll(() => results.count()).toBe(20);
      const all = Number((await page.locator('.guide-search__status').innerText()).split(' ')[0]);
      await page.getByRole('button', { name: /^Afficher .* de plus$/ }).click();
      expect(await results.count()).toBe(Math.min(all, 40));
      const focused =
        "document.activeElement.closest('.guide-result') === document.querySelectorAll('.guide-result')[20]";
      expect(await page.evaluate(focused)).toBe(true);
      await results.first().getByRole('link').click();
      await page.waitForURL(/#/);
      expect(await page.evaluate("CSS.highlights.get('guide-search').size")).toBeGreaterThan(0);
      await page.goto(`${site.url}recherche.html?q=reparabilte`);
      await page.locator('.guide-search__meant a').click();
      expect(await page.getByRole('searchbox').inputValue()).toBe('réparabilité');
      expect(await page.locator('.guide-search__meant').isVisible()).toBe(false);
    });
  });

  test.each(['http', 'file'])(
    'from %s, Ctrl+K leads to the search field, which offers titles',
    async (from) => {
      await withPage({}, async (page) => {
        await page.goto(`${roots[from]?.()}${fiche}`);
        await page.keyboard.press('Control+k');
        expect(await page.evaluate('document.activeElement.id')).toBe('guide-query');
        await page.locator('#guide-titles').waitFor({ state: 'attached' });
        const titles = await page.locator('#guide-titles option').evaluateAll(valuesOf);
        expect(titles).toContain('Solutions d’impression');
        expect(new Set(titles).size).toBe(titles.length);
      });
    },
  );

  test('a glossary has its letters and a filter; its English expansions say so', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${site.url}glossaire.html`);
      const letters = page.getByRole('navigation', { name: 'Termes par lettre' });
      await letters.getByRole('link', { name: 'R', exact: true }).click();
      expect(await page.locator(':target').innerText()).toMatch(/^R/);
      await page.getByLabel('Filtrer les termes').fill('ecolab');
      const terms = page.locator('.guide-content dt:visible');
      const shown = await terms.count();
      expect(shown).toBeGreaterThan(0);
      expect(await page.locator('.guide-terms [role=status]').innerText()).toContain(String(shown));
      const said = await page.locator('.guide-content dl').first().innerText();
      expect(said.match(/[eé]colab/gi)?.length).toBeGreaterThanOrEqual(shown);
      expect(await page.locator('.guide-content dt:visible', { hasText: 'ADEME' }).count()).toBe(0);
      await page.goto(site.url + fiche);
      const english = page.locator('abbr[lang=en]').first();
      expect(await english.getAttribute('title')).toMatch(/^[A-Z][A-Za-z, -]+$/);
    });
  });

  test('the banner of a consultation says that it is over to whoever reads it later', async () => {
    const said = async (day: string) => {
      let text = '';
      await withPage({}, async (page) => {
        await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
        await page.goto(site.url);
        text = await page.locator('.guide-notices').innerText();
      });
      return text;
    };
    expect(await said('2021-05-31')).toBe(
      'Consultation publique jusqu’au 31 mai 2021\u00a0: Participer à la consultation publique.',
    );
    expect(await said('2021-06-01')).toBe(
      'La consultation publique a pris fin le 31 mai 2021\u00a0: Voir la consultation.',
    );
  });

  test('chapters have their numbers wherever links name them, and the menu shows the one that is read', async () => {
    await withPage({ viewport: { width: 1280, height: 400 } }, async (page) => {
      await page.goto(site.url + fiche);
      const current = page.locator('.guide-menu__wide [aria-current=page]');
      expect(await current.innerText()).toMatch(/^\d[\d.]*\sMatériels bureautiques$/);
      expect(await page.locator('.guide-breadcrumb [aria-current]').innerText()).toMatch(/^\d/);
      const [box, menu] = [
        await current.boundingBox(),
        await page.locator('.guide-menu__wide').boundingBox(),
      ];
      expect(box?.y).toBeLessThan((menu?.y ?? 0) + (menu?.height ?? 0));
    });
  });

  test('the menu has the sections of the page, clauses too, and follows the reader through them', async () => {
    await withPage({ viewport: { width: 1280, height: 700 } }, async (page) => {
      await page.goto(site.url + fiche);
      const contents = page.locator('.guide-menu__contents');
      const read = contents.locator('[aria-current=location]');
      expect(await read.count()).toBe(0);
      const sections = contents.locator(':scope > li > a');
      expect(await sections.allInnerTexts()).toEqual(
        await page.locator('.guide-content h2').allInnerTexts(),
      );
      await page.locator('#clause-bureautique-fiabilite').evaluate(toTop);
      await expect
        .poll(() => read.allInnerTexts())
        .toEqual([expect.stringMatching(/^Clause.3\.1-2/)]);
      expect(await contents.locator(':scope > [data-read]').count()).toBe(1);
      const [entry, menu] = [
        await read.boundingBox(),
        await page.locator('.guide-menu__wide').boundingBox(),
      ];
      expect(entry?.y).toBeLessThan((menu?.y ?? 0) + (menu?.height ?? 0));
      await read.click();
      expect(page.url()).toMatch(/#clause-bureautique-fiabilite$/);
      await page.setViewportSize({ width: 375, height: 700 });
      expect(await contents.isVisible()).toBe(false);
    });
  });

  test('the link of a heading to itself copies its address, and says so', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(site.url + fiche);
      const heading = page.locator('.guide-content h2').nth(1);
      const link = heading.getByRole('link');
      expect(await link.innerText()).toBe(await heading.innerText());
      await link.focus();
      await page.keyboard.press('Enter');
      const address = `${site.url}${fiche}#${await heading.getAttribute('id')}`;
      expect(page.url()).toBe(address);
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(address);
      expect(await page.locator('.guide-said').innerText()).toBe('Adresse copiée');
    });
  });

  test('an error is reported with page, section and version filled in; the page prints', async () => {
    await withPage({ viewport: { width: 1280, height: 700 } }, async (page) => {
      await page.goto(`${site.url}${fiche}#clause-bureautique-fiabilite`);
      const report = page.getByRole('link', { name: 'Signaler une erreur dans cette page' });
      await report.evaluate(clickWithoutLeaving);
      const letter = new URL((await report.getAttribute('href')) ?? '');
      expect(letter.searchParams.get('subject')).toBe(
        'Erreur à signaler\u00a0: Matériels bureautiques',
      );
      const [address, version] = letter.searchParams.get('body')?.split('\r\n') ?? [];
      expect(address).toMatch(/^https:.*\/fiches-pratiques\/bureautique\.html#clause-bureautique-/);
      expect(version).toBe(
        'Guide pratique pour des achats numériques responsables, version Bêta, 30 avril 2021',
      );
      await page.evaluate('window.print = () => { document.title = "printed" }');
      await page.getByRole('button', { name: 'Imprimer cette page' }).click();
      expect(await page.title()).toBe('printed');
    });
  });

  const box = (page: Page) => page.getByRole('tooltip');

  test('a link of the text shows what it leads to while it is pointed at: a term, a table, a note', async () => {
    await withPage({ viewport: { width: 1280, height: 700 } }, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url().replace(site.url, '')));
      await page.goto(site.url + fiche);
      expect(asked.filter((path) => /glimpses|glossaire/.test(path))).toEqual([]);
      const term = page.locator('a.guide-acronym', { hasText: 'RoHS' }).first();
      const name = await term.locator('abbr').getAttribute('title');
      await term.hover();
      await box(page).waitFor();
      expect(await box(page).innerText()).toMatch(
        /^RoHS\s+Restriction of.*substances dangereuses/s,
      );
      expect(await box(page).locator('[id], a, dt, h1, h2, h3, h4').count()).toBe(0);
      expect(await term.getAttribute('aria-describedby')).toBe(await box(page).getAttribute('id'));
      await box(page).hover();
      await page.waitForTimeout(500);
      expect(await box(page).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await box(page).count()).toBe(0);
      expect(await term.locator('abbr').getAttribute('title')).toBe(name);
      await page.locator('a[href="#tab-bureautique-seuils"]').hover();
      await box(page).getByText('Tableau 13').waitFor();
      await page.locator('[data-footnote-ref]').first().hover();
      await box(page).getByText('DAE, Guide de l’achat public').waitFor();
      await page.mouse.move(5, 5);
      await expect.poll(() => box(page).count()).toBe(0);
      expect(asked.filter((path) => /glossaire/.test(path))).toEqual(['glossaire.html']);
    });
  });

  test('what a link leads to is shown by keyboard too, in sight at 320 px; not by a finger, nor where it is itself', async () => {
    const phone = { viewport: { width: 320, height: 640 }, hasTouch: true };
    await withPage(phone, async (page) => {
      await page.goto(site.url + fiche);
      await page.keyboard.press('Tab');
      const links = page.locator('.guide-content a[href^="#tab-"], .guide-content a.guide-acronym');
      for (const link of await links.all()) {
        await link.focus();
        await box(page).waitFor();
        const [shown, of] = [await box(page).boundingBox(), await link.boundingBox()];
        expect(shown?.x).toBeGreaterThanOrEqual(0);
        expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual(320);
        const isApart =
          (shown?.y ?? 0) >= (of?.y ?? 0) + (of?.height ?? 0) ||
          (shown?.y ?? 0) + (shown?.height ?? 0) <= (of?.y ?? 0);
        expect(isApart, await link.innerText()).toBe(true);
        await link.blur();
        expect(await box(page).count()).toBe(0);
      }
      await page.locator('.guide-content h2 a').first().focus();
      await page.waitForTimeout(500);
      expect(await box(page).count()).toBe(0);
      await page.locator('a[href="#tab-bureautique-seuils"]').tap();
      await page.waitForTimeout(500);
      expect(page.url()).toMatch(/#tab-bureautique-seuils$/);
      expect(await box(page).count()).toBe(0);
    });
  });

  test('every link of the guide to itself has something to show, in a few words', async () => {
    await withPage({ viewport: { width: 1280, height: 700 } }, async (page) => {
      await page.goto(`${site.url}tout.html`);
      await page.keyboard.press('Tab');
      const texts = (await page.evaluate(glimpsesOfPage)) as Record<string, string>;
      expect(Object.keys(texts).length).toBeGreaterThan(150);
      for (const [address, text] of Object.entries(texts)) {
        expect(text.length, `${address} ${text}`).toBeGreaterThan(3);
        expect(text.length, `${address} ${text}`).toBeLessThan(480);
      }
    });
  });

  test('from a folder, links show what stands on their own page alone, and nothing fails', async () => {
    await withPage({ viewport: { width: 1280, height: 700 } }, async (page) => {
      const wrong: string[] = [];
      page.on('console', (message) => wrong.push(message.text()));
      await page.goto(roots.file?.() + fiche);
      await page.locator('a[href="#tab-bureautique-seuils"]').hover();
      await box(page).getByText('Tableau 13').waitFor();
      const term = page.locator('a.guide-acronym', { hasText: 'RoHS' }).first();
      await term.hover();
      await page.waitForTimeout(700);
      expect(await box(page).count()).toBe(0);
      expect(wrong).toEqual([]);
    });
  });

  test('a figure has its caption as its name, and its picture alone where a phone makes it small', async () => {
    await withPage({ viewport: { width: 375, height: 700 } }, async (page) => {
      await page.goto(`${site.url}fiches-pratiques/index.html`);
      const figure = page.getByRole('figure', { name: /^Figure 3 – Les six étapes/ });
      const picture = await figure.getByRole('img').getAttribute('src');
      const link = figure.getByRole('link', { name: /^Voir l’image en grand – Figure 3/ });
      expect(await link.getAttribute('href')).toBe(picture);
      await page.setViewportSize({ width: 1280, height: 700 });
      expect(await link.isVisible()).toBe(false);
      const shared = page.locator('meta[property="og:image"]');
      const path = (await shared.getAttribute('content'))?.split('/').slice(-2).join('/');
      const sizeOf = `(async () => {
        const image = await createImageBitmap(await (await fetch('/${path}')).blob());
        return [image.width, image.height];
      })()`;
      await page.goto(`${site.url}${path}`);
      expect(await page.evaluate(sizeOf)).toEqual([1200, 630]);
    });
  });

  test('says what it is to machines, and links its legal pages', async () => {
    await withPage({}, async (page) => {
      await page.goto(site.url);
      const data = JSON.parse(
        (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
      );
      expect(data).toMatchObject({
        '@type': 'Report',
        version: '1.0.0-beta.1',
        encoding: [
          { encodingFormat: 'application/pdf' },
          { encodingFormat: 'application/epub+zip' },
          { encodingFormat: 'text/markdown' },
        ],
      });
      expect(
        await page.locator('.guide-footer__links').getByText('Équipe projet').getAttribute('href'),
      ).toBe('equipe-projet.html');
      const footer = page.getByRole('contentinfo');
      expect(await footer.getByRole('list', { name: 'Sites de l’État' }).innerText()).toMatch(
        /info\.gouv\.fr\s+service-public\.gouv\.fr\s+legifrance\.gouv\.fr\s+data\.gouv\.fr/,
      );
      const accessibility = footer.getByRole('link', { name: 'Accessibilité\u00a0: non conforme' });
      expect(await accessibility.getAttribute('href')).toMatch(/accessibilite\/$/);
      expect(await page.locator('.guide-notices').innerText()).toContain('31 mai 2021');
      await page.goto(site.url + fiche);
      const chapter = JSON.parse(
        (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
      );
      expect(chapter['@type']).toBe('Chapter');
    });
  });
});

const inline = /<\/?(?:a|abbr|b|cite|code|em|i|mark|q|span|strong|sub|sup)\b[^>]*>/g;
/** A text with plain single spaces. */
const said = (text: string) =>
  text
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .trim();
const addressesOf = (nodes: { getAttribute: (name: string) => string | null }[]) =>
  nodes.map((node) => node.getAttribute('href') ?? node.getAttribute('action') ?? '');
const coloursOf = new Function(
  'nodes',
  'return nodes.map((node) => getComputedStyle(node).color)',
) as (nodes: unknown) => string[];
const overflowOf = (nodes: { scrollWidth: number; clientWidth: number }[]) =>
  nodes.map((node) => node.scrollWidth - node.clientWidth);
const valuesOf = new Function('nodes', 'return nodes.map(({ value }) => value)') as (
  nodes: unknown,
) => string[];
const textsOf = (nodes: { textContent: string | null }[]) => nodes.map((node) => node.textContent);
/** The texts that stand apart in a clause: paragraphs, items, captions, cells. */
const blocksOfClause = new Function(
  'node',
  `const isApart = 'p, li, caption, th, td, dt, dd, h1, h2, h3, h4, h5, h6';
  const own = (each) => {
    const copy = each.cloneNode(true);
    for (const call of copy.querySelectorAll('[data-footnote-ref]')) call.closest('sup').remove();
    for (const inner of copy.querySelectorAll('ul, ol')) if (!each.matches('th, td')) inner.remove();
    for (const item of copy.querySelectorAll('li')) item.prepend(' - ');
    for (const each of copy.querySelectorAll('br')) each.replaceWith(' ');
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  };
  const text = node.querySelector('.guide-clause__text');
  return [...text.querySelectorAll(isApart)]
    .filter((each) => !each.parentElement.closest('th, td') && !each.querySelector('p'))
    .map(own).filter(Boolean);`,
) as (node: unknown) => string[];

/** The text from the target of the address to the next heading. */
const sectionText = `(() => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let text = target.innerText;
  for (let node = target.nextElementSibling; node && !/^(H[2-6]|DT)$/.test(node.tagName); node = node.nextElementSibling)
    text += ' ' + node.innerText;
  return text;
})()`;
const textBefore = new Function('node', "return getComputedStyle(node, '::before').content") as (
  node: unknown,
) => string;
const toTop = (node: { scrollIntoView: () => void }) => node.scrollIntoView();
/** A click whose address is not followed. */
const clickWithoutLeaving = new Function(
  'link',
  "addEventListener('click', (event) => event.preventDefault(), { once: true }); link.click();",
) as (link: unknown) => void;
const targetTop =
  'document.getElementById(decodeURIComponent(location.hash.slice(1))).getBoundingClientRect().top';
const clipboardHtml = `navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())`;
/** As epub.js sets the pages of a book: columns of 360 px in a window as wide as all of them. */
const inColumns = `(() => {
  Object.assign(document.body.style, { width: '4000px', height: '640px', margin: '0', columnWidth: '360px', columnGap: '40px', columnFill: 'auto' });
})()`;

/** What each link of the text to its own page shows, by its address. */
const glimpsesOfPage = `(async () => {
  const links = [...document.querySelectorAll('.guide-content a[href^="#"]:not(.guide-heading__link, .guide-clause__link, [data-footnote-backref])')];
  const texts = {};
  links[0].focus();
  while (!document.querySelector('[role=tooltip]')) await new Promise((done) => setTimeout(done, 50));
  for (const link of links) {
    const address = link.getAttribute('href');
    if (address in texts) continue;
    document.activeElement.blur();
    link.focus();
    await new Promise((done) => setTimeout(done));
    texts[address] = document.querySelector('[role=tooltip]')?.textContent ?? '';
  }
  return texts;
})()`;
