import { expect, test } from 'vitest';
import { parseManifest } from '../../../src/guide/manifest.js';
import { placeholders, type Values } from '../../../src/guide/placeholders.js';
import { fillTemplate } from '../../../src/outputs/news/template.js';
import { filledAnnouncement, ownValues } from '../../../src/outputs/news/variables.js';
import { readWritten } from '../../../src/outputs/news/written.js';

const { manifest } = parseManifest(
  `title: T
slug: t
lang: fr
description: D.
version: 1.0.0
date: 2021-04-30
licence: etalab-2.0
publishers: [{ name: P }]
variables: { delai: '**30** jours' }
chapters: [a.md]
`,
  'guide.yaml',
);

test('an announcement says what guide.yaml says once, with its markup in the prose alone', () => {
  const text =
    '---\ntitle: Sous {delai}\n---\n\nA {delai}, `{delai}`, \\{delai}, {{ link }}, {version}.\n';
  const { title, prose } = filledAnnouncement(readWritten({ text, file: 'a.md' }), manifest);
  expect(title).toBe('Sous 30 jours');
  expect(prose).toBe('A **30** jours, `{delai}`, \\{delai}, {{ link }}, 1\\.0\\.0.');
});

test('a template may name the variables of the guide', () => {
  const values = Object.fromEntries(
    Object.keys(placeholders).map((name) => [name, undefined]),
  ) as unknown as Values;
  const template = { text: '---\nlead: Sous {delai}\n---\n{delai} {été}\n', file: 't.md' };
  expect(fillTemplate(template, values, ownValues(manifest))).toBe(
    '---\nlead: Sous 30 jours\n---\n**30** jours {été}\n',
  );
  expect(() => fillTemplate(template, values)).toThrow('Unexpected placeholder «delai»');
});
