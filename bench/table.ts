import type { Measured } from './measure.js';
import { ofTheGuide, type Results } from './results.js';

/** What is held against what: a case, the one that it is measured by, and how many times as long it may take. */
const bounds = [
  ['guide build', 'Typst alone', 2.2],
  ['guide build --only site,pdf', 'Typst alone', 2.2],
  ['guide build, the guide itself, theme dsfr', `${ofTheGuide}Typst alone`, 2.2],
  ['guide build, the guide itself, theme plain', `${ofTheGuide}Typst alone`, 2.2],
  ['guide build, nothing changed', 'guide build, first with a cache', 0.35],
  ['guide build, one chapter changed', 'guide build, first with a cache', 0.5],
  [
    'guide build, the guide itself, one chapter changed, the typesetter at hand',
    'guide build, the guide itself, first with a cache',
    0.5,
  ],
  ['guide build, 10 ×', 'guide build, 1 ×', 11],
  ['guide --version', 'node -e 0', 1.2],
  ['guide --help', 'node -e 0', 2],
] as const;

/** The ratios that the project watches, by «case / measured by». */
export function ratiosOf(cases: Record<string, Measured>): Record<string, number> {
  return Object.fromEntries(
    bounds.flatMap(([name, by]) => {
      const [above, below] = [cases[name], cases[by]];
      if (!above || !below) return [];
      return [[`${name} / ${by}`, Number((above.seconds / below.seconds).toFixed(2))]];
    }),
  );
}

/** The results as a chapter of the manual includes them. */
export function table({ machine, words, cases, preview, ratios }: Results): string {
  const count = (number: number) => number.toLocaleString('en');
  const rows = Object.entries(cases).map(
    ([name, { seconds, megabytes }]) =>
      `| ${name} | ${seconds.toFixed(2)} s | ${megabytes === undefined ? '–' : `${count(megabytes)} MB`} |`,
  );
  const held = bounds.flatMap(([name, by, most]) => {
    const ratio = ratios[`${name} / ${by}`];
    return ratio === undefined ? [] : [`| ${name} | ${by} | ${ratio} | ${most} |`];
  });
  return `${[
    `Measured on ${machine.processor}, ${machine.cores} cores, ${machine.gigabytes} GB, ${machine.system}, Node ${machine.node}. The book has ${count(words.once)} words and 25 tables; ten times the book ${count(words.tenfold)}; the thousand chapters ${count(words.many)}; the guide itself ${count(words.guide)}.`,
    'Table: Whole processes, medians {#speed-processes}',
    ['| Process | Time | Memory |', '|---|--:|--:|', ...rows].join('\n'),
    'Table: Ratios {#speed-ratios}',
    ['| Process | Measured by | Ratio | Aim, at most |', '|---|---|--:|--:|', ...held].join('\n'),
    'Table: Preview, from a file’s save to the screen {#speed-preview}',
    [
      '| What is shown | Median | Aim, at most |',
      '|---|--:|--:|',
      `| the page | ${preview.page} ms | 60 ms |`,
      `| the page of the PDF | ${preview.pdf} ms | 250 ms |`,
    ].join('\n'),
  ].join('\n\n')}\n`;
}
