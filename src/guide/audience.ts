/** Whom a text is for: the editions that show it, or those that don't. */
export interface Audience {
  only: readonly string[];
  except: readonly string[];
}

/** Reads `edition=a,b` and `except=c` (`sauf=c`), of a box or of a page header. */
export function readAudience(said: {
  edition?: string | null | undefined;
  except?: string | null | undefined;
  sauf?: string | null | undefined;
}): Audience {
  return { only: names(said.edition), except: [...names(said.except), ...names(said.sauf)] };
}

function names(text: string | null | undefined): string[] {
  return (text ?? '').split(/[\s,;]+/).filter(Boolean);
}

/** @param edition undefined for the guide as a whole, which shows everything. */
export function isShownTo({ only, except }: Audience, edition: string | undefined): boolean {
  if (edition === undefined) return true;
  return (only.length === 0 || only.includes(edition)) && !except.includes(edition);
}

/**
 * Whether an edition has a chapter; it has every page of the site alone.
 * @param listed the chapters that it names in `guide.yaml`; undefined for all.
 */
export function hasChapter(
  {
    path,
    siteOnly,
    frontMatter,
  }: {
    path: string;
    siteOnly?: boolean | undefined;
    frontMatter: Parameters<typeof readAudience>[0];
  },
  edition: string,
  listed: readonly string[] | undefined,
): boolean {
  if (siteOnly) return true;
  const isListed = listed === undefined || listed.includes(path);
  return isListed && isShownTo(readAudience(frontMatter), edition);
}
