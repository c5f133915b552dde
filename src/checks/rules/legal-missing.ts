import { words } from '../../words/words.js';
import { folded } from '../find.js';
import type { CheckedGuide, Finding, Rule } from '../rule.js';

const url = 'https://exemple.gouv.fr/';
const declared = [
  { title: 'Mentions légales', url },
  { title: 'Accessibilité', url },
  { title: 'Données personnelles', url },
];

export const legalMissing: Rule = {
  id: 'legal-missing',
  severity: 'error',
  ok: [
    { text: 'A.\n' },
    { text: 'A.\n', manifest: { theme: 'dsfr', legal: declared } },
    { text: '# Mentions légales\n', manifest: { legal: [{ page: 'index.md' }] } },
  ],
  notOk: [
    {
      text: 'A.\n',
      manifest: { legal: [{ page: 'mentions.md' }] },
      messages: [
        'guide.yaml:11:11 Unexpected page «mentions.md» under «legal», which is no file of the guide: the link is left out',
      ],
    },
    {
      text: 'A.\n',
      manifest: { theme: 'dsfr' },
      messages: [
        'guide.yaml:10:1 Missing under «legal», mandatory on sites of the State: the legal notice, the accessibility statement, the page on personal data',
      ],
    },
    {
      text: 'A.\n',
      manifest: { theme: 'dsfr', legal: declared.slice(0, 2) },
      messages: [
        'guide.yaml:11:1 Missing under «legal», mandatory on sites of the State: the page on personal data',
      ],
    },
  ],
  check: (book) => [...strayPages(book), ...notListed(book)],
};

/** Pages of the footer that are not there. */
function strayPages({ guide, manifest }: CheckedGuide): Finding[] {
  const known = new Set(guide.chapters.map(({ path, original }) => original ?? path));
  const { page: found, pageHint: hint } = words().rules['legal-missing'];
  return guide.manifest.legal.flatMap(({ page }) => {
    if (page === undefined || known.has(page)) return [];
    const start = Math.max(0, manifest.text.search(/^legal:/m));
    const at = Math.max(start, manifest.text.indexOf(page, start));
    return [{ path: manifest.path, start: at, end: at + page.length, message: found(page), hint }];
  });
}

/** What titles and addresses of the pages say of them, without accents. */
const kinds = {
  notice: /legal|mention|notice|imprint/,
  accessibility: /accessib/,
  data: /donnees|personn|confidentialit|privacy|personal data|rgpd|gdpr/,
} as const;

/** Theme `dsfr` is for sites of the State alone, which have duties. */
function notListed({ guide, manifest }: CheckedGuide): Finding[] {
  if (guide.manifest.theme !== 'dsfr') return [];
  const titles = new Map(
    guide.chapters.map(({ path, original, frontMatter }) => [original ?? path, frontMatter.title]),
  );
  const said = guide.manifest.legal.map(({ title, url, page }) =>
    folded([title, url, page, page && titles.get(page)].join(' ')),
  );
  const missing = (Object.keys(kinds) as (keyof typeof kinds)[]).filter(
    (kind) => !said.some((each) => kinds[kind].test(each)),
  );
  const [first] = missing;
  if (first === undefined) return [];
  const { notListed: found, notListedHint, names, titles: titled } = words().rules['legal-missing'];
  const start = Math.max(
    0,
    manifest.text.search(guide.manifest.legal.length > 0 ? /^legal:/m : /^theme:/m),
  );
  return [
    {
      path: manifest.path,
      start,
      end: start + 'legal:'.length,
      message: found(missing.map((kind) => names[kind]).join(', ')),
      hint: notListedHint(titled[first]),
    },
  ];
}
