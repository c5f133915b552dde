import type { Diagnostic } from '../../base/report/diagnostic.js';
import type { Guide } from '../../guide/guide.js';
import { sizeInWords } from '../../guide/size.js';

/** An error when the PDF weighs more than `budget.pdf`. @param bytes its size. */
export function overBudget({ manifest, lang }: Guide, bytes: number): Diagnostic[] {
  const limit = manifest.budget?.pdf;
  if (limit === undefined || bytes <= limit) return [];
  return [
    {
      rule: 'budget-pdf',
      severity: 'error',
      file: 'guide.yaml',
      message: `Unexpected weight of the PDF, ${sizeInWords(bytes, lang)}, expected ${sizeInWords(limit, lang)} at most`,
      hint: 'make images lighter, or raise «budget.pdf»',
    },
  ];
}
