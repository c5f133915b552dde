/** What a file of video or sound is by its first bytes, as people write the names of formats. */
type MediaFormat = 'AVI' | 'MP3' | 'MP4' | 'Matroska' | 'Ogg' | 'QuickTime' | 'WAV' | 'WebM';

const signatures: readonly [RegExp, MediaFormat][] = [
  [/^[\s\S]{4}(?:ftypqt|moov|mdat|wide)/, 'QuickTime'],
  [/^[\s\S]{4}ftyp(?!avi[fs]|hei[cfsx]|mif1)/, 'MP4'],
  [/^\x1aE\xdf\xa3[\s\S]*?webm/, 'WebM'],
  [/^\x1aE\xdf\xa3/, 'Matroska'],
  [/^OggS/, 'Ogg'],
  [/^RIFF[\s\S]{4}WAVE/, 'WAV'],
  [/^RIFF[\s\S]{4}AVI /, 'AVI'],
  [/^(?:ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/, 'MP3'],
];

/** The format that each ending of a name promises. */
const promised: Readonly<Record<string, MediaFormat>> = {
  '.m4a': 'MP4',
  '.mp3': 'MP3',
  '.mp4': 'MP4',
  '.ogg': 'Ogg',
  '.opus': 'Ogg',
  '.wav': 'WAV',
  '.webm': 'WebM',
};

/** What a file is not, though its name says so. */
export interface WrongFormat {
  expected: MediaFormat;
  /** Undefined for what is no video or sound at all. */
  found: MediaFormat | undefined;
}

/**
 * Holds the first bytes of a file against the end of its name.
 * @param ending with its dot, in small letters.
 * @returns undefined where they agree, or the ending promises nothing.
 */
export function wrongFormat(bytes: Uint8Array, ending: string): WrongFormat | undefined {
  const expected = Object.hasOwn(promised, ending) ? promised[ending] : undefined;
  if (expected === undefined) return undefined;
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const found = signatures.find(([signature]) => signature.test(head))?.[1];
  return found === expected ? undefined : { expected, found };
}
