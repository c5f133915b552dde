// Builds the Markdown that the installed packages hold, a hundred documents a guide, and counts what goes wrong:
// `npm run strangers -- [--from 0] [--most 2000] [--each 100] [--program bin/guide.js]`, of which the last takes an
// older build of the program. veraPDF (`VERAPDF`), EPUBCheck and the Nu checker judge each guide where they are; the
// last two need Java.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '0' },
    most: { type: 'string', default: '2000' },
    each: { type: 'string', default: '100' },
    program: { type: 'string', default: join(import.meta.dirname, '../bin/guide.js') },
  },
});
const program = resolve(values.program);
const modules = join(import.meta.dirname, '../node_modules');
const epubcheck = '/usr/share/java/epubcheck.jar';
const nu = join(modules, 'vnu-jar/build/dist/vnu.jar');
const ofBatch = Number(values.each);

const documents = readdirSync(modules, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.md$/i.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !/\/(?:node_modules\/\.|CHANGELOG)/i.test(path))
  .sort()
  .slice(Number(values.from), Number(values.from) + Number(values.most));

/** A guide of documents as they are, each in a folder of its own. */
function written(paths, folder) {
  const chapters = paths.map((_, index) => `c/${index}/document.md`);
  const manifest = {
    title: 'Documents',
    slug: 'documents',
    lang: 'en',
    description: 'Documents.',
    version: '1.0.0',
    date: '2021-04-30',
    licence: 'MIT',
    publishers: [{ name: 'Strangers' }],
    theme: 'plain',
    site: { url: 'https://example.org' },
    chapters: ['index.md', ...chapters],
  };
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  for (const [index, text] of texts.entries()) {
    mkdirSync(join(folder, dirname(chapters[index])), { recursive: true });
    writeFileSync(join(folder, chapters[index]), text);
  }
  writeFileSync(join(folder, 'index.md'), '# Documents\n\nOf strangers.\n');
  writeFileSync(join(folder, 'guide.yaml'), JSON.stringify(manifest));
  return texts.join(' ').split(/\s+/).length;
}

function run(command, args, cwd) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1e9, timeout: 900_000 });
}

function guide(folder, ...args) {
  const { status, signal, stdout, stderr } = run(process.execPath, [program, '--json', ...args], folder);
  const ended = [0, 1].includes(status) && stdout.startsWith('{');
  if (!ended) {
    rows['runs that ended in a crash or a refusal to run'] += 1;
    tell(`guide ${args.join(' ')}: ${status ?? signal} ${stderr.slice(-500)}`);
  }
  return { status: status ?? signal, diagnostics: ended ? JSON.parse(stdout).diagnostics : [], stderr };
}

const rows = {
  documents: 0,
  words: 0,
  'runs that ended in a crash or a refusal to run': 0,
  'guides that were not carried to the end': 0,
  'documents that the typesetter refuses': 0,
  'refusals without a line': 0,
  'blocks with words lost': 0,
  'guides not PDF/UA-1': 0,
  'guides not PDF/A-2a': 0,
  'guides whose EPUB is not valid': 0,
  'guides whose pages are not valid': 0,
};
const tell = (said) => process.stdout.write(`${said}\n`);

/** Builds a guide; each document that the typesetter refuses is told and taken out, until it refuses none. */
function build(paths, folder) {
  let left = paths;
  for (;;) {
    written(left, folder);
    const built = guide(folder, 'build', '--force', '--no-cache', '--out', 'out');
    const refused = built.diagnostics.find(({ rule }) => rule === 'typesetting' || rule === 'nesting');
    if (!refused) return { built, left };
    const [, index] = /c\/(\d+)\/document\.md$/.exec(refused.file) ?? [];
    rows['documents that the typesetter refuses'] += 1;
    if (refused.line === undefined) rows['refusals without a line'] += 1;
    tell(`${index ? relative(modules, left[index]) : refused.file}:${refused.line ?? ''} ${refused.message}`);
    if (index === undefined) return { built, left };
    left = left.filter((_, each) => each !== Number(index));
    rmSync(join(folder, 'c'), { recursive: true });
  }
}

/** Has a validator judge; of what it refuses, the first few are told. */
function judgedByJava(row, args) {
  const checked = run('java', ['-jar', ...args]);
  if (checked.status === 0) return;
  rows[row] += 1;
  for (const said of checked.stderr.split('\n').filter((each) => /error|FATAL/i.test(each)).slice(0, 5)) tell(said);
}

/** Holds what a guide was made into against its standards and its own words. */
function judge(left, folder) {
  const lost = guide(folder, 'check', '--lost').diagnostics.filter(({ rule }) => /lost/.test(rule));
  rows['blocks with words lost'] += lost.length;
  for (const { file, line, message } of lost) {
    const [, index] = /c\/(\d+)\/document\.md$/.exec(file ?? '') ?? [];
    tell(`${index ? relative(modules, left[index]) : file}:${line ?? ''} ${message}`);
  }
  const files = readdirSync(join(folder, 'out'), { recursive: true });
  const made = (ending) => files.filter((name) => name.endsWith(ending)).map((name) => join(folder, 'out', name))[0];
  const { VERAPDF } = process.env;
  if (VERAPDF) {
    if (run(VERAPDF, ['ua1', made('.pdf')]).status !== 0) rows['guides not PDF/UA-1'] += 1;
    if (run(VERAPDF, ['2a', made('.pdf')]).status !== 0) rows['guides not PDF/A-2a'] += 1;
  }
  if (!existsSync(epubcheck)) return;
  judgedByJava('guides whose EPUB is not valid', [epubcheck, made('.epub')]);
  judgedByJava('guides whose pages are not valid', [nu, '--errors-only', '--skip-non-html', join(folder, 'out/site')]);
}

for (let start = 0; start < documents.length; start += ofBatch) {
  const batch = documents.slice(start, start + ofBatch);
  const folder = mkdtempSync(join(tmpdir(), 'guide-strangers-'));
  rows.documents += batch.length;
  rows.words += written(batch, folder);
  const { built, left } = build(batch, folder);
  if (existsSync(join(folder, 'out'))) judge(left, folder);
  else {
    rows['guides that were not carried to the end'] += 1;
    const errors = built.diagnostics.filter(({ severity }) => severity === 'error');
    const said = errors.slice(0, 3).map(({ rule, file, line, message }) => `${rule} ${file}:${line ?? ''} ${message}`);
    tell(`${relative(modules, batch[0])} and what follows: ${built.status} ${said.join(' | ') || built.stderr.slice(-500)}`);
  }
  rmSync(folder, { recursive: true });
}
const width = Math.max(...Object.keys(rows).map((name) => name.length));
for (const [name, number] of Object.entries(rows))
  tell(`${name.padEnd(width)}  ${number.toLocaleString('en').padStart(9)}`);
const { documents: _, words: __, ...faults } = rows;
process.exitCode = Object.values(faults).every((number) => number === 0) ? 0 : 1;
