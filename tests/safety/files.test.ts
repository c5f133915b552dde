import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { outcomeOf } from '../helpers/guides.js';
import { builtOnce, madeGuide } from '../helpers/hostile.js';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"></svg>';
const outside = '/etc/hostname';

/** Each name of a chapter, with what the build says of it. */
const chapters: [string, string][] = [
  ['../guide.md', "outside the guide's folder"],
  // A path that begins with «/» begins at the guide's folder.
  ['/etc/hostname.md', 'Missing chapter «etc/hostname.md»'],
  ['a/../../x.md', "outside the guide's folder"],
  ['nul\0.md', 'control character'],
  [`${'a'.repeat(300)}.md`, 'Missing chapter'],
  ['dossier.md', 'Missing chapter'],
  ['lien.md', "outside the guide's folder"],
  ['boucle.md', 'Missing chapter'],
];

describe('nothing outside the guide is read', () => {
  test.each(chapters)('chapter %j', async (name, message) => {
    const guide = madeGuide({}, { chapters: ['index.md', name] });
    const { exitCode, said } = await builtOnce(guide, (folder) => {
      mkdirSync(join(folder, 'dossier.md'));
      symlinkSync(outside, join(folder, 'lien.md'));
      symlinkSync('boucle.md', join(folder, 'boucle.md'));
    });
    expect({ exitCode, said }).toEqual({ exitCode: 2, said: [expect.stringContaining(message)] });
    expect(said[0]).toMatch(/^guide\.yaml:\d+ /);
  });

  test.each([
    '../../etc/hostname.png',
    '/etc/hostname.svg',
    'file:///etc/hostname.svg',
    '..%2F..%2Fetc%2Fhostname.svg',
    'a%00.svg',
    `${'a'.repeat(300)}.svg`,
    'lien.svg',
    'dossier-lien/hostname.svg',
    'dossier.svg',
    'data:image/svg+xml,x',
  ])('image %s', async (path) => {
    const { exitCode, said } = await builtOnce(
      madeGuide({ 'index.md': `# T\n\n![x](<${path}>)\n` }),
      (folder) => {
        writeFileSync(join(folder, '../hostname.svg'), svg);
        symlinkSync('../hostname.svg', join(folder, 'lien.svg'));
        symlinkSync('..', join(folder, 'dossier-lien'));
        mkdirSync(join(folder, 'dossier.svg'));
      },
    );
    expect(exitCode).toBe(1);
    expect(said[0]).toMatch(/^index\.md:3 (?:Missing image|Unexpected (?:image|address)) /);
  });

  test.each(['//exemple.fr/a.svg', 'https://exemple.fr/a.svg'])(
    'image %s becomes a link, nothing is fetched',
    async (path) => {
      const { exitCode, said } = await builtOnce(
        madeGuide({ 'index.md': `# T\n\n![x](<${path}>)\n` }),
      );
      expect(exitCode).toBe(0);
      expect(said[0]).toMatch(/^index\.md:3 Unexpected image/);
    },
  );

  test.each([
    ['../x.svg', "of the cover outside the guide's folder"],
    ['/etc/x.svg', 'Missing image «etc/x.svg» of the cover'],
    ['lien.svg', "of the cover outside the guide's folder"],
  ])('cover %s', async (cover, message) => {
    const { exitCode, said } = await builtOnce(madeGuide({}, { cover }), (folder) =>
      symlinkSync(outside, join(folder, 'lien.svg')),
    );
    expect({ exitCode, said }).toEqual({
      exitCode: 2,
      said: [expect.stringContaining(message)],
    });
  });

  test.each(['announcements/2099-01-01-x.md', 'dictionnaire.txt'])(
    'a link, a folder or a device in the place of %s',
    async (path) => {
      const kinds: ((place: string) => void)[] = [
        (place) => symlinkSync(outside, place),
        (place) => symlinkSync('/dev/zero', place),
        (place) => mkdirSync(place),
      ];
      for (const make of kinds) {
        const { exitCode, said } = await builtOnce(
          madeGuide({ 'announcements/2021-01-01-a.md': 'A.\n' }),
          (folder) => make(join(folder, path)),
        );
        expect({ exitCode, said }).toEqual({
          exitCode: 1,
          said: [expect.stringMatching(`^${path} Unexpected (?:link|folder)`)],
        });
      }
    },
  );

  test('folders of images that lead in circles or outside are not entered', async () => {
    const { exitCode } = await builtOnce(madeGuide(), (folder) => {
      mkdirSync(join(folder, 'images'));
      symlinkSync('.', join(folder, 'images/ici'));
      symlinkSync('..', join(folder, 'images/la'));
      symlinkSync('/usr', join(folder, 'img'));
    });
    expect(exitCode).toBe(0);
  });
});

