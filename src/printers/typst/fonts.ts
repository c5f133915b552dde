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
  /** The code points that one of the families that text is set in has. */
  characters: Uint32Array;
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
  const body = await readAll(list.files.map(locate), world);
  const shared = await readAll([...mono, ...symbols].map(dependencyFile), world);
  const covering = [body[1] ?? body[0], shared[mono.length]].filter((each) => each !== undefined);
  return { blobs: [...body, ...shared], families: list.families, characters: coverage(covering) };
}

/** One after another: what wawoff2 returns lies in its own memory, until it decompresses the next. */
async function readAll(paths: readonly string[], world: World): Promise<Buffer[]> {
  const fonts: Buffer[] = [];
  for (const path of paths) {
    const bytes = await world.readFile(path);
    fonts.push(Buffer.from(path.endsWith('.woff2') ? await wawoff2.decompress(bytes) : bytes));
  }
  return fonts;
}

function coverage(fonts: Buffer[]): Uint32Array {
  const points = fonts.flatMap((bytes) => {
    const font = fontkit.create(bytes);
    return 'characterSet' in font ? font.characterSet : [];
  });
  return Uint32Array.from(new Set(points));
}
