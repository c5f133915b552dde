import { join } from 'node:path';
import { exitCodes, GuideError } from '../base/report/diagnostic.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';
import { guidePath } from './guide-file.js';
import type { LoadedManifest } from './manifest.js';

/** A font that a guide names, for characters that those of its theme lack. */
export interface OwnFont {
  /** As the font calls itself. */
  family: string;
  /** 100 to 900. */
  weight: number;
  isItalic: boolean;
  /** TrueType, OpenType or WOFF2. */
  bytes: Uint8Array;
  /** The code points that it has. */
  characters: ReadonlySet<number>;
}

/**
 * Reads the fonts that `guide.yaml` names.
 * @throws GuideError (exit 2) when one is missing, or no font that may be embedded.
 */
export async function readOwnFonts(
  { manifest, source }: LoadedManifest,
  root: string,
  world: World,
): Promise<OwnFont[]> {
  const found = await Promise.all(
    manifest.fonts.map(async ({ file }, index) => {
      const read = await readFont(root, file, world);
      if (!('message' in read)) return { read };
      const place = source.placeOf(['fonts', index, 'file']);
      return { problem: { rule: 'manifest', severity: 'error' as const, ...place, ...read } };
    }),
  );
  const problems = found.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) throw new GuideError(problems, exitCodes.usage);
  return found.flatMap(({ read }) => read ?? []);
}

interface Problem {
  message: string;
  hint: string;
}

async function readFont(root: string, file: string, world: World): Promise<OwnFont | Problem> {
  const named = await guidePath(root, file, world);
  if (named === 'missing')
    return { message: words().guide.fonts.missing(file), hint: words().guide.fonts.missingHint };
  if (named === 'outside')
    return {
      message: words().guide.fonts.outside(file),
      hint: words().guide.fonts.outsideHint,
    };
  const bytes = await world.readFile(join(root, file));
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  const other = others[signature];
  if (other)
    return {
      message: words().guide.fonts[other](file),
      hint: words().guide.fonts.otherHint,
    };
  return opened(file, bytes);
}

/** What else is called a font, by its first bytes. */
const others: Readonly<Record<string, 'collection' | 'woff1'>> = {
  ttcf: 'collection',
  wOFF: 'woff1',
};

async function opened(file: string, bytes: Uint8Array): Promise<OwnFont | Problem> {
  const fontkit = await import('fontkit');
  try {
    const font = fontkit.create(Buffer.from(bytes));
    if (!('characterSet' in font)) throw new RangeError('Unexpected collection');
    const { usWeightClass: weight = 400, fsType, fsSelection } = font['OS/2'] ?? {};
    if (fsType?.noEmbedding)
      return {
        message: words().guide.fonts.forbidden(file),
        hint: words().guide.fonts.forbiddenHint,
      };
    const { familyName: family, characterSet } = font;
    const isItalic = fsSelection?.italic ?? false;
    return { family, weight, isItalic, bytes, characters: new Set(characterSet) };
  } catch {
    return {
      message: words().guide.fonts.broken(file),
      hint: words().guide.fonts.brokenHint,
    };
  }
}
