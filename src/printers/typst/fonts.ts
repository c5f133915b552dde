import { join } from 'node:path';
import * as fontkit from 'fontkit';
import wawoff2 from 'wawoff2';
import { dsfrFolder } from '../../guide/dsfr.js';
import { dependencyFile } from '../../package-info.js';
import type { World } from '../../world/world.js';

/** The fonts of a theme: the compiler gets these and no others. */
export interface PdfFonts {
  /** TrueType or OpenType files. */
  blobs: Buffer[];
  families: { body: string[]; mono: string[] };
  /** True when one of the families that text is set in has the character. */
  hasGlyph: (character: string) => boolean;
}

interface FontList {
  families: PdfFonts['families'];
  files: string[];
}

const mono = ['400Regular/SourceCodePro_400Regular.ttf', '700Bold/SourceCodePro_700Bold.ttf'].map(
  (file) => `@expo-google-fonts/source-code-pro/${file}`,
);
const symbols = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map(
  (file) => `dejavu-fonts-ttf/ttf/${file}`,
);

const plain: FontList = {
  families: { body: ['Source Sans 3', 'DejaVu Sans'], mono: ['Source Code Pro', 'DejaVu Sans'] },
  files: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'].map(
    (style) => `@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`,
  ),
};

const marianne: FontList = {
  families: { body: ['Marianne', 'DejaVu Sans'], mono: ['Source Code Pro', 'DejaVu Sans'] },
  files: ['Light', 'Regular', 'Regular_Italic', 'Medium', 'Bold', 'Bold_Italic'].map(
    (style) => `Marianne-${style}.woff2`,
  ),
};

/**
 * Reads the fonts of a theme: Marianne from the guide's own `@gouvfr/dsfr` (State sites only), or the
 * open fonts that come with this package; symbols from DejaVu for both.
 * @throws GuideError (exit 2) when the guide has no `@gouvfr/dsfr`.
 */
export async function loadFonts(
  theme: 'dsfr' | 'plain',
  root: string,
  world: World,
): Promise<PdfFonts> {
  const list = theme === 'dsfr' ? marianne : plain;
  const folder = theme === 'dsfr' ? join(dsfrFolder(root), 'dist', 'fonts') : undefined;
  const locate = (file: string) =>
    folder === undefined ? dependencyFile(file) : join(folder, file);
  const body = await Promise.all(list.files.map((file) => read(locate(file), world)));
  const shared = await Promise.all(
    [...mono, ...symbols].map((file) => read(dependencyFile(file), world)),
  );
  const covering = [body[1] ?? body[0], shared[mono.length]].filter((each) => each !== undefined);
  return { blobs: [...body, ...shared], families: list.families, hasGlyph: coverage(covering) };
}

async function read(path: string, world: World): Promise<Buffer> {
  const bytes = await world.readFile(path);
  return Buffer.from(path.endsWith('.woff2') ? await wawoff2.decompress(bytes) : bytes);
}

function coverage(fonts: Buffer[]): (character: string) => boolean {
  const points = new Set(
    fonts.flatMap((bytes) => {
      const font = fontkit.create(bytes);
      return 'characterSet' in font ? font.characterSet : [];
    }),
  );
  return (character) => points.has(character.codePointAt(0) ?? -1);
}