describe('names that some system can’t hold, or that take each other’s place', () => {
  test.each([
    ['con.md', 'Windows keeps for a device'],
    ['a:b.md', 'Windows can’t hold'],
    ['fin /x.md', 'ends with a dot or a space'],
    [`${'é'.repeat(126)}.md`, 'longer than 255 bytes'],
    ['INDEX.md', 'already the address of «index.md»'],
    ['e\u0301.md', 'already the address of «é.md»'],
  ])('chapter %s', async (name, message) => {
    const chapters = ['index.md', 'é.md', name];
    const { exitCode, said } = await builtOnce(
      madeGuide({ 'é.md': '# É\n', [name]: '# N\n' }, { chapters }),
    );
    expect({ exitCode, said }).toEqual({
      exitCode: 1,
      said: [expect.stringContaining(message)],
    });
  });

  test('a chapter named as a page of the site gets another address, told', async () => {
    const { exitCode, said } = await builtOnce(
      madeGuide({ '404.md': '# N\n' }, { chapters: ['index.md', '404.md'] }),
    );
    expect({ exitCode, said }).toEqual({
      exitCode: 0,
      said: [expect.stringContaining('the chapter is at «404-1.html»')],
    });
  });

  test('an alias named as a page of the site takes its address', async () => {
    const guide = madeGuide(
      { 'deux.md': '---\naliases: [recherche]\n---\n\n# Deux\n' },
      { chapters: ['index.md', 'deux.md'] },
    );
    try {
      const { exitCode } = await outcomeOf(build({ dir: '.', only: ['site'] }, guide.context));
      const page = (name: string) => readFileSync(join(guide.folder, 'dist/site', name), 'utf8');
      expect(exitCode).toBe(0);
      expect(page('recherche.html')).toContain('url=deux.html');
      expect(page('recherche-1.html')).toContain('role="search"');
    } finally {
      guide.remove();
    }
  });

  test('two chapters of one slug', async () => {
    const text = '---\nslug: meme\n---\n\n# T\n';
    const { exitCode, said } = await builtOnce(
      madeGuide({ 'a.md': text, 'b.md': text }, { chapters: ['index.md', 'a.md', 'b.md'] }),
    );
    expect([exitCode, said[0]]).toEqual([
      1,
      expect.stringContaining('already the address of «a.md»'),
    ]);
  });

  test.each([
    ['404.html', 'already the address of'],
    ['"x\\0y"', 'control character'],
    ['a/con', 'Windows keeps'],
    ['../../index', 'already the address of'],
    ['deux.html/x', 'second file of this name'],
  ])('alias %s', async (alias, message) => {
    const text = `---\naliases: [${alias}]\n---\n\n# Deux\n`;
    const { exitCode, said } = await builtOnce(
      madeGuide({ 'deux.md': text }, { chapters: ['index.md', 'deux.md'] }),
    );
    expect([exitCode, said.join('\n')]).toEqual([1, expect.stringContaining(message)]);
  });

  test('long and non-ASCII names that every system holds are built', async () => {
    const name = `${'é'.repeat(100)}.md`;
    const { exitCode } = await builtOnce(
      madeGuide(
        { [`日本/${name}`]: '# L\n\n![a](<図 1.svg>)\n', '日本/図 1.svg': svg },
        { chapters: ['index.md', `日本/${name}`] },
      ),
    );
    expect(exitCode).toBe(0);
  });

  test('the same picture in two folders is one file of the site', async () => {
    const { exitCode, said } = await builtOnce(
      madeGuide({
        'index.md': '# T\n\n![a](images/a.svg)\n\n![b](img/a.svg)\n',
        'images/a.svg': svg,
        'img/a.svg': svg,
      }),
    );
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: [] });
  });
});
