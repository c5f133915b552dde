// npm run bench [-- --smoke] [-- --out FOLDER]: measures, then writes results.json, a table and a chart.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBook, bookWords } from './book.js';
import { chart } from './chart.js';
import { writeGuideText } from './guide-text.js';
import { type Case, type Command, inTurn, timed } from './measure.js';
import { peerCases } from './peers.js';
import { previewLatency } from './preview.js';
import { ofTheGuide, type Results } from './results.js';
import { ratiosOf, table } from './table.js';
import { type BenchFolder, editChapter, themedCopy, writeBook } from './workplace.js';

const { values: options } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    out: { type: 'string', default: '.' },
    peers: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const { smoke } = options;
const folder = mkdtempSync(join(tmpdir(), 'guide-bench-'));
const say = (line: string) => process.stderr.write(`${line}\n`);
const told = (name: string, { seconds }: { seconds: number }) =>
  say(`${name}: ${seconds.toFixed(2)} s`);

// The book of the comparisons has the size of the first measures that the project was planned by: 47,000 words, 25 tables.
const size = smoke
  ? { chapters: 3, wordsPerChapter: 1500, tables: 2 }
  : { chapters: 21, wordsPerChapter: 2205, tables: 25 };
const books = {
  once: benchBook(size),
  tenfold: benchBook({ ...size, chapters: size.chapters * 10, tables: size.tables * 10 }),
  many: benchBook({ chapters: smoke ? 20 : 1000, wordsPerChapter: smoke ? 100 : 500, tables: 0 }),
};
const written = Object.fromEntries(
  Object.entries(books).map(([name, book]) => [name, writeBook(book, join(folder, name))]),
) as Record<keyof typeof books, BenchFolder>;

// A guide that people read, and the chapter of it that is changed.
const real = smoke
  ? { source: 'tests/fixtures/small', chapter: 'index.md' }
  : { source: 'guide-sources', chapter: 'introduction.md' };

const node = process.execPath;
const program: Command = [node, resolve('bin/guide.js')];
const guide = (args: readonly string[], at: BenchFolder, env = {}) =>
  timed([[...program, ...args, at.root] as unknown as Command], folder, env);
const build = (name: keyof typeof books, ...args: string[]) =>
  guide(['build', '--out', join(folder, `dist-${name}`), ...args], written[name]);
const cache = ['--cache', join(folder, 'cache')];

const guideText = await textOf(themedCopy(real.source, 'plain', join(folder, 'guide-text')));

let edits = 0;
const cases: Case[] = [
  { name: 'Typst alone', run: () => timed([bareTypst(written.once)], folder) },
  {
    name: `${ofTheGuide}Typst alone`,
    run: () => timed([bareTypst(guideText)], folder),
  },
  { name: 'guide build', run: () => build('once', '--no-cache') },
  {
    name: 'guide build --only site,pdf',
    run: () => build('once', '--no-cache', '--only', 'site,pdf'),
  },
  {
    name: 'guide build, first with a cache',
    run: () => {
      rmSync(join(folder, 'cache'), { recursive: true, force: true });
      return build('once', ...cache);
    },
  },
  { name: 'guide build, nothing changed', run: () => build('once', ...cache) },
  {
    name: 'guide build, one chapter changed',
    run: () => {
      edits += 1;
      editChapter(written.once, 1, 'x'.repeat(edits));
      return build('once', ...cache);
    },
  },
  { name: 'guide check', run: () => guide(['check'], written.once) },
  ...(['dsfr', 'plain'] as const).map((theme) => {
    const at = themedCopy(real.source, theme, join(folder, `guide-${theme}`));
    return {
      name: `guide build, the guide itself, theme ${theme}`,
      run: () => guide(['build', '--no-cache', '--out', join(folder, `dist-${theme}`)], at),
    };
  }),
  ...changesOfTheGuide(themedCopy(real.source, 'dsfr', join(folder, 'guide-edited'))),
];
const starts: Case[] = [
  { name: 'node -e 0', run: () => timed([[node, '-e', '0']], folder) },
  { name: 'guide --version', run: () => timed([[...program, '--version']], folder) },
  { name: 'guide --help', run: () => timed([[...program, '--help']], folder) },
];
const growth: Case[] = [
  { name: 'guide build, 1 ×', run: () => build('once', '--no-cache') },
  { name: 'guide build, 10 ×', run: () => build('tenfold', '--no-cache') },
  { name: 'guide build, 1,000 chapters', run: () => build('many', '--no-cache') },
];
const peers = options.peers && !smoke
  ? peerCases(guideText, (name) => say(`not measured: ${name}`)).map((each) => ({
      ...each,
      name: ofTheGuide + each.name,
    }))
  : [];

