import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parseFragment, parse as parseHtml } from 'parse5';
import { parse as parseCss } from 'postcss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { parse as parseYaml } from 'yaml';
import { run as build } from '../../src/cli/commands/build.js';
import { run as check } from '../../src/cli/commands/check.js';
import { inspectPdf } from '../../src/outputs/pdf/stamp/inspect.js';
import { openPdf, xmpOf } from '../../src/outputs/pdf/stamp/open-pdf.js';
import { epubParts, xmlElements, xmlText } from '../helpers/epub-pages.js';
import type { MadeGuide } from '../helpers/hostile.js';
import { hostileGuide, manifest, said } from '../helpers/hostile-guide.js';
import { payloads } from '../helpers/payloads.js';

let guide: MadeGuide;
let dist: string;
let outcome: Awaited<ReturnType<typeof build>>;

beforeAll(async () => {
  guide = hostileGuide();
  outcome = await build({ dir: '.', force: true }, guide.context);
  dist = join(guide.folder, 'dist');
}, 180_000);
afterAll(() => guide.remove());

const filesOf = (pattern: RegExp) =>
  readdirSync(dist, { recursive: true })
    .map(String)
    .filter((path) => pattern.test(path));
const read = (path: string) => readFileSync(join(dist, path), 'utf8');

type HtmlNode = DefaultTreeAdapterTypes.Node;

/** Everything in a page that a browser would run, load or be led to by. */
function dangers(root: HtmlNode): string[] {
  const found: string[] = [];
  const walk = (node: HtmlNode) => {
    if ('tagName' in node) found.push(...dangersOf(node));
    if ('childNodes' in node) node.childNodes.forEach(walk);
    if ('content' in node) walk(node.content);
  };
  walk(root);
  return found;
}

const never = new Set(
  'applet audio base embed frame frameset iframe marquee object param portal source style svg template track video'.split(
    ' ',
  ),
);
/** Elements of MathML Core that show a formula, and may hold each other and text alone. */
const shown = new Set(
  'math mfrac mi mn mo mover mpadded mphantom mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'.split(
    ' ',
  ),
);

/** Whatever else stands in a formula. */
function strayIn(math: HtmlNode): string[] {
  if (!('childNodes' in math)) return [];
  return math.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const own = shown.has(child.tagName) ? [] : [`<${child.tagName}> in <math>`];
    return [...own, ...strayIn(child)];
  });
}

const loading = [
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'background',
  'ping',
  'xlink:href',
];

