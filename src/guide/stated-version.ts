/**
 * A version that a text gives the guide: «la version 1.2 du guide», «V2 of this guide». The first or the second
 * group is the version as it is said.
 */
export const statedVersion =
  /(?<![\p{L}])(?:version[ \u00a0](b[êe]ta|alpha|RC|\d+\.\d+(?:\.\d+)?)|(?:guide)[ \u00a0](V\d+(?:\.\d+)*))(?=[ \u00a0](?:du|de ce|of the|of this)[ \u00a0](?:présent[ \u00a0])?guide(?![\p{L}]))/giu;

/**
 * True where a text may say so of a guide.
 * @param said «bêta», «1.2», «V2».
 * @param version SemVer.
 */
export function isSaidOf(said: string, version: string): boolean {
  const plain = said.toLowerCase().replace('ê', 'e').replace(/^v/, '');
  return /^[a-z]/.test(plain) ? version.includes(plain) : version.startsWith(plain);
}
