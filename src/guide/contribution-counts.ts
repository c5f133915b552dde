import type { Guide } from './guide.js';

/** How many contributions there were to a guide, and how many were taken up, in whole or in part. */
export interface ContributionCounts {
  all: number;
  taken: number;
}

/** What became of all contributions to a guide; undefined while they still come in, and where there are none. */
export function contributionCounts({
  contributions,
  statements,
}: Pick<Guide, 'contributions' | 'statements'>): ContributionCounts | undefined {
  const entries = [...(contributions?.values() ?? [])].flatMap((file) => file.entries);
  if (statements.consultationOpen || entries.length === 0) return undefined;
  const taken = entries.filter(({ status }) => status === 'taken' || status === 'partly');
  return { all: entries.length, taken: taken.length };
}
