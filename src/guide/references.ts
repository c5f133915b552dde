import { packageFile } from '../base/package-info.js';
import { type Diagnostic, exitCodes, GuideError } from '../base/report/diagnostic.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';
import { guidePath, readBeside } from './guide-file.js';
import type { LoadedManifest } from './manifest.js';
import type { Manifest } from './manifest-schema.js';

/** The works that a guide cites, and how. */
export interface References {
  files: ReferenceFile[];
  /** A style by its name, or what a CSL file of the guide holds (Citation Style Language 1.0). */
  style: { name: string } | { csl: string };
  /** True where works that nobody cites are listed too. */
  listsAll: boolean;
}

/** A file of references as its author wrote it. */
export interface ReferenceFile {
  /** From the guide's folder. */
  path: string;
  text: string;
}

/**
 * Reads the files of references that `guide.yaml` names, and its own style.
 * @throws GuideError (exit 2) when one is missing or lies outside the guide.
 */
export async function readReferences(
  { source }: LoadedManifest,
  { files, style, list }: NonNullable<Manifest['references']>,
  root: string,
  world: World,
): Promise<References> {
  const problems: Diagnostic[] = [];
  const read = async (path: string, yamlPath: PropertyKey[]) => {
    const named = await guidePath(root, path, world);
    if (named === 'file') return readBeside(root, path, world);
    const said = words().guide.references;
    problems.push({
      rule: 'manifest',
      severity: 'error',
      ...source.placeOf(['references', ...yamlPath]),
      message: said[named](path),
      hint: said[`${named}Hint`],
    });
    return '';
  };
  const texts = await Promise.all(files.map((path, index) => read(path, ['files', index])));
  const own = await styleNamed(style, () => read(style, ['style']), world);
  if (problems.length > 0) throw new GuideError(problems, exitCodes.usage);
  return {
    files: files.map((path, index) => ({ path, text: texts[index] ?? '' })),
    style: own,
    listsAll: list === 'all',
  };
}

/** The one of this program, one of the guide, or one that the typesetter has. */
async function styleNamed(
  style: string,
  read: () => Promise<string>,
  world: World,
): Promise<References['style']> {
  if (style === 'iso-690') {
    const bytes = await world.readFile(packageFile('templates/csl/iso-690.csl'));
    return { csl: new TextDecoder().decode(bytes) };
  }
  return style.endsWith('.csl') ? { csl: await read() } : { name: style };
}
