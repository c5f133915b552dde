import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const program = join(repository, 'bin/guide.js');
const folder = mkdtempSync(join(tmpdir(), 'guide-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Notes the address of every module that Node loads. */
const hook = join(folder, 'hook.mjs');
writeFileSync(
  hook,
  `import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  if (url.startsWith('file:')) appendFileSync(process.env.LOADED, url + '\\n');
  return next(url, context);
}`,
);
writeFileSync(
  join(folder, 'register.mjs'),
  `import { register } from 'node:module'; register(${JSON.stringify(`file://${hook}`)});`,
);

/** The modules that a command loads, from the package's folder. */
function loadedBy(...args: string[]): string[] {
  const list = join(folder, 'loaded.txt');
  writeFileSync(list, '');
  execFileSync(process.execPath, ['--import', join(folder, 'register.mjs'), program, ...args], {
    cwd: folder,
    env: { ...process.env, LOADED: list },
  });
  return readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .filter((url) => !url.endsWith('register.mjs'))
    .map((url) => fileURLToPath(url).replace(repository, ''));
}

test('--version loads next to nothing, and ends with who reads it', () => {
  for (const flag of ['--version', '-V']) {
    const own = loadedBy(flag);
    expect(own.filter((path) => !/^(?:bin|lib)\//.test(path))).toEqual([]);
    const sizes = own.map((path) => statSync(join(repository, path)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10_000);
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"$0" "$1" ${flag} | true`, process.execPath, program],
      {
        encoding: 'utf8',
      },
    );
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  }
});

test('--help and --version beside another option load the entry and one catalogue of words', () => {
  for (const flags of [['--version', '--no-color'], ['--help']]) {
    expect(loadedBy(...flags).filter((path) => !/^(?:bin|lib)\//.test(path))).toEqual([]);
    const isCatalogue = (path: string) => /^lib\/(?:en|fr)-/.test(path);
    expect(loadedBy(...flags).filter(isCatalogue)).toHaveLength(1);
    // How many files share code depends on the number of commands; how much is read should not.
    const sizes = loadedBy(...flags)
      .filter((path) => !isCatalogue(path))
      .map((path) => statSync(join(repository, path)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000);
  }
});

test('a build loads a few bundled files, and packages only for what is native', () => {
  const loaded = loadedBy('build', join(repository, 'tests/fixtures/small'), '--out', 'dist');
  const packages = loaded.flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.slice(1) ?? [],
  );
  const bySharp = ['@img/colour', 'detect-libc', 'semver'];
  expect([...new Set(packages)].filter((name) => !bySharp.includes(name)).sort()).toEqual([
    '@myriaddreamin/typst-ts-node-compiler',
    'sharp',
  ]);
  const own = loaded.filter((path) => path.startsWith('lib/'));
  // What commands share is cut into pieces, the more of them the more commands there are.
  expect(own.length).toBeLessThanOrEqual(180);
});

test('a check loads what it reads with, and of what writes nothing', () => {
  const loaded = loadedBy('check', join(repository, 'tests/fixtures/small'));
  const sizes = loaded
    .filter((path) => path.startsWith('lib/'))
    .map((path) => statSync(join(repository, path)).size);
  // Half of it are the parsers of Markdown, HTML and YAML; a library of fonts would be as much again.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_950_000);
});

/** What few guides use: the bundled files that are loaded for it, and the rules that pages have for it. */
const rare: [feature: string, modules: string[], style: string | undefined][] = [
  ['formulas', ['mathml', 'spoken-formula'], 'guide-formula'],
  ['charts', ['place-chart'], undefined],
  ['diagrams', ['place-diagrams'], undefined],
  ['citations', ['references'], undefined],
  ['media', ['qr-code'], 'guide-player'],
  ['editions', ['editions'], undefined],
  ['numbered examples', [], 'guide-examples'],
  ['an index', [], 'guide-index'],
  ['terms of an index', ['index-terms'], undefined],
  ['an easy-to-read edition', ['easy-versions'], undefined],
];

test('what a guide does not use is not loaded, and its pages have no rules for it', () => {
  const all = join(folder, 'all');
  cpSync(join(repository, 'tests/cases/writing'), all, { recursive: true });
  const manifest = join(all, 'guide.yaml');
  const more =
    'site: { url: "https://guides.example" }\nvariables: { delai: 30 jours }\nindex: termes.yaml\neditions: { une: { title: Une édition, easy: true, chapters: [citations.md, exemples.md, dessins.md, index-des-termes.md] } }\n';
  writeFileSync(manifest, readFileSync(manifest, 'utf8') + more);
  writeFileSync(join(all, 'termes.yaml'), '- term: écrans\n');
  const costOf = (source: string, out: string, site: string) => {
    const loaded = loadedBy('build', source, '--out', out);
    const assets = join(folder, out, site, 'assets');
    const css = readdirSync(assets).filter((name) => /^site.*\.css$/.test(name));
    const styles = css.map((name) => readFileSync(join(assets, name), 'utf8')).join('');
    return rare.map(([feature, modules, style]) => [
      feature,
      modules.filter((name) => loaded.some((path) => path.startsWith(`lib/${name}-`))),
      style !== undefined && styles.includes(style) ? style : undefined,
    ]);
  };
  expect(costOf(all, 'all-dist', 'une/site')).toEqual(rare);
  const small = costOf(join(repository, 'tests/fixtures/small'), 'small-dist', 'site');
  expect(small).toEqual(rare.map(([feature]) => [feature, [], undefined]));
});

test('the package holds the program with its maps and templates, and no sources', () => {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: repository,
    encoding: 'utf8',
  });
  const [{ files }] = JSON.parse(output) as [{ files: { path: string }[] }];
  const paths = files.map(({ path }) => path);
  for (const path of ['bin/guide.js', 'lib/cli.js', 'lib/cli.js.map', 'lib/client/site.js'])
    expect(paths).toContain(path);
  expect(paths).toContain('templates/pdf/guide.typ');
  expect(paths.filter((path) => /^(?:src|tests|guide-sources)\//.test(path))).toEqual([]);
});