/** The text of a guide as tools read it that know nothing of this program. */
async function textOf(at: BenchFolder) {
  const out = join(folder, 'dist-text');
  await guide(['build', '--only', 'site', '--no-cache', '--out', out], at);
  return writeGuideText(join(out, 'site'));
}

/** What an author waits for who writes in the guide itself. */
function changesOfTheGuide(at: BenchFolder): Case[] {
  const kept = ['--cache', join(folder, 'guide-cache')];
  const edited = (args: string[], env = {}) => {
    edits += 1;
    editChapter({ ...at, chapters: [real.chapter] }, 0, 'x'.repeat(edits));
    return guide(args, at, env);
  };
  const build = ['build', ...kept, '--out', join(folder, 'dist-edited')];
  return [
    {
      name: 'guide build, the guide itself, first with a cache',
      run: () => {
        rmSync(join(folder, 'guide-cache'), { recursive: true, force: true });
        return guide(build, at);
      },
    },
    { name: 'guide build, the guide itself, one chapter changed', run: () => edited(build) },
    {
      name: 'guide build, the guide itself, one chapter changed, the typesetter at hand',
      run: async () => {
        await edited(build, { GUIDE_RESIDENT: '1' });
        return edited(build, { GUIDE_RESIDENT: '1' });
      },
    },
    {
      name: 'guide check, the guide itself',
      run: () => {
        rmSync(join(at.root, 'node_modules/.cache/guide'), { recursive: true, force: true });
        return guide(['check'], at);
      },
    },
    { name: 'guide check, the guide itself, one chapter changed', run: () => edited(['check']) },
  ];
}

function bareTypst({ root }: BenchFolder): Command {
  const fonts = [
    ...['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'].map(
      (style) => `@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`,
    ),
    'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  ].map((path) => resolve('node_modules', path));
  const script = resolve('node_modules/.cache/bench/bare-typst.js');
  return [node, script, join(root, 'book.typ'), join(folder, 'bare.pdf'), ...fonts];
}

try {
  const rounds = (count: number) => (smoke ? 1 : count);
  const measured = {
    ...(await inTurn(starts, rounds(21), () => undefined)),
    ...(await inTurn(cases, rounds(7), told)),
    ...(await inTurn(growth, rounds(3), told)),
    ...(await inTurn(peers, rounds(3), told)),
  };
  const preview = await previewLatency(program, written.once, smoke ? 1 : 15);
  say(`preview: page ${preview.page} ms, PDF ${preview.pdf} ms`);
  const results: Results = {
    machine: {
      system: `${type()} ${release().replace(/[-+].*/, '')}`,
      processor: cpus()[0]?.model ?? '',
      cores: cpus().length,
      gigabytes: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
    words: {
      once: bookWords(books.once),
      tenfold: bookWords(books.tenfold),
      many: bookWords(books.many),
      guide: guideText.words,
    },
    cases: measured,
    preview,
    ratios: ratiosOf(measured),
  };
  write('bench/results.json', `${JSON.stringify(results, undefined, 2)}\n`);
  write('docs/inside/speed-table.md', table(results));
  write('docs/images/speed.svg', chart(results));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function write(path: string, text: string): void {
  const target = resolve(options.out, path);
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, text);
  say(path);
}
