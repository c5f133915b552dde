/** A public list of criteria that reports are made by: a further edition is a further value. */
interface Standard {
  /** Its name with its edition. */
  name: string;
  /** What rules put before the numbers of its criteria. */
  prefix: string;
  /** Its criteria, in its order. */
  numbers: readonly string[];
}

/** How many criteria each of the thirteen topics of RGAA 4.1 has. */
const criteriaByTopic = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/** Websites in France (https://accessibilite.numerique.gouv.fr). */
export const rgaa: Standard = {
  name: 'RGAA 4.1.2',
  prefix: 'RGAA ',
  numbers: criteriaByTopic.flatMap((count, topic) =>
    Array.from({ length: count }, (_, index) => `${topic + 1}.${index + 1}`),
  ),
};

/**
 * Documents that a website offers for download, in the Union: what clause 10 of EN 301 549 takes from WCAG 2.1, by
 * its numbers there. What it leaves void, for documents are no sets of pages, is left out.
 */
export const documentClauses: Standard = {
  name: 'EN 301 549 V3.2.1, 10',
  prefix: 'WCAG ',
  numbers: [
    ...[
      '1.1.1',
      '1.2.1',
      '1.2.2',
      '1.2.3',
      '1.2.4',
      '1.2.5',
      '1.3.1',
      '1.3.2',
      '1.3.3',
      '1.3.4',
      '1.3.5',
    ],
    ...['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
    ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1', '2.4.2', '2.4.3', '2.4.4', '2.4.6'],
    ...['2.4.7', '2.5.1', '2.5.2', '2.5.3', '2.5.4', '3.1.1', '3.1.2', '3.2.1', '3.2.2'],
    ...['3.3.1', '3.3.2', '3.3.3', '3.3.4', '4.1.1', '4.1.2', '4.1.3'],
  ],
};
