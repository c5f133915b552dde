import { parse, type SemVer } from 'semver';
import type { Lang } from './labels.js';

const words: Record<Lang, { beta: string; candidate: string }> = {
  fr: { beta: 'Bêta', candidate: 'candidate' },
  en: { beta: 'Beta', candidate: 'release candidate' },
};

/** How a version is said, everywhere. */
export interface VersionLabel {
  /** On its own: «Bêta», «V1.2», «RC1». */
  label: string;
  /** Within a sentence: «version Bêta», «version 1.2», «version candidate 1». */
  inSentence: string;
  /** In a file name, with the word: `version-beta`. */
  inFileName: string;
  /** In a file name, without the word: `beta`, for `{version}` of address templates. */
  short: string;
}

/**
 * Names a SemVer version as readers know it (the manual has the table).
 * @throws RangeError when `version` is no SemVer 2.0.0 version.
 */
export function versionLabel(version: string, lang: Lang): VersionLabel {
  const parsed = parse(version);
  if (!parsed) throw new RangeError(`Unexpected version «${version}», expected SemVer`);
  const number = shortNumber(parsed);
  const [tag, count = 1] = parsed.prerelease;
  const first = parsed.major === 1 && parsed.minor === 0 && parsed.patch === 0;
  const { beta, candidate } = words[lang];
  if (tag === undefined) return named(`V${number}`, `version ${number}`, dashed(number));
  const prefix = first ? '' : `${number} `;
  const file = first ? '' : `${dashed(number)}-`;
  if (tag === 'rc') {
    const label = first ? `RC${count}` : `V${number} RC${count}`;
    return named(label, `version ${prefix}${candidate} ${count}`, `${file}rc-${count}`);
  }
  const suffix = count === 1 ? '' : ` ${count}`;
  const name = tag === 'beta' ? beta : String(tag);
  const label = first ? `${name}${suffix}` : `V${prefix}${name}${suffix}`;
  const inFile = `${file}${tag}${suffix.replace(' ', '-')}`;
  return named(label, `version ${prefix}${name}${suffix}`, inFile);
}

function named(label: string, inSentence: string, short: string): VersionLabel {
  return { label, inSentence, inFileName: `version-${short}`, short };
}

function dashed(number: string): string {
  return number.replaceAll('.', '-');
}

function shortNumber({ major, minor, patch }: SemVer): string {
  if (patch > 0) return `${major}.${minor}.${patch}`;
  return minor > 0 ? `${major}.${minor}` : String(major);
}
