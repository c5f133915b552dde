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
    '31/12/2024',
    '1\u202f234\u202f567,89\u00a0€',
    'article\u00a058',
    'Montant\u00a0:',
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

const places: ((table: string) => string)[] = [
  (table) => table,
  (table) => `:::columns\n\nText.\n\n${table}\n\n:::`,
  (table) => `:::note\n\n${table}\n\n:::`,
  (table) => `- ${table}`,
];

test('no two words of a page overlap, whatever a table holds', { timeout: 120_000 }, async () => {
  const texts = fc
    .sample(table, { numRuns: 48, seed: 7 })
    .map((each, index) => places[index % places.length]?.(each));
  const { exitCode, pdf, messages } = await builtFrom([texts.join('\n\n')]);
  expect(exitCode, messages.join('\n')).toBe(0);
  expect(overprinted(await boxesOf(pdf))).toEqual([]);
});

test('what stays whole or with what follows it does so only where a page holds it', {
  timeout: 120_000,
}, async () => {
  const long = 'Some words that go on. '.repeat(300);
  const picture = '<img src="pic.svg" alt="Picture" width="900">';
  const texts = [
    `<table><caption>${long} C-end</caption><tr><td>x</td></tr></table>`,
    `## ${long} H-end\n\nText.`,
    `:::clause{title="${'T '.repeat(900)} T-end"}\n${`${picture} word\n\n`.repeat(3)}\n:::`,
    `:::chiffres\n12\n: ${`${picture} word[^n]\n\n  `.repeat(6)}\n\n13\n: ${long} K-end\n:::`,
  ].map((text) => `Noted[^n].\n\n${text}\n\nEnd[^n].\n\n[^n]: ${long}`);
  const { exitCode, messages, pdf } = await builtFrom(texts);
  expect([exitCode, messages.filter((each) => /refusal/.test(each))]).toEqual([0, []]);
  const boxes = await boxesOf(pdf);
  const ends = boxes.filter(({ text, bottom }) => /-end/.test(text) && bottom > 60);
  expect(ends.map(({ text }) => /\w-end/.exec(text)?.[0])).toEqual(
    expect.arrayContaining(['C-end', 'H-end', 'T-end', 'K-end']),
  );
});
