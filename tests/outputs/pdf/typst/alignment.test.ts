import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run as build } from '../../../../src/cli/commands/build.js';
import { workplace } from '../../../helpers/guides.js';

const place = workplace();
afterAll(() => place.remove());

test('columns are set as their author aligned them', { timeout: 120_000 }, async () => {
  const table = '| Nom | Prix | Avis |\n|---|--:|:-:|\n| Un | 10 | Oui |\n';
  place.edit('partie/un.md', (text) => `${text}\n${table}`);
  const options = { dir: place.guide, only: ['pdf' as const], emit: ['typst' as const] };
  expect((await build(options, place.context)).exitCode).toBe(0);
  const docs = join(place.folder, 'dist/site/docs');
  const sources = readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((path) => /chapters[/\\]/.test(path) && path.endsWith('.typ'))
    .map((path) => readFileSync(join(docs, path), 'utf8'))
    .join('');
  expect(sources).toMatch(/data-cell\([^{]*align: right \+ top, \{[^}]*"10"/);
  expect(sources).toMatch(/data-cell\([^{]*align: center \+ horizon, \{[^}]*"Oui"/);
  expect(sources).not.toMatch(/data-cell\([^{]*align: [^{]*\{[^}]*"Un"/);
});
