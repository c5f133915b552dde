/** One work that a passage cites. */
export interface Citation {
  /** As the library of references names the work. */
  key: string;
  /** Where in the work: «p. 12». */
  locator?: string | undefined;
  /** What stands before it: «voir». */
  prefix?: string | undefined;
  /** `-@key`: the year alone, where the text has named the author. */
  isYear?: true | undefined;
}

/** The works that are cited at one place. */
export interface CitedPlace {
  citations: Citation[];
  /** `@key` in a sentence, whose author is part of it: «Dupont (2020)». */
  isProse?: true | undefined;
}

const key = String.raw`[\p{L}\d_](?:[\p{L}\d_]|[-.:/+](?=[\p{L}\d_]))*`;
const one = new RegExp(
  String.raw`^\s*(?<prefix>(?:[^@;]*?\s)??)(?<year>-?)@(?<key>${key})\s*(?:[,\s]\s*(?<locator>[^@;]+?))?\s*$`,
  'u',
);

/**
 * Reads what stands between brackets, as Pandoc has it: `voir @dupont2020, p. 12; -@loi2020`.
 * @returns undefined for what is no citation.
 */
export function readCitations(inside: string): Citation[] | undefined {
  const found = inside.split(';').map((part) => one.exec(part)?.groups);
  if (!found.every((groups) => groups !== undefined)) return undefined;
  return found.map(({ key = '', locator, prefix, year }) => ({
    key,
    ...(locator && { locator: locator.replace(/\s+/g, ' ') }),
    ...(prefix?.trim() && { prefix: prefix.trim().replace(/\s+/g, ' ') }),
    ...(year && { isYear: true as const }),
  }));
}

/** A place as its author wrote it, in short: what is shown of a work that is unknown. */
export function asWritten({ citations, isProse }: CitedPlace): string {
  const written = citations
    .map(({ key, locator, prefix, isYear }) =>
      [prefix && `${prefix} `, isYear && '-', `@${key}`, locator && `, ${locator}`]
        .filter(Boolean)
        .join(''),
    )
    .join('; ');
  return isProse ? written : `[${written}]`;
}
