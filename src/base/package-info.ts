import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** False where the program runs from `src/`, as tests do. */
export const isBundled = import.meta.url.endsWith('.js');

const root = new URL(isBundled ? '../' : '../../', import.meta.url);

/** Absolute path of a file of this package: `templates/pdf/guide.typ`. */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(path, root));
}

const own = createRequire(import.meta.url);

/** Absolute path of a file of a package that this one depends on: `dejavu-fonts-ttf/ttf/DejaVuSans.ttf`. */
export function dependencyFile(path: string): string {
  return own.resolve(path);
}

/** Folders where this package's dependencies may be, the nearest first. */
export function dependencyFolders(): string[] {
  return own.resolve.paths('any') ?? [];
}

const { name, version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as {
  name: string;
  version: string;
};

/** Name and version of this program, as outputs name their generator. */
export const packageInfo = { name, version, typst: '0.14.2' } as const;

/** «guide-publisher 0.1.0 (Typst 0.14.2)». */
export const producer = `${name} ${version} (Typst ${packageInfo.typst})`;
