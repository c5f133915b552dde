import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { nodeWorld } from '../../src/base/world/node-world.js';
import type { CommandContext } from '../../src/cli/commands/context.js';
import { run as init } from '../../src/cli/commands/init.js';
import type { Host } from '../../src/hosts/eleventy/places.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));

export const home = '/publications/essai/';

/** A chapter of what templates and Markdown would trip over. */
const trap = `---
title: "Gabarits : {{ 7 * 7 }}"
description: Un texte que le site ne doit pas exécuter.
tags: [essai]
aliases: [ancien.html]
---

Le gabarit \`{{ 7 * 7 }}\` s'affiche tel quel, \`{% raw %}\` et \`{# ceci #}\` aussi.

\`\`\`html
<p>

{{ 6 * 7 }}   *étoiles*

</p>
\`\`\`

| Nombre | Mot {.classe} |
|---:|---|
| 1 | un |
`;

/** A new guide for a host, and a copy of the site it goes to. */
export interface HostWorkplace {
  folder: string;
  site: string;
  context: CommandContext;
  /** Changes a file of the guide. */
  edit(file: string, change: (text: string) => string): void;
}

/**
 * @param kept the folder of `tests/hosts/sites` that is copied.
 * @param modules what it has installed.
 */
export async function hostWorkplace(
  host: Host,
  kept: string = host,
  modules = join(repository, 'node_modules'),
): Promise<HostWorkplace> {
  const folder = mkdtempSync(join(tmpdir(), `guide-${host}-`));
  const world = { ...nodeWorld(folder), now: () => new Date('2021-04-30T10:00:00Z') };
  const context = { world, progress: () => undefined };
  await init({ dir: 'guide', lang: 'fr', title: 'Guide d’essai', yes: true }, context);
  const guide = join(folder, 'guide');
  writeFileSync(join(guide, 'chapitres/gabarits à part.md'), trap);
  appendFileSync(join(guide, 'guide.yaml'), '  - chapitres/gabarits à part.md\n');
  appendFileSync(join(guide, 'guide.yaml'), `site: { host: ${host}, home: ${home} }\n`);
  const site = join(folder, 'site');
  cpSync(join(repository, 'tests/hosts/sites', kept), site, { recursive: true });
  symlinkSync(modules, join(site, 'node_modules'));
  return {
    folder,
    site,
    context,
    edit: (file, change) => {
      const path = join(guide, file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    },
  };
}

/**
 * Installs what a site of `tests/hosts/sites` asks for in its own `package.json`, once, beside what the program has:
 * for hosts that weigh more than all of the program.
 * @returns its `node_modules`; undefined where npm has no registry to take it from.
 */
export async function installed(kept: string): Promise<string | undefined> {
  const asked = join(repository, 'tests/hosts/sites', kept, 'package.json');
  const sum = createHash('sha256').update(readFileSync(asked)).digest('hex').slice(0, 12);
  const place = join(repository, 'node_modules/.cache', `${kept}-${sum}`);
  if (!existsSync(place)) {
    const making = `${place}-${process.pid}`;
    mkdirSync(making, { recursive: true });
    cpSync(asked, join(making, 'package.json'));
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--before=2026-11-20'];
    try {
      await promisify(execFile)('npm', ['install', ...options], { cwd: making });
    } catch {
      rmSync(making, { recursive: true, force: true });
      return undefined;
    }
    renameSync(making, place);
  }
  // What is kept of another site in another folder is not this one's.
  rmSync(join(place, 'node_modules/.cache'), { recursive: true, force: true });
  return join(place, 'node_modules');
}

/** Builds a site with a major version of Eleventy into its folder `_site`. */
export function eleventy(site: string, major: 2 | 3): { status: number | null; log: string } {
  const program = join(repository, 'node_modules', `eleventy${major}`);
  const name = readdirSync(program).find((each) => /^cmd\.c?js$/.test(each)) ?? '';
  mkdirSync(join(site, '_site'), { recursive: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, name)], {
    cwd: site,
    encoding: 'utf8',
  });
  return { status, log: stdout + stderr };
}

/** A small site with its pages in `src/`, its data in `src/donnees/`, and what it serves in `assets/`. */
export function ownSite({ folder }: HostWorkplace, major: 2 | 3): string {
  const own = join(folder, `own-${major}`);
  mkdirSync(join(own, 'node_modules/@11ty'), { recursive: true });
  mkdirSync(join(own, 'src/_includes/layouts'), { recursive: true });
  symlinkSync(
    join(repository, 'node_modules', `eleventy${major}`),
    join(own, 'node_modules/@11ty/eleventy'),
  );
  for (const layout of ['page', 'post'])
    writeFileSync(
      join(own, `src/_includes/layouts/${layout}.njk`),
      '<i>{{ guides["guide-d-essai"].versionLabel }}</i>{{ content | safe }}',
    );
  writeFileSync(
    join(own, '.eleventy.js'),
    `console.log('guide:');
module.exports = (config) => {
  config.addPassthroughCopy({ './assets/': '/' });
  config.addPassthroughCopy('src/docs');
  return { dir: { input: 'src', data: 'donnees' } };
};`,
  );
  return own;
}
