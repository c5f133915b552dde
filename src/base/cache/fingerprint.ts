import { join } from 'node:path';
import { dependencyFolders, packageFile } from '../package-info.js';
import type { World } from '../world/world.js';

/** Packages that are not part of the bundle, and on whose version outputs depend. */
const beside = [
  '@hyzyla/pdfium',
  '@myriaddreamin/typst-ts-node-compiler',
  'harfbuzzjs',
  'hunspell-asm',
  'sharp',
  'subset-font',
  'wawoff2',
];

/**
 * Stands for the program and all it is made of: its code, as bundled, the packages beside it, Node and the
 * machine's kind. Undefined where the program does not run from its bundle: then nobody can tell.
 */
export async function fingerprint(world: World): Promise<string | undefined> {
  const code = await world.readFile(packageFile('lib/fingerprint')).catch(() => undefined);
  if (!code) return undefined;
  const versions = await Promise.all(beside.map((name) => versionOf(name, world)));
  const machine = [process.version, process.platform, process.arch];
  return [Buffer.from(code).toString('latin1'), ...versions, ...machine].join(' ');
}

async function versionOf(name: string, world: World): Promise<string> {
  for (const folder of dependencyFolders()) {
    const file = await world.readFile(join(folder, name, 'package.json')).catch(() => undefined);
    if (file)
      return (JSON.parse(Buffer.from(file).toString('utf8')) as { version: string }).version;
  }
  return 'none';
}
