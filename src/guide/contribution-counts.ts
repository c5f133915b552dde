import type { Guide } from './guide.js';
import type { Lang } from './labels.js';

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

/** Thanks for contributions, with their counts, as one sentence. */
export const thanksInWords: Record<Lang, (counts: ContributionCounts) => string> = {
  fr: ({ all, taken }) =>
    all === 1
      ? 'Une contribution a été reçue pendant la consultation publique\u00a0: merci à qui l’a écrite.'
      : `${all} contributions ont été reçues pendant la consultation publique, dont ${taken} ${taken > 1 ? 'retenues' : 'retenue'} en tout ou en partie\u00a0: merci à celles et ceux qui les ont écrites.`,
  en: ({ all, taken }) =>
    all === 1
      ? 'One contribution came in during the public consultation: thanks to whoever wrote it.'
      : `${all} contributions came in during the public consultation, of which ${taken} ${taken === 1 ? 'was' : 'were'} taken up in whole or in part: thanks to all who wrote them.`,
};
