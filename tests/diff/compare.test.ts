import { expect, test } from 'vitest';
import { compareOutlines } from '../../src/diff/compare.js';
import { longestRise } from '../../src/diff/moves.js';
import { outlineOf } from '../../src/diff/outline.js';
import type { Guide } from '../../src/guide/guide.js';
import { noIncludes } from '../../src/guide/includes.js';

/** Chapters by path; `Part/chapter.md` is a chapter of the part «Part». */
type Chapters = Record<string, string>;

function guide(chapters: Chapters): Guide {
  const titles = [...new Set(Object.keys(chapters).map((name) => name.split('/')[0] ?? ''))];
  return {
    lang: 'fr',
    includes: noIncludes,
    fonts: [],
    parts: titles.map((title, index) => ({ title, number: index + 1 })),
    chapters: Object.entries(chapters).map(([name, text]) => {
      const [part = '', path = ''] = name.split('/');
      const aliases = /aliases: \[(.*)\]/.exec(text)?.[1]?.split(', ');
      return {
        path,
        address: path.replace('.md', '.html'),
        text,
        frontMatter: { aliases },
        part: titles.indexOf(part),
      };
    }),
  } as unknown as Guide;
}

/** What happened, a line a section: kinds, title, where it was; then its paragraphs with marks. */
function told(former: Chapters, now: Chapters): string[] {
  const changes = compareOutlines(outlineOf(guide(former)), outlineOf(guide(now)));
  return changes.map(({ kinds, section, former: before, paragraphs }) => {
    const was = before && kinds.some((kind) => /moved|renamed/.test(kind));
    const place = was ? ` (${[...before.within, before.title].join(' > ')})` : '';
    const marks = { same: '', added: '+', removed: '-' };
    const text = paragraphs.map((pieces) =>
      pieces.map((each) => `${marks[each.kind]}${each.text}${marks[each.kind]}`).join(''),
    );
    return [`${kinds.join(' ')}: ${section.title}${place}`, ...text].join('\n');
  });
}

const long = 'Le réemploi prolonge la vie des équipements et réduit les achats de matériel neuf.';
const other =
  'Une clause sociale réserve des heures de travail aux personnes éloignées de l’emploi.';
const third = 'Les serveurs consomment moins lorsque leur taux de charge est suivi et piloté.';
const chapter = (...sections: string[]) => ['# Chapitre', ...sections].join('\n\n');

