import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodeWorld } from '../../../src/base/world/node-world.js';
import type { Guide } from '../../../src/guide/guide.js';
import { noIncludes } from '../../../src/guide/includes.js';
import { parseManifest } from '../../../src/guide/manifest.js';
import { statementsOf } from '../../../src/guide/statements.js';
import { announcement } from '../../../src/outputs/news/announcement.js';
import { readTemplate } from '../../../src/outputs/news/read-template.js';
import type { AnnouncementSource } from '../../../src/outputs/news/written.js';

const yaml = readFileSync(new URL('../../fixtures/small/guide.yaml', import.meta.url), 'utf8');

function guideOf(text: string): Guide {
  const { manifest } = parseManifest(text, 'guide.yaml');
  return {
    root: '/',
    manifest,
    lang: manifest.lang,
    statements: statementsOf(manifest),
    parts: [],
    chapters: [],
    includes: noIncludes,
    fonts: [],
  };
}

async function announced(yaml: string, bytes: number, source?: AnnouncementSource) {
  const guide = guideOf(yaml);
  return announcement(guide, bytes, source, await readTemplate(guide, nodeWorld()));
}

const source = {
  file: 'announcements/a.md',
  text: '---\ntitle: Un titre\ndate: 2021-04-30\nlink: https://example.org/a?b=1&c=2\nlinkTitle: Lire\nimage: /img/a.png\nauthor: "x: y"\n---\n\nUne prose, {{ link }} comprise.\n',
};

test('the post of 2021, byte for byte', async () => {
  expect(await announced(yaml, 1_920_660, source)).toBe(`---
title: Un titre
type: news
date: 2021-04-30
link: https://example.org/a?b=1&c=2
linkTitle: Lire
image: /img/a.png
author: "x: y"
layout: layouts/post.njk
---

Une prose, {{ link }} comprise.

<div class="fr-grid-row fr-grid-row--gutters">
  <div class="fr-col-12 fr-col-md-6">
    <a target="_self" href="/docs/2021/guide-essai-version-beta-avril-2021.pdf" title="Télécharger le Guide d’essai (pdf 1,8 Mo)"><img src="/img/guide-essai/couverture-guide-essai.png" class="fr-responsive-img" alt="" style="border: 1px solid #ccc"></a>
  </div>
  <div class="fr-col-12 fr-col-md-6">

## Consulter en ligne

<a class="fr-link fr-fi-arrow-right-line fr-link--icon-right" href="/guides/essai/">Accueil du guide</a>

## Télécharger

<a class="fr-link fr-fi-download-line fr-link--icon-left" target="_self" href="/docs/2021/guide-essai-version-beta-avril-2021.pdf">Télécharger le Guide d’essai (pdf 1,8 Mo)</a>

## Contribuer

<a class="fr-link fr-fi-arrow-right-line fr-link--icon-right" href="https://example.org/consultation?a=1&amp;b=2">Participer à la consultation publique</a>

**Version actuelle** : version Bêta, publié sous [licence ouverte Etalab version 2.0](https://github.com/etalab/licence-ouverte/blob/master/LO.md)

  </div>
</div>
`);
});

const expectedFolder = new URL('./expected/', import.meta.url);

const written = (front: string, prose = '') => ({
  file: 'announcements/a.md',
  text: `---\n${front}\n---\n\n${prose}\n`,
});
const final = yaml.replace('1.0.0-beta.1', '1.0.0').replace('"2021-04-30"', '2021-06-30');
const patched = yaml.replace('1.0.0-beta.1', '1.0.1').replace('"2021-04-30"', '2021-09-01');
const eleventy = (text: string) => text.replace('site: {', 'site: { host: eleventy-dsfr,');
const english = (text: string) =>
  text
    .replace('lang: fr', 'lang: en')
    .replace('Guide d’essai', 'Sample guide')
    .replace('Un guide pour les essais.', 'A guide for trials.');
const event = written(
  'kind: event\ndate: 2021-05-12\nlink: https://example.org/inscription?a=1&b=2\nplace: "Paris : 7e"',
  'Le guide est présenté le 12 mai.\n\nVenez avec vos questions, {{ link }}.',
);
const replay = written('kind: replay\nlink: https://example.org/video');
const correction = written(
  'kind: correction\ntags: [Marchés, "numérique"]\ndescription: Un seuil.',
  'Un seuil était faux.',
);

const cases: Record<string, [yaml: string, source?: AnnouncementSource]> = {
  'post-2021-beta-nothing-written': [yaml],
  'post-2021-final-nothing-written': [final],
  'post-2021-correction': [patched, correction],
  'post-2021-event': [yaml, event],
  'post-2021-replay': [final, replay],
  'post-2021-english': [english(yaml)],
  'eleventy-beta-nothing-written': [eleventy(yaml)],
  'eleventy-correction': [eleventy(patched), correction],
  'eleventy-event': [eleventy(yaml), event],
  'eleventy-replay-english': [eleventy(english(final)), replay],
};

describe('every kind of announcement for every host, byte for byte', () => {
  test.each(Object.entries(cases))('%s', async (name, [text, from]) => {
    const path = new URL(`${name}.md`, expectedFolder).pathname;
    await expect(await announced(text, 960_512, from)).toMatchFileSnapshot(path);
  });

  test('every expected file is compared', () => {
    const names = Object.keys(cases).map((name) => `${name}.md`);
    expect(readdirSync(expectedFolder).sort()).toEqual(names.sort());
  });
});

test('the consultation is offered until its last day', async () => {
  const on = (date: string) => announced(yaml.replace('"2021-04-30"', date), 1000);
  expect(await on('2021-05-31')).toContain('## Contribuer');
  expect(await on('2021-06-01')).not.toContain('Contribuer');
});

