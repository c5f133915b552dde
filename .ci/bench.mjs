// Bundles the benchmark, which Node 20 can't run as it is written, and runs it.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const outdir = 'node_modules/.cache/bench';
await build({
  entryPoints: ['bench/run.ts', 'bench/bare-typst.ts'],
  outdir,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [`${outdir}/run.js`, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
