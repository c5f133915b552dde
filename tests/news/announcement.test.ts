import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Guide } from '../../src/guide/guide.js';
import { noIncludes } from '../../src/guide/includes.js';
import { parseManifest } from '../../src/guide/manifest.js';
import { statementsOf } from '../../src/guide/statements.js';
import { announcement } from '../../src/news/announcement.js';

const yaml = readFileSync(new URL('../fixtures/small/guide.yaml', import.meta.url), 'utf8');

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
  };
}

const source = {
  file: 'announcements/a.md',
  text: '---\ntitle: Un titre\ndate: 2021-04-30\nlink: https://example.org/a?b=1&c=2\nlinkTitle: Lire\nimage: /img/a.png\nauthor: "x: y"\n---\n\nUne prose, {{ link }} comprise.\n',
};

test('the post of 2021, byte for byte', () => {
  expect(announcement(guideOf(yaml), 1_920_660, source)).toBe(`---
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
    <a target="_self" href="/docs/2021/guide-essai-version-beta-avril-2021.pdf" title="Télécharger le guide d’essai (pdf 1,8 Mo)"><img src="/img/guide-essai/couverture-guide-essai.png" class="fr-responsive-img" alt="" style="border: 1px solid #ccc"></a>
  </div>
  <div class="fr-col-12 fr-col-md-6">

## Consulter en ligne

<a class="fr-link fr-fi-arrow-right-line fr-link--icon-right" href="/guides/essai/">Accueil du guide</a>

## Télécharger

<a class="fr-link fr-fi-download-line fr-link--icon-left" target="_self" href="/docs/2021/guide-essai-version-beta-avril-2021.pdf">Télécharger le guide d’essai (pdf 1,8 Mo)</a>

## Contribuer

<a class="fr-link fr-fi-arrow-right-line fr-link--icon-right" href="https://example.org/consultation?a=1&amp;b=2">Participer à la consultation publique</a>

**Version actuelle** : version Bêta, publié sous [licence ouverte Etalab version 2.0](https://github.com/etalab/licence-ouverte/blob/master/LO.md)

  </div>
</div>
`);
});

test('a closed consultation is left out, and English speaks English', () => {
  const closed = announcement(guideOf(yaml.replace('"2021-04-30"', '2021-06-01')), 1000, undefined);
  expect(closed).not.toContain('Contribuer');
  const english = announcement(guideOf(yaml.replace('lang: fr', 'lang: en')), 1_920_660, undefined);
  expect(english).toContain('## Read online');
  expect(english).toContain('(pdf 1.8 MB)');
  expect(english).not.toMatch(/[éèàê]tre|Télécharger/);
});
