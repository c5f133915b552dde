import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run as check } from '../../src/cli/commands/check.js';
import { type Workplace, workplace } from '../helpers/guides.js';

type Numbered = { number: string };

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());
const written = (name: string) => readFileSync(join(place.folder, 'rapport', name), 'utf8');

test('--report tells each criterion of RGAA 4.1 once: what rules found, what a person must judge', async () => {
  place.edit('index.md', (text) => `${text}\n[ici](partie/un.md)\n`);
  const outcome = await check({ dir: 'guide', report: 'rapport' }, place.context);
  expect(outcome.outputs).toEqual([
    'rapport/accessibility.json',
    'rapport/accessibility.md',
    'rapport/accessibility-statement.md',
  ]);
  const { criteria } = JSON.parse(written('accessibility.json'));
  expect(criteria).toHaveLength(106);
  const { documents } = JSON.parse(written('accessibility.json'));
  expect(documents.criteria).toHaveLength(46);
  const purpose = documents.criteria.find(({ number }: Numbered) => number === '10.2.4.4');
  expect(purpose.findings).toContainEqual(expect.objectContaining({ rule: 'link-text' }));
  expect(written('accessibility.md')).toMatch(/\| 10\.2\.4\.4 \| [^|]*`link-text`/);
  const links = criteria.find(({ number }: { number: string }) => number === '6.1');
  expect(links.rules).toContain('link-text');
  expect(links.findings).toContainEqual(
    expect.objectContaining({ rule: 'link-text', file: 'guide/index.md' }),
  );
  const contrast = criteria.find(({ number }: { number: string }) => number === '3.2');
  expect(contrast).toEqual({ number: '3.2', rules: [], findings: [] });
  const text = written('accessibility.md');
  expect(text).toContain('Rapport d’accessibilité');
  expect(text).toMatch(/- 6\.1, `guide\/index\.md:\d+`/);
  for (let topic = 1; topic <= 13; topic += 1) expect(text).toContain(`${topic}.1`);
});

test('the draft of the statement says whose it is and leaves the verdict to an audit, never a rate', async () => {
  await check({ dir: 'guide', report: 'rapport' }, place.context);
  const statement = written('accessibility-statement.md');
  expect(statement).toContain('Direction des essais');
  expect(statement).toContain('[à établir par un audit]');
  expect(statement).not.toContain('version version');
  for (const name of ['accessibility.json', 'accessibility.md', 'accessibility-statement.md'])
    expect(written(name)).not.toMatch(/\d+(?:[.,]\d+)?\s*%/);
});