function dangersOf(element: DefaultTreeAdapterTypes.Element): string[] {
  const { tagName, attrs } = element;
  const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  const found = attrs.flatMap(({ name, value }) => {
    if (/^on/i.test(name)) return [`${name} of <${tagName}>`];
    if (name === 'style' || name === 'srcdoc') return [`${name} of <${tagName}>`];
    if (name === 'rel' && /\bopener\b/.test(value)) return [`rel=${value}`];
    if (name === 'srcset' && /[a-z]+:|\/\//i.test(value)) return [`srcset=${value}`];
    if (!loading.includes(name)) return [];
    const base = 'https://exemple.fr/guide/';
    // A browser leads nowhere by what it can't read.
    if (tagName === 'a' && !URL.canParse(value, base)) return [];
    const { protocol, host } = new URL(value, base);
    const led = tagName === 'a' && /^(?:https?|mailto|tel):$/.test(protocol);
    const own = protocol === 'https:' && host === 'exemple.fr';
    return led || own ? [] : [`${name}=${value} of <${tagName}>`];
  });
  if (never.has(tagName)) found.push(`<${tagName}>`);
  if (tagName === 'math') found.push(...strayIn(element));
  if (
    tagName === 'script' &&
    attributes.type !== 'application/ld+json' &&
    !/^(?:\.\.\/)*(?:assets|search)\//.test(attributes.src ?? '')
  )
    found.push(`<script ${JSON.stringify(attributes)}>`);
  if (
    tagName === 'meta' &&
    attributes['http-equiv'] &&
    attributes['http-equiv'] !== 'Content-Security-Policy'
  )
    found.push(`<meta ${JSON.stringify(attributes)}>`);
  if (tagName === 'form' && attributes.method === 'post') found.push('<form method=post>');
  return found;
}

function xmlOf(text: string): Nodes {
  return fromXml(text.replace(/^\ufeff/, '').trim());
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}

describe('text never becomes code', () => {
  test('the guide is built, with what could not stay said', () => {
    const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(
      new Set(['image-missing', 'link-target-missing']),
    );
    expect(outcome.outputs).toEqual(['dist']);
  });

  test('in no page', () => {
    const pages = filesOf(/\.html$/);
    expect(pages.length).toBeGreaterThan(payloads.length);
    for (const page of pages) {
      // The page for missing addresses has its styles within it: nobody knows where it is shown.
      const own = /(?:^|\/)404\.html$/.test(page) ? ['<style>'] : [];
      expect(dangers(parseHtml(read(page))), page).toEqual(own);
    }
  });

  test('in what pages say to machines', () => {
    for (const page of filesOf(/\.html$/)) {
      const html = read(page);
      for (const [, json = ''] of html.matchAll(
        /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
      ))
        expect(JSON.parse(json)).toMatchObject({ '@context': 'https://schema.org' });
    }
    const [home = ''] =
      read('site/index.html').match(/<script type="application\/ld\+json">[\s\S]*?<\/script>/) ??
      [];
    expect(JSON.parse(home.replace(/<[^>]*>/g, ''))).toMatchObject({
      name: manifest.title,
      description: said,
    });
    const dcat = JSON.parse(read('site/dcat.jsonld'));
    expect(dcat['dct:title']['@value']).toBe(manifest.title);
    expect(JSON.parse(read('release.json')).guide.title).toBe(manifest.title);
  });

  test('in the feed and the sitemap', () => {
    const feed = xmlOf(read('site/versions.atom'));
    const contents: string[] = [];
    const walk = (node: Nodes) => {
      if (node.type === 'element' && node.name === 'content') contents.push(textOf(node));
      if ('children' in node) for (const child of node.children) walk(child as Nodes);
    };
    walk(feed);
    expect(contents).toHaveLength(1);
    expect(dangers(parseFragment(contents[0] ?? ''))).toEqual([]);
    expect(textOf(feed)).toContain(manifest.title);
    expect(textOf(xmlOf(read('site/sitemap.xml')))).toContain('https://exemple.fr/');
  });

  test('in scripts and styles', () => {
    const [sections = ''] = filesOf(/sections\.[0-9a-f]+\.js$/);
    const context: { guideSections?: unknown[]; piege?: unknown } = {};
    runInNewContext(read(sections), context);
    expect(context.guideSections?.length).toBeGreaterThan(payloads.length);
    expect(read(sections)).not.toMatch(/<\/script|<!--/i);
    for (const style of filesOf(/\.css$|404\.html$/)) {
      const css = /\.html$/.test(style) ? ownStyle(read(style)) : read(style);
      parseCss(css).walk((node) => {
        if (node.type === 'atrule') expect(node.name, style).not.toBe('import');
        if (node.type === 'decl')
          expect(node.value, style).not.toMatch(/url\((?!["']?(?:data:|#))/);
        if (node.type === 'rule' && /clauses/.test(style))
          expect(node.selector, style).toMatch(/^\.guide-clauses/);
      });
    }
  });

  /** The element of style in the head of a page: its title may hold what looks like one. */
  function ownStyle(html: string): string {
    const find = (nodes: DefaultTreeAdapterTypes.ChildNode[]): string | undefined =>
      nodes
        .map((node) => {
          if (!('childNodes' in node)) return undefined;
          const [text] = node.childNodes;
          if (node.nodeName === 'style' && text && 'value' in text) return text.value;
          return find(node.childNodes);
        })
        .find((each) => each !== undefined);
    return find(parseHtml(html).childNodes) ?? '';
  }

  test('in drawings', () => {
    for (const drawing of filesOf(/\.svg$/)) {
      const svg = read(drawing);
      xmlOf(svg);
      expect(svg).not.toMatch(/piege|<script/);
    }
  });

  test('in the PDF and its metadata', async () => {
    const [path = ''] = filesOf(/\.pdf$/);
    const bytes = readFileSync(join(dist, path));
    const report = await inspectPdf(bytes, path);
    expect(report).toMatchObject({
      title: manifest.title,
      description: said,
      publisher: said,
      disagreements: [],
    });
    xmlOf(xmpOf(await openPdf(bytes, path)).replace(/<\?xpacket[\s\S]*?\?>/g, ''));
    const text = execFileSync('pdftotext', [join(dist, path), '-'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    expect(text).toContain('#read("/etc/passwd")');
    expect(text).not.toMatch(/root:.*:0:0|daemon:/);
    expect(text).toContain('section gardée');
  });

  test('in the EPUB', () => {
    const parts = epubParts(dist);
    expect(parts.size).toBeGreaterThan(payloads.length);
    for (const [path, tree] of parts) {
      const scripts = xmlElements(tree).filter(({ name }) => /^(?:\w+:)?script$/i.test(name));
      expect(scripts, path).toEqual([]);
      for (const { name, attributes } of xmlElements(tree)) {
        const where = `${path} <${name}>`;
        expect(
          Object.keys(attributes).filter((each) => /^on/i.test(each)),
          where,
        ).toEqual([]);
        // The package names its licence; nothing fetches it.
        const isSaid = name === 'link' && attributes.rel === 'dcterms:license';
        if (name !== 'a' && !isSaid)
          expect(attributes.href ?? attributes.src ?? '', where).not.toMatch(/^\w+:/);
        else expect(attributes.href ?? '', where).not.toMatch(/^(?!https?:|mailto:|tel:)\w+:/);
      }
    }
    expect([...parts.values()].map(xmlText).join('\n')).toContain('#read("/etc/passwd")');
  });

  test('in the document for word processors', () => {
    const [path = ''] = filesOf(/\.docx$/);
    const parts = unzipSync(readFileSync(join(dist, path)));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      const xml = new TextDecoder().decode(bytes);
      const tree = xmlOf(xml);
      if (name === 'word/document.xml') expect(textOf(tree)).toContain('#read("/etc/passwd")');
      if (name.endsWith('.rels')) expect(xml).not.toMatch(/javascript:|data:/);
    }
  });

  test('in the announcement: what the host runs is nothing of the guide’s', () => {
    const [path = ''] = filesOf(/^news\/.*-a\.md$/);
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(path)) ?? [];
    expect(parseYaml(front)).toMatchObject({ title: said, linkTitle: said, autre: said });
    expect(body).not.toMatch(/\{\{|\{%|\{#/);
    expect(
      dangers(parseFragment(body)).filter((each) => !each.startsWith('style of <img>')),
    ).toEqual([]);
  });
});

test('what is removed is reported, by the build as by check', async () => {
  const removed = (diagnostics: { rule: string; message: string }[]) =>
    new Set(
      diagnostics.flatMap(({ rule, message }) =>
        /html-removed|image-active/.test(rule) ? [message] : [],
      ),
    );
  const { diagnostics } = await check({ dir: '.' }, guide.context);
  const messages = [...removed(diagnostics)].join('\n');
  for (const name of [
    'script',
    'iframe',
    'base',
    'meta',
    'style',
    'link',
    'object',
    'embed',
    'form',
    'svg',
    'math',
    'template',
    'video',
  ])
    expect(messages, name).toMatch(new RegExp(`Unexpected (?:element )?<${name}>`));
  for (const name of [
    'onerror',
    'onclick',
    'style',
    'srcset',
    'javascript:piege(28)',
    'javascript:piege(4)',
    'data:text/html',
    'vbscript:',
    'opener',
  ])
    expect(messages, name).toContain(name);
  expect(removed(outcome.diagnostics)).toEqual(removed(diagnostics));
}, 120_000);
