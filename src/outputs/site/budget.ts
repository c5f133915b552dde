import type { Diagnostic } from '../../base/report/diagnostic.js';
import type { Guide } from '../../guide/guide.js';
import { words } from '../../words/words.js';
import type { SiteFile } from '../content/site-file.js';
import { wholePath } from './site-pages.js';
import { pageWeights } from './weight.js';

/**
 * An error that lists the heaviest pages when some weigh more than `budget.page`. The page of the whole guide
 * is left out: it weighs what the guide does.
 */
export function heavyPages(guide: Guide, site: readonly SiteFile[]): Diagnostic[] {
  const limit = guide.manifest.budget?.page;
  if (limit === undefined) return [];
  const whole = wholePath(guide);
  const heavy = pageWeights(site).filter(({ path, bytes }) => path !== whole && bytes > limit);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const list = heavy.slice(0, 5).map(({ path, bytes }) => `${path} (${kilobytes(bytes)})`);
  if (heavy.length === 0) return [];
  return [
    {
      rule: 'budget-page',
      severity: 'error',
      file: 'guide.yaml',
      message: words().outputs.site.heavy(heavy.length, kilobytes(limit), list.join(', ')),
      hint: words().outputs.site.heavyHint,
    },
  ];
}
