import type { Diagnostic } from '../../base/report/diagnostic.js';
import type { Guide } from '../../guide/guide.js';
import { sizeInWords } from '../../guide/size.js';
import { words } from '../../words/words.js';

/** An error when the PDF weighs more than `budget.pdf`. @param bytes its size. */
export function overBudget({ manifest, lang }: Guide, bytes: number): Diagnostic[] {
  const limit = manifest.budget?.pdf;
  if (limit === undefined || bytes <= limit) return [];
  return [
    {
      rule: 'budget-pdf',
      severity: 'error',
      file: 'guide.yaml',
      message: words().outputs.pdf.heavy(sizeInWords(bytes, lang), sizeInWords(limit, lang)),
      hint: words().outputs.pdf.heavyHint,
    },
  ];
}
