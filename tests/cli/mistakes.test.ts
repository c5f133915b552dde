import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Diagnostic, GuideError } from '../../src/base/report/diagnostic.js';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as build } from '../../src/cli/commands/build.js';
import { run as check } from '../../src/cli/commands/check.js';
import { run as preview } from '../../src/cli/commands/preview.js';
import { speak } from '../../src/words/words.js';
import { repositoryRoot } from '../helpers/ci-jobs.js';
import { besideText } from './mistakes/beside-text.js';
import { fromElsewhere } from './mistakes/from-elsewhere.js';
import { inAddresses } from './mistakes/in-addresses.js';
import { inManifest } from './mistakes/in-manifest.js';
import { inText } from './mistakes/in-text.js';
import type { Mistake } from './mistakes/mistake.js';

const manifest = `title: Guide
slug: guide
lang: fr
description: Un guide.
version: 1.0.0-beta.1
date: 2021-04-30
licence: etalab-2.0
publishers:
  - name: Direction
chapters:
  - un.md
  - deux.md
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-mistakes-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await speak('en');
});

const page = (title: string) => `---\ntitle: ${title}\ndescription: Une page.\n---\n\nUn texte.\n`;

function write(path: string, text: string | Uint8Array) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function said({ yaml, text, files = {}, hasDsfr }: Mistake): Promise<string[]> {
  write('guide.yaml', yaml ? yaml(manifest) : manifest);
  if (!files['chapitres/un.md'] && !files['Été 2021.md']) write('deux.md', page('Deux'));
  if (!files['chapitres/un.md']) write('un.md', text ?? page('Un'));
  for (const [path, content] of Object.entries(files)) write(path, content);
  if (hasDsfr) {
    mkdirSync(join(folder, 'node_modules/@gouvfr'), { recursive: true });
    rmSync(join(folder, 'node_modules/@gouvfr/dsfr'), { force: true });
    symlinkSync(
      join(repositoryRoot, 'node_modules/@gouvfr/dsfr'),
      join(folder, 'node_modules/@gouvfr/dsfr'),
    );
  }
  const context = { world: nodeWorld(folder), progress: () => undefined };
  const diagnostics = await check({ dir: '.' }, context).then(
    (outcome) => outcome.diagnostics,
    (error: unknown): readonly Diagnostic[] => {
      if (error instanceof GuideError) return error.diagnostics;
      throw error;
    },
  );
  return diagnostics.map(({ file, line, message, hint }) =>
    `${file}:${line} ${message} → ${hint}`.replaceAll('\u00a0', ' '),
  );
}

const mistakes = [inManifest, inAddresses, inText, fromElsewhere, besideText].flat();

test.each(mistakes)('$mistake is told once, in both languages', async (mistake) => {
  for (const lang of ['fr', 'en'] as const) {
    await speak(lang);
    expect(await said(mistake)).toEqual([mistake[lang]]);
  }
});

test.each([
  ['fr', /^Il n’y a de guide\.yaml ni ici.* → un guide est un dossier .* « guide init mon-guide »/],
  ['en', /^Missing guide\.yaml here.* → a guide is a folder .*«guide init my-guide»/],
] as const)('outside a guide, %s, what one is and how to begin', async (lang, expected) => {
  await speak(lang);
  const context = { world: nodeWorld(folder), progress: () => undefined };
  for (const command of [check, build, preview]) {
    const error: unknown = await command({}, context).catch((reason: unknown) => reason);
    const { diagnostics } = error as GuideError;
    expect(diagnostics).toHaveLength(1);
    const [{ message, hint } = { message: '', hint: '' }] = diagnostics;
    expect(`${message} → ${hint}`.replaceAll('\u00a0', ' ')).toMatch(expected);
  }
});
