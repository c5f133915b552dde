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
 * An easy-to-read edition has those that simplify others, which no other edition has, and those it names.
 * @param own what `guide.yaml` says of the edition.
 */
export function hasChapter(
  {
    path,
    siteOnly,
    frontMatter,
  }: {
    path: string;
    siteOnly?: boolean | undefined;
    frontMatter: Parameters<typeof readAudience>[0] & { simplifies?: string | undefined };
  },
  edition: string,
  own: { chapters?: readonly string[] | undefined; easy?: boolean | undefined } | undefined,
): boolean {
  if (siteOnly) return true;
  const { chapters: listed, easy = false } = own ?? {};
  const isEasy = frontMatter.simplifies !== undefined;
  if (isEasy && !easy) return false;
  const isListed = isEasy || (listed === undefined ? !easy : listed.includes(path));
  return isListed && isShownTo(readAudience(frontMatter), edition);
}
