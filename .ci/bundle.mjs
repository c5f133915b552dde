// Builds lib/: the program as one bundled file a command, what readers of the site run, and their source maps.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { components, notices } from './components.mjs';
import { unnamedVisits } from './unnamed-visits.mjs';

/** Native code, WebAssembly and what finds its own files: these stay packages of their own. */
const external = [
  '@hpcc-js/wasm-graphviz',
  '@hyzyla/pdfium',
  '@myriaddreamin/typst-ts-node-compiler',
  '@neslinesli93/qpdf-wasm',
  'hunspell-asm',
  'sharp',
  'speech-rule-engine',
  'subset-font',
  'wawoff2',
];

const shared = { bundle: true, outdir: 'lib', logLevel: 'warning' };

const forNode = {
  ...shared,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  external,
  plugins: [unnamedVisits],
  // Bundled CommonJS asks for Node's own modules by `require`.
  banner: { js: "import{createRequire as requireOf}from'node:module';const require=requireOf(import.meta.url);" },
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
};

await rm('lib', { recursive: true, force: true });
const programs = await Promise.all([
  build({
    ...forNode,
    entryPoints: ['src/cli/cli.ts'],
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    splitting: true,
  }),
  build({
    ...forNode,
    entryPoints: [
      { in: 'src/outputs/pdf/press/worker.ts', out: 'press' },
      { in: 'src/outputs/pdf/stamp/foreign-worker.ts', out: 'foreign' },
      { in: 'src/document/citing/worker.ts', out: 'citing' },
      { in: 'src/document/diagram/worker.ts', out: 'diagrams' },
    ],
  }),
  build({
    ...shared,
    entryPoints: ['site', 'glimpses', 'search', 'languages', 'versions', 'offline', 'service-worker', 'preview', 'proofs'].map((name) => `src/outputs/site/client/${name}.ts`),
    outdir: 'lib/client',
    minify: true,
    legalComments: 'inline',
    metafile: true,
    target: 'es2020',
  }),
]);

// Stands for this state of the program: what the cache holds of another is not taken.
const sum = createHash('sha256').update(await readFile('package-lock.json'));
for (const path of (await readdir('lib', { recursive: true })).sort())
  if (path.endsWith('.js')) sum.update(path).update(await readFile(`lib/${path}`));
await writeFile('lib/fingerprint', sum.digest('hex'));

const inputs = programs.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
await writeFile('lib/LICENCES.txt', notices(inputs));
const lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
await writeFile('lib/components.json', JSON.stringify(components(lock)));

// In the bundle a module is no longer where it was written: one file alone knows where the package is.
for (const path of inputs) {
  if (!path.startsWith('src/') || path === 'src/base/package-info.ts') continue;
  if (/\bimport\.meta\b/.test(await readFile(path, 'utf8')))
    throw new Error(`${path}: Unexpected import.meta, expected packageFile() or dependencyFile() of src/base/package-info.ts`);
}
