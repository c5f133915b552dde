/**
 * A version that a text gives the guide: «la version 1.2 du guide», «V2 of this guide», «cette version est une
 * bêta». The group `said`, `short` or `own` is the version as it is said.
 */
export const statedVersion = new RegExp(
  [
    String.raw`(?<![\p{L}])(?:version[ \u00a0](?<said>b[êe]ta|alpha|RC|\d+\.\d+(?:\.\d+)?)|guide[ \u00a0](?<short>V\d+(?:\.\d+)*))(?=[ \u00a0](?:du|de ce|of the|of this)[ \u00a0](?:présent[ \u00a0])?guide(?![\p{L}]))`,
    String.raw`(?<![\p{L}])(?:cette|this)[ \u00a0]version[ \u00a0](?:est|is)[ \u00a0](?:(?:une|la|a|the)[ \u00a0])?(?:version[ \u00a0])?(?<own>b[êe]ta|alpha|RC|\d+\.\d+(?:\.\d+)?)(?![\p{L}\d])`,
  ].join('|'),
  'giu',
);

/** The version that a match of `statedVersion` says. */
export function versionSaidIn({ groups }: RegExpMatchArray): string {
  return groups?.said ?? groups?.short ?? groups?.own ?? '';
}

/**
 * True where a text may say so of a guide.
 * @param said «bêta», «1.2», «V2».
 * @param version SemVer.
 */
export function isSaidOf(said: string, version: string): boolean {
  const plain = said.toLowerCase().replace('ê', 'e').replace(/^v/, '');
  return /^[a-z]/.test(plain) ? version.includes(plain) : version.startsWith(plain);
}
