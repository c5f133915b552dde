import { expect, test } from 'vitest';
import { parseContributions } from '../../src/guide/contributions.js';

const entry = (id: string) => `- id: ${id}\n  status: taken\n  text: Bien dit.\n`;

test('a second entry of one id is told with the line of the first', () => {
  const written = entry('12') + entry('13') + entry('"12"');
  const { problems } = parseContributions(written, 'consultation/a.yaml', 'a.yaml');
  const told = problems.map(({ severity, line, message, hint }) => [severity, line, message, hint]);
  expect(told).toEqual([
    [
      'error',
      7,
      'Unexpected second contribution «12», expected an id that only the one on line 1 has',
      'give this one an id of its own, e.g. `id: 12-2`',
    ],
  ]);
});

test('entries with ids of their own have no problem', () => {
  const read = parseContributions(entry('12') + entry('13'), 'consultation/a.yaml', 'a.yaml');
  expect(read.problems).toEqual([]);
  expect(read.contributions.entries.map(({ id }) => id)).toEqual(['12', '13']);
});
