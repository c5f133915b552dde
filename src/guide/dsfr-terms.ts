import { dirname, join } from 'node:path';
import type { World } from '../base/world/world.js';
import { dsfrFolderOrNone } from './dsfr.js';

/** Terms of use that a version of the design system wants accepted, as its own installation asks (1.15 and later). */
export interface DsfrTerms {
  /** «1.0.1» */
  version: string;
  /** Absolute path of their text. */
  path: string;
  /** Absolute path of the file that keeps what was accepted, where npm installs. */
  consent: string;
}

/**
 * The terms of the guide's own `@gouvfr/dsfr` that nobody has accepted yet: `npm ci --ignore-scripts`, which CI uses,
 * installs it without asking.
 * @param root absolute path of the guide's folder.
 * @returns undefined where there are none, or where `.dsfr.yml` or `DSFR_ACCEPT_LICENSE` accepts them.
 */
export async function termsToAccept(root: string, world: World): Promise<DsfrTerms | undefined> {
  if (world.env.DSFR_ACCEPT_LICENSE === '1') return undefined;
  const folder = dsfrFolderOrNone(root);
  if (folder === undefined) return undefined;
  const path = join(folder, 'doc', 'legal', 'cgu.md');
  const version = stated(/^\s*cguVersion:\s*["']?([^"'\s]+)/m, await textOf(path, world));
  if (version === undefined) return undefined;
  const consent = join(await projectFolder(root, world), '.dsfr.yml');
  const accepted = stated(acceptance, await textOf(consent, world));
  return accepted === version ? undefined : { version, path, consent };
}

/** The folder that npm installs in: some keep the package itself elsewhere, and link to it. */
async function projectFolder(root: string, world: World): Promise<string> {
  for (let folder = root; folder !== dirname(folder); folder = dirname(folder)) {
    const kind = await world.kind(join(folder, 'node_modules', '@gouvfr', 'dsfr'));
    if (kind === 'folder') return folder;
  }
  return root;
}

/** A line of `.dsfr.yml`, as the package reads it. */
const acceptance = /^[ \t]*accept-license[ \t]*[=:][ \t]*["']?([^"'\s#]+)/m;

/**
 * The text of `.dsfr.yml` once terms are accepted; what else it says stays.
 * @param before undefined where there is none.
 */
export function acceptedText(before: string | undefined, version: string): string {
  const line = `accept-license: '${version}'`;
  if (before === undefined) return `${line}\n`;
  if (acceptance.test(before))
    return before.replace(/^[ \t]*accept-license[ \t]*[=:].*$/m, () => line);
  return `${before.replace(/\n?$/, '\n')}${line}\n`;
}

function stated(pattern: RegExp, text: string | undefined): string | undefined {
  return pattern.exec(text ?? '')?.[1];
}

async function textOf(path: string, world: World): Promise<string | undefined> {
  const bytes = await world.readFile(path).catch(() => undefined);
  return bytes && new TextDecoder().decode(bytes);
}
