import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeWorld } from '../../../src/base/world/node-world.js';
import { run as build } from '../../../src/cli/commands/build.js';
import { epubCheck, noEpubCheck } from '../../helpers/epub.js';

const real = new URL('../../../../shared/real-chapters', import.meta.url);
const manifest = `title: Guide réel
slug: guide-reel
lang: fr
description: De vrais chapitres.
version: 1.0.0-beta.1
date: 2021-04-30
licence: etalab-2.0
publishers: [{ name: DINUM }]
site: { home: /publications/guide-pratique-achats-numeriques-responsables/ }
chapters: [introduction.md, labels/produits.md, fiches-pratiques/prestations-intellectuelles.md, glossaire.md]
`;

test.skipIf(!existsSync(real))(
  'real chapters build as they are (needs ../shared/real-chapters)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guide-real-'));
    cpSync(real, folder, { recursive: true, mode: 0 });
    writeFileSync(join(folder, 'guide.yaml'), manifest);
    const world = nodeWorld(folder);
    const result = await build(
      { dir: '.', out: 'dist', force: true },
      { world, progress: () => undefined },
    );
    expect(new Set(result.diagnostics.map(({ rule }) => rule))).toEqual(
      new Set(['html-removed', 'image-missing', 'link-target-missing', 'site-address']),
    );
    const produits = readFileSync(join(folder, 'dist/site/labels/produits.html'), 'utf8');
    expect(produits.match(/<table/g)).toHaveLength(2);
    const [pdf = ''] = readdirSync(join(folder, 'dist/site/docs'));
    const path = join(folder, 'dist/site/docs', pdf);
    const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
    expect(text).toContain('Rendement minimum');
    const [book = ''] = readdirSync(join(folder, 'dist/epub'));
    if (!noEpubCheck) expect(await epubCheck(join(folder, 'dist/epub', book))).toEqual([]);
    if (process.env.VERAPDF) {
      for (const flavour of ['ua1', '2a']) {
        expect(execFileSync(process.env.VERAPDF, [flavour, path], { encoding: 'utf8' })).toContain(
          'PASS',
        );
      }
    }
    rmSync(folder, { recursive: true });
  },
  300_000,
);
