/** A page or a section as links lead to it. */
export interface Landing {
  /** Path of the chapter; undefined for a home page without one. */
  chapter: string | undefined;
  /** Address of the page in the site. */
  address: string;
  /** Undefined for the page itself. */
  anchor: string | undefined;
  title: string;
}

/** An address that a version had, and that the next one does not make by itself. */
export interface GoneAddress {
  /** Of the page in the site. */
  address: string;
  /** Undefined for the page itself. */
  anchor: string | undefined;
  /** Title of what stood there. */
  title: string;
  /** Where that stands now; undefined where it is no more. */
  successor: Landing | undefined;
  /** Where the site leads who follows the address: for an anchor, a section of the same page. */
  landing: Landing;
}

/** An address within a site, as links have it. */
export function addressWithAnchor({
  address,
  anchor,
}: Pick<Landing, 'address' | 'anchor'>): string {
  return anchor === undefined ? address : `${address}#${anchor}`;
}
