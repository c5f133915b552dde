import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtFrom } from '../../../helpers/small-guide.js';
import { boxesOf, overprinted } from '../../../helpers/text-boxes.js';

const rightMargin = 519;
const token = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9'.repeat(5);

test('nothing leaves the page, and no letter is added', { timeout: 60_000 }, async () => {
  const text = `\`\`\`\n${token}\n+${'='.repeat(140)}+\n\`\`\`\n\nA ${token} b \`${token}\`\n\n- ${token}\n\n| a | b |\n|---|---|\n| ${token} | \`${token}\` |`;
  const { exitCode, pdf } = await builtFrom([text]);
  expect(exitCode).toBe(0);
  const all = await boxesOf(pdf);
  const shown = (page: number) =>
    all
      .filter((box) => box.page === page)
      .map((box) => box.text)
      .join('');
  const own = all.filter(({ page }) => shown(page).includes('eyJ0eXAi'));
  expect(own.length).toBeGreaterThan(8);
  expect(own.filter(({ right }) => right > rightMargin)).toEqual([]);
  expect(shown(own[0]?.page ?? 0)).not.toContain('\u200b');
});

const word = fc.oneof(
  fc.constantFrom(
    '2024-01-31',
    '1234567.89',
    'someone@office.example',
    'VALIDATED',
    'Anticonstitutionally',
  ),
  fc.stringMatching(/^[A-Za-z0-9_/.-]{1,30}$/),
);
const table = fc
  .integer({ min: 2, max: 12 })
  .chain((columns) =>
    fc.array(fc.array(word, { minLength: columns, maxLength: columns }), {
      minLength: 2,
      maxLength: 5,
    }),
  )
  .map((rows) => rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`))
  .map((rows) => `<table><tbody>${rows.join('')}</tbody></table>`);

test('no two words of a page overlap, whatever a table holds', { timeout: 120_000 }, async () => {
  const texts = fc.sample(table, { numRuns: 40, seed: 7 });
  const { exitCode, pdf, messages } = await builtFrom([texts.join('\n\n')]);
  expect(exitCode, messages.join('\n')).toBe(0);
  expect(overprinted(await boxesOf(pdf))).toEqual([]);
});
