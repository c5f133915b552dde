import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Element } from 'xast';
import { nodeWorld } from '../../../src/base/world/node-world.js';
import { run as build } from '../../../src/cli/commands/build.js';
import { inspectPdf } from '../../../src/outputs/pdf/stamp/inspect.js';
import { elements, type ReadEpub, readEpub, textOf } from '../../helpers/epub.js';
import { workplace } from '../../helpers/guides.js';
import { guideSources } from '../../helpers/sites.js';

/** Words alone: what stands between a term and its definition, or the digits of a number, is each output's. */
const words = (text: string) => text.normalize('NFKC').replace(/[^\p{L}]/gu, '');
const typeOf = ({ attributes }: Element) => attributes['epub:type'];

describe('the guide as a book', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-epub-'));
  let book: ReadEpub;
  let bytes: Uint8Array;
  let pdf: string;
  beforeAll(async () => {
    cpSync(guideSources, join(folder, 'sources'), { recursive: true });
    const modules = new URL('../../../node_modules', import.meta.url).pathname;
    symlinkSync(modules, join(folder, 'node_modules'));
    const context = { world: nodeWorld(folder), progress: () => undefined };
    const { exitCode } = await build({ dir: 'sources', only: ['pdf', 'epub'] }, context);
    expect(exitCode).toBe(0);
    const [name = ''] = readdirSync(join(folder, 'dist/epub'));
    expect(name).toMatch(/^guide-achats-numeriques-responsables-version-.*\.epub$/);
    bytes = readFileSync(join(folder, 'dist/epub', name));
    pdf = join(folder, 'dist/site/docs', name.replace('.epub', '.pdf'));
    book = readEpub(bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const all = (name: string) => book.documents.flatMap(({ tree }) => elements(tree, name));

  test('its media type comes first and not compressed, and no file has a date of its own', () => {
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect(bytes[8]).toBe(0);
    expect(book.files[0]?.[0]).toBe('mimetype');
    expect(strFromU8(bytes, true)).not.toContain(String(new Date().getFullYear()));
  });

  test('says version, date, licence and publishers, and claims no conformance', () => {
    const said = (name: string) => elements(book.package, name).map(textOf);
    const meta = new Map(
      elements(book.package, 'meta').map((each) => [each.attributes.property, textOf(each)]),
    );
    expect(said('dc:language')).toEqual(['fr']);
    expect(said('dc:rights')).toEqual(['Licence Ouverte Etalab version 2.0']);
    expect(said('dc:publisher')[0]).toBe('Direction interministérielle du numérique');
    expect(meta.get('schema:version')).toMatch(/^\d+\.\d+\.\d+/);
    expect(meta.get('dcterms:modified')).toBe(`${said('dc:date')[0]}T00:00:00Z`);
    expect(meta.get('schema:accessibilityHazard')).toBe('none');
    expect([...meta.keys()]).not.toContain('dcterms:conformsTo');
  });

  test('only theme dsfr carries Marianne', () => {
    expect(book.files.filter(([path]) => path.includes('fonts/')).map(([path]) => path)).toEqual([
      'EPUB/fonts/marianne-400.woff2',
      'EPUB/fonts/marianne-700.woff2',
    ]);
  });

  test('every link leads to an element of the book', () => {
    const ids = new Set<string>();
    for (const { path, tree } of book.documents) {
      ids.add(path);
      for (const name of [
        'section',
        'aside',
        'a',
        'h2',
        'h3',
        'h4',
        'p',
        'div',
        'span',
        'dt',
        'li',
      ])
        for (const { attributes } of elements(tree, name)) ids.add(`${path}#${attributes.id}`);
      for (const name of ['table', 'figure', 'nav', 'h1'])
        for (const { attributes } of elements(tree, name)) ids.add(`${path}#${attributes.id}`);
    }
    let count = 0;
    for (const { path, tree } of book.documents)
      for (const { attributes } of elements(tree, 'a')) {
        const { href } = attributes;
        if (!href || /^(?:https?|mailto):/.test(href)) continue;
        const url = new URL(href, `x:///${path}`);
        expect(ids, `${path} → ${href}`).toContain(
          decodeURIComponent(`${url.pathname.slice(1)}${url.hash}`),
        );
        count += 1;
      }
    expect(count).toBeGreaterThan(300);
  });

  test('each note can be shown where it is called', () => {
    const calls = all('a').filter((each) => typeOf(each) === 'noteref');
    const notes = all('aside').filter((each) => typeOf(each) === 'footnote');
    expect(calls.length).toBeGreaterThan(10);
    expect(notes.length).toBeLessThanOrEqual(calls.length);
    for (const { attributes } of calls) expect(attributes.role).toBe('doc-noteref');
    const ids = notes.map(({ attributes }) => `#${attributes.id}`);
    for (const { attributes } of calls)
      expect(ids).toContain(decodeURIComponent(attributes.href ?? ''));
  });

  test('the glossary defines its terms, and acronyms lead to it', () => {
    expect(all('section').filter((each) => typeOf(each) === 'glossary')).toHaveLength(1);
    expect(all('dt').filter((each) => typeOf(each) === 'glossterm').length).toBeGreaterThan(50);
    const links = all('a').filter((each) => typeOf(each) === 'glossref');
    expect(links.length).toBeGreaterThan(20);
    for (const { attributes } of links) expect(attributes.href).toMatch(/^glossaire\.xhtml#/);
  });

  test('the page list has every page of the PDF’s text, each where the PDF has it', async () => {
    const { pages } = await inspectPdf(readFileSync(pdf), 'PDF');
    const nav = all('nav').find((each) => typeOf(each) === 'page-list');
    const labels = nav ? elements(nav, 'a').map(textOf) : [];
    expect(labels).toEqual(labels.map((_, index) => `${index + 1}`));
    const printed = execFileSync('pdftotext', ['-raw', pdf, '-'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
      .split('\f')
      .map(words);
    const marks = book.documents.flatMap(({ tree }) => [...textsAfterMarks(tree)]);
    // Before the first are cover, credits and contents.
    const first = words(marks.find(([label]) => label === '1')?.[1] ?? '').slice(0, 24);
    const front = printed.findIndex((page) => page.startsWith(first));
    expect(front).toBeGreaterThan(2);
    expect(front).toBeLessThan(8);
    // The back cover has no mark, nor has a last page that begins within an item.
    expect(pages - 1 - front - labels.length).toBeLessThan(2);
    const wrong: string[] = [];
    for (const [label, text] of marks)
      if (!printed[front + Number(label) - 1]?.includes(words(text).slice(0, 24)))
        wrong.push(`${label}: ${text.slice(0, 60)}`);
    expect(wrong).toEqual([]);
  });

  test('weighs no more than 1.2 times its parts', () => {
    const parts = book.files.reduce((sum, [, data]) => sum + data.length, 0);
    expect(bytes.length).toBeLessThan(1.2 * parts);
    expect(bytes.length).toBeLessThan(400_000);
  });
});

/** What is read after each mark of a page, by the page's label. */
function textsAfterMarks(tree: ReadEpub['package']): Map<string, string> {
  const texts = new Map<string, string>();
  let label: string | undefined;
  const walk = (node: { type: string; children?: unknown[] }) => {
    if (node.type === 'element') {
      const element = node as Element;
      if (typeOf(element) === 'pagebreak') {
        label = element.attributes['aria-label'] ?? '';
        texts.set(label, '');
      }
    }
    if (node.type === 'text' && label !== undefined)
      texts.set(label, `${texts.get(label)}${(node as unknown as { value: string }).value}`);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(tree);
  return texts;
}

test('alone it has no pages, cover nor claim of them, and theme plain has no fonts', async () => {
  const place = workplace();
  const { exitCode } = await build({ dir: 'guide', only: ['epub'] }, place.context);
  const [name = ''] = readdirSync(join(place.folder, 'dist/epub'));
  const { files, package: opf } = readEpub(readFileSync(join(place.folder, 'dist/epub', name)));
  place.remove();
  expect(exitCode).toBe(0);
  const paths = files.map(([path]) => path).join(' ');
  expect(paths).not.toMatch(/fonts|cover/);
  expect(elements(opf, 'dc:source')).toEqual([]);
  expect(elements(opf, 'meta').map(textOf)).not.toContain('pageNavigation');
});
