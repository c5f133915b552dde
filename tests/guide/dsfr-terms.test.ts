import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeWorld } from '../../src/base/world/node-world.js';
import type { World } from '../../src/base/world/world.js';
import { acceptTerms } from '../../src/cli/commands/accept-terms.js';
import { run as build } from '../../src/cli/commands/build.js';
import { acceptedText } from '../../src/guide/dsfr-terms.js';
import type { Guide } from '../../src/guide/guide.js';
import { outcomeOf } from '../helpers/guides.js';

let project: string;
let asked: string[];
const consent = () => readFileSync(join(project, '.dsfr.yml'), 'utf8');
const terms = (version: string) => `---\ncguVersion: '${version}'\n---\n\n## Modalités\n`;

/** A project with a guide below it, and a design system that has terms. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'guide-dsfr-'));
  asked = [];
  const dsfr = join(project, 'node_modules/@gouvfr/dsfr');
  mkdirSync(join(dsfr, 'doc/legal'), { recursive: true });
  writeFileSync(join(dsfr, 'package.json'), '{ "name": "@gouvfr/dsfr", "version": "1.15.3" }');
  writeFileSync(join(dsfr, 'doc/legal/cgu.md'), terms('1.0.1'));
  cpSync('tests/fixtures/small', join(project, 'guide'), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true }));

const worldOf = (answer?: string, env: World['env'] = {}): World => ({
  ...nodeWorld(project),
  env,
  ask: async (question) => {
    asked.push(question);
    return answer;
  },
});
const guideOf = (theme: 'dsfr' | 'plain') =>
  ({ root: join(project, 'guide'), manifest: { theme } }) as Guide;
const accepted = (answer?: string, env?: World['env']) =>
  acceptTerms(guideOf('dsfr'), worldOf(answer, env));

test('the terms are asked for once, and kept where the package looks for them', async () => {
  await accepted('oui');
  expect(asked).toEqual([expect.stringMatching(/version 1\.0\.1.*cgu\.md/)]);
  expect(consent()).toBe("accept-license: '1.0.1'\n");
  await accepted();
  expect(asked).toHaveLength(1);
  writeFileSync(join(project, 'node_modules/@gouvfr/dsfr/doc/legal/cgu.md'), terms('1.1.0'));
  await accepted('yes');
  expect([asked.length, consent()]).toEqual([2, "accept-license: '1.1.0'\n"]);
});

test('without acceptance nothing is built, and the remedy is what the package reads', async () => {
  for (const answer of ['non', '', undefined])
    await expect(accepted(answer)).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ hint: expect.stringContaining("«accept-license: '1.0.1'» into .dsfr.yml") }],
    });
  const manifest = join(project, 'guide/guide.yaml');
  writeFileSync(manifest, `${readFileSync(manifest, 'utf8')}theme: dsfr\n`);
  const context = { world: worldOf(), progress: () => undefined };
  const { exitCode, diagnostics } = await outcomeOf(build({ dir: 'guide' }, context));
  expect([exitCode, diagnostics[0]?.message]).toEqual([
    2,
    'The terms of use of @gouvfr/dsfr, version 1.0.1, are not accepted',
  ]);
});

test('other themes, versions without terms, and who accepts in the environment are not asked', async () => {
  await acceptTerms(guideOf('plain'), worldOf());
  await accepted(undefined, { DSFR_ACCEPT_LICENSE: '1' });
  rmSync(join(project, 'node_modules/@gouvfr/dsfr/doc'), { recursive: true });
  await accepted();
  expect(asked).toEqual([]);
});

test('a package that is linked from elsewhere is that of the project all the same', async () => {
  const dsfr = join(project, 'node_modules/@gouvfr/dsfr');
  cpSync(dsfr, join(project, 'store/dsfr'), { recursive: true });
  rmSync(dsfr, { recursive: true });
  symlinkSync(join(project, 'store/dsfr'), dsfr);
  await accepted('o');
  expect(consent()).toContain('1.0.1');
});

test('what else .dsfr.yml says stays', () => {
  expect(acceptedText('# Nous\nother: 1', '2.0')).toBe("# Nous\nother: 1\naccept-license: '2.0'\n");
  expect(acceptedText('accept-license = 1.0 # avant\nother: 1\n', '2.0')).toBe(
    "accept-license: '2.0'\nother: 1\n",
  );
});
