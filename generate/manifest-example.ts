import type { Language } from '../src/words/words.js';

/** A whole manifest, as an author may write it. */
export const manifestExamples: Readonly<Record<Language, string>> = {
  en: `title: Buying computers responsibly
slug: buying-computers
lang: en
description: What to ask for, and what to check, when a public body buys computers.
version: 1.0.0-beta.1
date: 2021-04-30
target: { version: 1.0.0, date: 2021-06 }
licence: CC-BY-4.0
publishers:
  - { name: Example Agency, acronym: EA, url: https://agency.example/ }
contact: { email: guides@agency.example }
theme: plain
cover: images/cover.svg
site: { url: https://agency.example, home: /guides/buying-computers/ }
budget: { page: 60kB, pdf: 2MB }
rules: { sentence-long: warning, link-http: off }
chapters:
  - index.md
  - introduction.md
  - title: Before buying
    chapters: [before/needs.md, before/market.md]
  - glossary.md
`,
  fr: `title: Acheter des ordinateurs de façon responsable
slug: acheter-des-ordinateurs
lang: fr
description: Ce qu’il faut demander, et vérifier, quand une administration achète des ordinateurs.
version: 1.0.0-beta.1
date: 2021-04-30
target: { version: 1.0.0, date: 2021-06 }
licence: etalab-2.0
publishers:
  - { name: Agence d’exemple, acronym: AE, url: https://agence.example/ }
contact: { email: guides@agence.example }
theme: plain
cover: images/couverture.svg
site: { url: https://agence.example, home: /guides/acheter-des-ordinateurs/ }
budget: { page: 60kB, pdf: 2MB }
rules: { sentence-long: warning, link-http: off }
chapters:
  - index.md
  - introduction.md
  - title: Avant d’acheter
    chapters: [avant/besoins.md, avant/marche.md]
  - glossaire.md
`,
};
