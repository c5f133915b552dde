import { join } from 'node:path';
import { dependencyFile } from '../../../base/package-info.js';
import type { World } from '../../../base/world/world.js';
import { dsfrFolder } from '../../../guide/dsfr.js';
import type { OwnFont } from '../../../guide/own-fonts.js';

/** A font as its maker ships it: TrueType, OpenType or WOFF2. */
interface FontFile {
  /** As the typesetter knows its family. */
  family: string;
  bytes: Uint8Array;
}

/** The families that text is set in, in order of preference, as the typesetter knows them. */
export interface FontFamilies {
  body: string[];
  mono: string[];
  /** Of formulas; undefined where a guide has none. */
  math?: string[] | undefined;
  /** Of sequences of emoji; undefined where a guide has none. */
  emoji?: string | undefined;
}

/** The fonts of a guide: the compiler sets text in these and no others. */
export interface FontFiles {
  families: FontFamilies;
  files: FontFile[];
}

/** Which fonts a guide is set in. */
export interface FontChoice {
  theme: 'dsfr' | 'plain';
  /** Absolute path of the guide's folder. */
  root: string;
  /** True where texts may hold emoji. */
  emoji: boolean;
  /** True where texts may hold formulas. */
  math?: boolean;
  /** Those that the guide names. */
  own: readonly Pick<OwnFont, 'family' | 'bytes'>[];
}

interface Typeface {
  family: string;
  /** From `node_modules`, or from the fonts of the design system. */
  files: string[];
}

const plain: Typeface = {
  family: 'Source Sans 3',
  files: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'].map(
    (style) => `@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`,
  ),
};
const marianne: Typeface = {
  family: 'Marianne',
  files: ['Light', 'Regular', 'Regular_Italic', 'Medium', 'Bold', 'Bold_Italic'].map(
    (style) => `Marianne-${style}.woff2`,
  ),
};
const mono: Typeface = {
  family: 'Source Code Pro',
  files: ['400Regular', '700Bold'].map(
    (style) => `@expo-google-fonts/source-code-pro/${style}/SourceCodePro_${style}.ttf`,
  ),
};
const emoji: Typeface = {
  family: 'Noto Emoji',
  files: ['@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'],
};
const mathematics: Typeface = {
  family: 'DejaVu Math TeX Gyre',
  files: ['dejavu-fonts-ttf/ttf/DejaVuMathTeXGyre.ttf'],
};
const symbols: Typeface = {
  family: 'DejaVu Sans',
  files: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) => `dejavu-fonts-ttf/ttf/${file}`),
};

/**
 * A family as the typesetter knows it. The machine may have fonts of the same family, which the compiler
 * would take for styles that ours lacks: under a name of our own no other font is found.
 */
function privateName(family: string): string {
  return `guide ${family}`;
}

/**
 * Reads the fonts of a guide: Marianne from its own `@gouvfr/dsfr` (State sites only), or the open fonts that
 * come with this package; emoji and symbols from open fonts for both.
 * @throws GuideError (exit 2) when the guide has no `@gouvfr/dsfr`.
 */
export async function readFonts(choice: FontChoice, world: World): Promise<FontFiles> {
  const isState = choice.theme === 'dsfr';
  const folder = isState ? join(dsfrFolder(choice.root), 'dist', 'fonts') : undefined;
  const read = ({ family, files }: Typeface, from?: string) =>
    files.map(async (file): Promise<FontFile> => {
      const path = from === undefined ? dependencyFile(file) : join(from, file);
      return { family: privateName(family), bytes: await world.readFile(path) };
    });
  const text = isState ? marianne : plain;
  const further = [...(choice.emoji ? [emoji] : []), symbols];
  const own = choice.own.map(({ family, bytes }) => ({
    family: privateName(`own ${family}`),
    bytes,
  }));
  const fallbacks = [
    ...new Set(own.map(({ family }) => family)),
    ...further.map(({ family }) => privateName(family)),
  ];
  const formulas = choice.math ? [mathematics] : [];
  const files = [text, mono, ...further, ...formulas].flatMap((each) =>
    read(each, each === marianne ? folder : undefined),
  );
  return {
    families: {
      body: [privateName(text.family), ...fallbacks],
      mono: [privateName(mono.family), ...fallbacks],
      ...(choice.math && {
        math: [privateName(mathematics.family), privateName(text.family), ...fallbacks],
      }),
      emoji: choice.emoji ? privateName(emoji.family) : undefined,
    },
    files: [...(await Promise.all(files)), ...own],
  };
}
