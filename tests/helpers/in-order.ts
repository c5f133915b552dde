import { expect } from 'vitest';

/** Text without what lines and typesetters do to it: white space, hyphens, ligatures. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b\u2060\ufeff-]/g, '');
}

/** Holds that texts follow each other in another, whatever stands between them. */
export function expectInOrder(runs: readonly string[], text: string, where: string): void {
  const all = squeezed(text);
  let from = 0;
  for (const run of runs.map(squeezed)) {
    const at = all.indexOf(run, from);
    const [before, after] = [all.slice(Math.max(0, from - 80), from), all.slice(from, from + 80)];
    if (at < 0) expect.fail(`${where}: «${run}» is not after «${before}», but «${after}»`);
    from = at + run.length;
  }
}
