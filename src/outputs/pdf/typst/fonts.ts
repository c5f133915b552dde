import { join } from 'node:path';
import { dependencyFile } from '../../../base/package-info.js';
import type { World } from '../../../base/world/world.js';
import { dsfrFolder } from '../../../guide/dsfr.js';

/** The fonts of a theme as their makers ship them: the compiler gets these and no others. */
export interface FontFiles {
  families: { body: string[]; mono: string[] };
  /** TrueType, OpenType or WOFF2 files. */
  files: Uint8Array[];
  /** Places in `files` of the fonts that must have a character for it to be printed. */
  covering: number[];
}

interface FontList {
  families: FontFiles['families'];
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
export async function readFonts(
  theme: 'dsfr' | 'plain',
  root: string,
  world: World,
): Promise<FontFiles> {
  const list = theme === 'dsfr' ? marianne : plain;
  const folder = theme === 'dsfr' ? join(dsfrFolder(root), 'dist', 'fonts') : undefined;
  const locate = (file: string) =>
    folder === undefined ? dependencyFile(file) : join(folder, file);
  const paths = [...list.files.map(locate), ...[...mono, ...symbols].map(dependencyFile)];
  return {
    families: list.families,
    files: await Promise.all(paths.map((path) => world.readFile(path))),
    covering: [1, list.files.length + mono.length],
  };
}