const cases: [string, Chapters, Chapters, string[]][] = [
  [
    'nothing',
    { 'A/a.md': chapter(`## Un\n\n${long}`) },
    { 'A/a.md': chapter(`## Un\n\n${long}`) },
    [],
  ],
  [
    'white space, line breaks and typography are no change',
    { 'A/a.md': chapter("## Un\n\nEst-ce l'achat ?\nOui : 20 000 postes.") },
    { 'A/a.md': chapter('## Un\n\nEst-ce l’achat\u00a0? Oui\u00a0: 20\u202f000 postes.') },
    [],
  ],
  [
    'words, within an elision too',
    { 'A/a.md': chapter('## Un\n\nL’acheteur compare l’offre des fournisseurs chaque année.') },
    { 'A/a.md': chapter('## Un\n\nL’acheteur compare le prix des fournisseurs tous les ans.') },
    [
      'reworded: Un\nL’acheteur compare -l’offre-+le prix+ des fournisseurs -chaque année-+tous les ans+.',
    ],
  ],
  [
    'a paragraph added and one removed',
    { 'A/a.md': chapter(`## Un\n\n${long}\n\n${other}`) },
    { 'A/a.md': chapter(`## Un\n\n${third}\n\n${long}`) },
    [`reworded: Un\n+${third}+\n-${other}-`],
  ],
  [
    'a section added and one removed, where it stood',
    { 'A/a.md': chapter(`## Un\n\n${long}`, `## Deux\n\n${other}`, '## Trois\n\nFin.') },
    { 'A/a.md': chapter(`## Un\n\n${long}`, '## Trois\n\nFin.', `## Quatre\n\n${third}`) },
    [`removed: Deux\n-${other}-`, `added: Quatre\n+${third}+`],
  ],
  [
    'a renamed heading is known by its text',
    { 'A/a.md': chapter(`## Le neuf\n\n${long}`) },
    { 'A/a.md': chapter(`## Le réemploi\n\n${long}`) },
    ['renamed: Le réemploi (Chapitre > Le neuf)'],
  ],
  [
    'a renamed heading that keeps its anchor is known by it, whatever its text',
    { 'A/a.md': chapter('## Le neuf\n\nUn mot.') },
    { 'A/a.md': chapter('## Le réemploi {#reemploi #le-neuf}\n\nTout autre chose.') },
    ['renamed reworded: Le réemploi (Chapitre > Le neuf)\n-Un mot.-\n+Tout autre chose.+'],
  ],
  [
    'sections below a renamed one have not moved',
    { 'A/a.md': chapter(`## Le neuf\n\n${long}`, '### Clauses\n\nAucune.', '### Suivi\n\nRien.') },
    {
      'A/a.md': chapter(
        `## Le réemploi\n\n${long}`,
        '### Clauses\n\nAucune.',
        '### Suivi\n\nTout.',
      ),
    },
    ['renamed: Le réemploi (Chapitre > Le neuf)', 'reworded: Suivi\n-Rien.-\n+Tout.+'],
  ],
  [
    'a section that went to another chapter',
    { 'A/a.md': chapter(`## Un\n\n${long}`), 'A/b.md': '# Suite\n\n## Deux\n\nFin.' },
    { 'A/a.md': chapter(), 'A/b.md': `# Suite\n\n## Un\n\n${long}\n\n## Deux\n\nFin.` },
    ['moved: Un (Chapitre > Un)'],
  ],
  [
    'moved, renamed and reworded at once',
    { 'A/a.md': chapter(`## Un\n\n${long}`), 'A/b.md': '# Suite\n\n## Deux\n\nFin.' },
    {
      'A/a.md': chapter(),
      'A/b.md': `# Suite\n\n## Deux\n\nFin.\n\n### Premier\n\n${long.replace('neuf', 'récent')}`,
    },
    [
      'moved renamed reworded: Premier (Chapitre > Un)\nLe réemploi prolonge la vie des équipements et réduit les achats de matériel -neuf-+récent+.',
    ],
  ],
  [
    'of a new order only what must have moved',
    { 'A/a.md': chapter('## Un\n\nA.', '## Deux\n\nB.', '## Trois\n\nC.') },
    { 'A/a.md': chapter('## Trois\n\nC.', '## Un\n\nA.', '## Deux\n\nB.') },
    ['moved: Trois (Chapitre > Trois)'],
  ],
  [
    'a new section of the same heading takes nobody’s place',
    { 'A/a.md': chapter(`## Clauses\n\n${long}`) },
    { 'A/a.md': chapter(`## Clauses\n\n${other}`, `## Clauses\n\n${long}`) },
    [`added: Clauses\n+${other}+`],
  ],
  [
    'a renamed file is the same chapter, at another address',
    { 'A/a.md': chapter(`## Un\n\n${long}`) },
    { 'A/z.md': chapter(`## Un\n\n${long}`) },
    ['moved: Chapitre (Chapitre)'],
  ],
  [
    'a former address tells a chapter, whatever its title and text',
    { 'A/a.md': '# Ancien\n\nUn.' },
    { 'A/z.md': '---\naliases: [/a.html]\n---\n\n# Nouveau\n\nDeux.' },
    ['moved renamed reworded: Nouveau (Ancien)\n-Un.-\n+Deux.+'],
  ],
  [
    'a chapter that went to another part has moved; a renamed part moves nothing',
    { 'A/a.md': '# A\n\nA.', 'A/b.md': '# B\n\nB.', 'C/c.md': '# C\n\nC.' },
    { 'A/a.md': '# A\n\nA.', 'D/b.md': '# B\n\nB.', 'D/c.md': '# C\n\nC.' },
    ['moved: B (B)'],
  ],
  [
    'a chapter split in two',
    { 'A/a.md': chapter(`## Un\n\n${long}`, `## Deux\n\n${other}`) },
    { 'A/a.md': chapter(`## Un\n\n${long}`), 'A/b.md': `# Neuf\n\n## Deux\n\n${other}` },
    ['added: Neuf', 'moved: Deux (Chapitre > Deux)'],
  ],
  [
    'a chapter that is gone, with all its sections',
    { 'A/a.md': chapter('Un.'), 'A/b.md': `# B\n\n## Deux\n\n${other}`, 'A/c.md': '# C\n\nC.' },
    { 'A/a.md': chapter('Un.'), 'A/c.md': '# C\n\nC.' },
    ['removed: B', `removed: Deux\n-${other}-`],
  ],
  [
    'rows of tables, one by one',
    { 'A/a.md': chapter('| Produit | Part |\n|---|---|\n| Écran | 10 % |\n| Clavier | 5 % |') },
    { 'A/a.md': chapter('| Produit | Part |\n|---|---|\n| Écran | 20 % |\n| Clavier | 5 % |') },
    ['reworded: Chapitre\nÉcran | -10-+20+\u00a0%'],
  ],
  [
    'notes are a section, their marks are no text',
    { 'A/a.md': chapter('Un[^a] mot.\n\n[^a]: La loi de 2020.') },
    { 'A/a.md': chapter('Un[^a] mot[^b].\n\n[^a]: La loi de 2021.\n[^b]: Voir la loi.') },
    ['reworded: Notes\nLa loi de -2020-+2021+.\n+Voir la loi.+'],
  ],
  [
    'the address of a link, shown where it changed only',
    { 'A/a.md': chapter('Voir [la loi](https://a.fr/1) et [le décret](https://a.fr/2).') },
    { 'A/a.md': chapter('Voir [la loi](https://a.fr/1) et [le décret](https://b.fr/2).') },
    ['reworded: Chapitre\nVoir la loi et le décret- (https://a.fr/2)-+ (https://b.fr/2)+.'],
  ],
  [
    'raw HTML is read as text',
    { 'A/a.md': chapter('<p>Un <strong>mot</strong> ancien dans le texte</p>') },
    { 'A/a.md': chapter('Un **mot** récent dans le texte') },
    ['reworded: Chapitre\nUn mot -ancien-+récent+ dans le texte'],
  ],
];

