import type { Guide } from '../../guide/guide.js';
import { labelsOf } from '../../guide/labels.js';
import { type StampPlan, stampPlan } from './stamp/plan.js';

/** What is stamped on the PDF of a guide, its two covers named in its language. */
export function publishedPlan(guide: Guide): StampPlan {
  const { cover, backCover } = labelsOf(guide.lang);
  return { ...stampPlan(guide, true), covers: [cover, backCover] };
}
