import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** A file of jobs, read as YAML 1.2; anchors that are missing and keys written twice are errors. */
export function jobsFile<Shape>(path: string): Shape {
  return parse(readFileSync(join(repositoryRoot, path), 'utf8'), { strict: true }) as Shape;
}

/**
 * Makes a folder a project as its authors have it: this package, packed and unpacked, as a dependency with
 * a lock file. Its own dependencies are those installed here, so that nothing is fetched.
 * @param folder holds the guide already.
 * @param beside where the package is unpacked.
 */
export function installPackage(folder: string, beside: string): void {
  const npm = (args: string[], cwd: string) =>
    execFileSync('npm', [...args, '--silent', '--offline', '--ignore-scripts'], { cwd });
  mkdirSync(beside, { recursive: true });
  npm(['pack', repositoryRoot, '--pack-destination', beside], beside);
  execFileSync('tar', ['-xzf', `guide-publisher-${version()}.tgz`], { cwd: beside });
  symlinkSync(join(repositoryRoot, 'node_modules'), join(beside, 'package/node_modules'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      private: true,
      devDependencies: { 'guide-publisher': `file:${join(beside, 'package')}` },
    }),
  );
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\ndist/\ndist.tar.gz\n');
  npm(['install', '--package-lock-only'], folder);
}

function version(): string {
  return JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')).version;
}

/**
 * Puts a program in the place of one that speaks to a forge: it notes its arguments, a line each, and a
 * copy of every file they name.
 * @param answer what it writes to whoever asks.
 * @returns what it was called with, and the files.
 */
export function standIn(name: string, folder: string, answer = '') {
  const bin = join(folder, 'bin');
  const noted = join(folder, `${name}-calls`);
  mkdirSync(noted, { recursive: true });
  mkdirSync(bin, { recursive: true });
  const script = `#!/usr/bin/env bash
for argument; do
  printf '%s\\n' "$argument" >> '${noted}/arguments'
  file=\${argument#*=[<@]}
  if [ -f "$file" ]; then cp "$file" '${noted}/'; fi
done
printf '%s' '${answer}'
`;
  writeFileSync(join(bin, name), script);
  chmodSync(join(bin, name), 0o755);
  const read = (file: string) => readFileSync(join(noted, file), 'utf8');
  return { bin, arguments: () => read('arguments').trimEnd().split('\n'), file: read };
}

/** Runs a step as its runner does. @returns exit code and what it wrote. */
export function runStep(script: string, cwd: string, env: Record<string, string>) {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:CI|GIT|npm_|VITEST)/.test(name));
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd,
    env: { ...Object.fromEntries(own), CI: 'true', npm_config_offline: 'true', ...env },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}