test.each(cases)('%s', (_, former, now, expected) => {
  expect(told(former, now)).toEqual(expected);
});

test('what is said forwards is said backwards: added for removed, moved for moved', () => {
  for (const [name, former, now] of cases) {
    const kinds = (from: Chapters, to: Chapters) =>
      compareOutlines(outlineOf(guide(from)), outlineOf(guide(to)))
        .flatMap((each) => each.kinds)
        .sort();
    const turned = kinds(now, former).map(
      (kind) => ({ added: 'removed', removed: 'added' })[kind as string] ?? kind,
    );
    if (/anchor|former address/.test(name)) continue;
    expect(turned.sort(), name).toEqual(kinds(former, now));
  }
});

test('a text with nothing in common is told as replaced, however long', () => {
  const words = (seed: string) => Array.from({ length: 5_000 }, (_, n) => `${seed}${n}`).join(' ');
  const [line] = told({ 'A/a.md': chapter(words('a')) }, { 'A/a.md': chapter(words('b')) });
  expect(line?.startsWith('reworded: Chapitre\n-a0 a1 ')).toBe(true);
});

test('the longest rise keeps the order of most', () => {
  expect([...longestRise([3, 0, 1, 2])].sort()).toEqual([1, 2, 3]);
  expect(longestRise([]).size).toBe(0);
});
