import { readFileSync } from 'node:fs';

const { name, version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as {
  name: string;
  version: string;
};

/** Name and version of this program, as outputs name their generator. */
export const packageInfo = { name, version, typst: '0.14.2' } as const;

/** «guide-publisher 0.1.0 (Typst 0.14.2)». */
export const producer = `${name} ${version} (Typst ${packageInfo.typst})`;