test('every other key is kept, in its order, plain where it can be', async () => {
  const from = written(
    'title: A\nsubtitle: "B"\ntags: [c, "d: e"]\nlayout: other.njk\nversion: 1.10\nnested:\n  # a remark\n  key: \'yes\'',
  );
  const text = await announced(yaml, 1000, from);
  expect(text).toContain(`image: /img/guide-essai/couverture-guide-essai.png
subtitle: B
tags: [c, "d: e"]
version: 1.10
nested:
  # a remark
  key: 'yes'
layout: layouts/post.njk
---
`);
});

test.each([
  ['14:30', '"14:30"'],
  ['0123', '"0123"'],
  ['2021-05-12', '"2021-05-12"'],
  ['yes', '"yes"'],
  ['1_000', '"1_000"'],
  ['null', '"null"'],
  ['plain words', 'plain words'],
  ['https://example.org/a?b=1&c=2', 'https://example.org/a?b=1&c=2'],
])(
  'a scalar that the host would take for something else keeps its quotes: %s',
  async (said, expected) => {
    const text = source.text.replace('author: "x: y"', `room: "${said}"`);
    expect(await announced(yaml, 1, { ...source, text })).toContain(`\nroom: ${expected}\n`);
  },
);

test.each(['14:30', 'yes', '12'])(
  'a title that is no word in YAML is quoted: %s',
  async (title) => {
    const text = source.text.replace('title: Un titre', `title: "${title}"`);
    const post = await announced(yaml, 1, { ...source, text });
    expect(post).toContain(`---\ntitle: "${title}"\n`);
    expect(post).toContain('\ndate: 2021-04-30\n');
  },
);

test('what the manifest says is no Nunjucks and no HTML', async () => {
  const text = yaml
    .replace('Guide d’essai', "'Guide «a» & <b> {{ c }}'")
    .replace('Un guide pour les essais.', "'Avec {% raw %} et {# un mot #}.'");
  const post = await announced(text, 1000);
  const body = post.slice(post.indexOf('\n---\n'));
  expect(body).toContain('Guide «a» &amp; &lt;b&gt; &#123;{ c }}');
  expect(body).not.toMatch(/\{\{|\{%|\{#/);
});

test.each([
  [
    'an unknown kind',
    'kind: publicatoin',
    2,
    'Unexpected value of «kind», expected publication or correction or event or replay',
  ],
  [
    'an event without address',
    'title: A\nkind: event',
    1,
    'Missing «link» of an announcement of kind «event»',
  ],
  [
    'an impossible date',
    'date: 2021-02-30',
    2,
    'Unexpected value of «date», expected a date, YYYY-MM-DD',
  ],
  ['broken YAML', 'title: [a', 2, 'Missing «]» at the end of «[a»'],
])('%s is refused at its place', async (_, front, line, message) => {
  await expect(announced(yaml, 1000, written(front))).rejects.toMatchObject({
    exitCode: 1,
    diagnostics: [{ file: 'announcements/a.md', line, message }],
  });
});

test('Eleventy takes pictures from beside the post alone', async () => {
  await expect(announced(eleventy(yaml), 1000, written('image: /img/a.png'))).rejects.toThrow(
    'Unexpected image «/img/a.png»',
  );
  const object = await announced(
    eleventy(yaml),
    1000,
    written('image: { path: ./a.png, alt: Un plan }'),
  );
  expect(object).toContain('image:\n  alt: Un plan\n  path: ./a.png\n');
});

const published = `title: Guide pratique pour des achats numériques responsables`;
const titled = (lines: string) => yaml.replace(/^title: .*$/m, lines);

test.each([
  [published, 'le Guide pratique pour des achats numériques responsables'],
  ['title: Les achats responsables', '«\u00a0Les achats responsables\u00a0»'],
  ['title: La commande publique', '«\u00a0La commande publique\u00a0»'],
  ['title: RGAA', '«\u00a0RGAA\u00a0»'],
  ['title: "Acheter : «durable», ou #rien 🌱"', '«\u00a0Acheter : “durable”, ou #rien 🌱\u00a0»'],
  ['title: Charte de la commande publique\narticle: la', 'la Charte de la commande publique'],
  ["title: Essentiel des marchés\narticle: l'", 'l’Essentiel des marchés'],
  [
    'title: Tout ce qu’il faut savoir avant d’acheter\nshortTitle: Repères de l’achat\narticle: les',
    'les Repères de l’achat',
  ],
])('%s is offered as %s', async (lines, called) => {
  const text = await announced(titled(lines), 1_920_660);
  expect(text).toContain(`>Télécharger ${called.replaceAll('"', '&quot;')} (pdf 1,8 Mo)</a>`);
});

test('nothing written, no title needs an article to agree', async () => {
  const said = async (lines: string) => (await announced(titled(lines), 1)).split('\n\n')[1];
  expect(await said('title: Les achats')).toBe(
    'La version Bêta de «\u00a0Les achats\u00a0» est publiée.',
  );
  expect(await said(published)).toMatch(
    /^La version Bêta du Guide pratique pour .* est publiée\.$/,
  );
  expect(await said('title: Repères\narticle: les')).toBe(
    'La version Bêta des Repères est publiée.',
  );
});

test('a title with quotation marks, a colon, a hash and an emoji is read back from the post as it is', async () => {
  const title = 'L’« achat » "durable" : #1 🌱';
  const text = await announced(titled(`title: ${JSON.stringify(title)}`), 1);
  const header = /^---\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '';
  expect(parse(header).title).toBe(`${title} : version Bêta`);
});
