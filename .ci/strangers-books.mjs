// Imports the Markdown of each installed package as a book and builds it: how many first builds end well, and what
// stops the others. `node .ci/strangers-books.mjs [--only site] [--most 40]`; needs `npm run build` before.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { only: { type: 'string' }, most: { type: 'string', default: '1000' } },
});
const program = join(import.meta.dirname, '../bin/guide.js');
const modules = join(import.meta.dirname, '../node_modules');
const scratch = mkdtempSync(join(tmpdir(), 'guide-books-'));

/** The folders of packages, scopes opened. */
const packages = readdirSync(modules)
  .filter((name) => !name.startsWith('.'))
  .flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
  );

/** How many texts a package has, but for packages within it. */
function texts(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      if (entry.isDirectory())
        return entry.name === 'node_modules' ? 0 : texts(join(folder, entry.name));
      return /\.(?:md|markdown|mdx)$/i.test(entry.name) ? 1 : 0;
    })
    .reduce((sum, count) => sum + count, 0);
}

function guide(...args) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--json'], {
    cwd: scratch,
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: 300_000,
  });
  const said = stdout.trim().startsWith('{') ? JSON.parse(stdout) : undefined;
  return { status: status ?? signal, diagnostics: said?.diagnostics ?? [], stderr };
}

const books = packages
  .filter((name) => existsSync(join(modules, name, 'package.json')) && texts(join(modules, name)) > 1)
  .slice(0, Number(values.most));
const ends = new Map();
const reasons = new Map();
const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
for (const name of books) {
  const book = name.replace('/', '-');
  const imported = guide('import', join(modules, name), '--out', book, '--lang', 'en');
  const only = values.only ? ['--only', values.only] : [];
  const built =
    imported.status === 0 ? guide('build', book, '--out', `${book}-dist`, ...only) : imported;
  count(ends, `${imported.status === 0 ? 'build' : 'import'} ${built.status}`);
  const errors = built.diagnostics.filter(({ severity }) => severity === 'error');
  for (const rule of new Set(errors.map((each) => each.rule))) count(reasons, rule);
  if (built.status !== 0)
    process.stdout.write(
      `${name}: ${built.status} ${errors
        .slice(0, 3)
        .map(({ rule, file, line, message }) => `${rule} ${file}:${line ?? ''} ${message}`)
        .join(' | ')}${errors.length === 0 ? built.stderr.slice(-500) : ''}\n`,
    );
  for (const folder of [book, `${book}-dist`]) rmSync(join(scratch, folder), { recursive: true, force: true });
}
rmSync(scratch, { recursive: true });
const listed = (map) => [...map].map(([key, number]) => `${key}: ${number}`).join(', ') || 'none';
process.stdout.write(`${books.length} books; ${listed(ends)}; errors by book: ${listed(reasons)}\n`);
process.exitCode = ends.get('build 0') === books.length ? 0 : 1;
