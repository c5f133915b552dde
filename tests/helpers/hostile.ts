import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as build } from '../../src/cli/commands/build.js';
import type { CommandContext } from '../../src/cli/commands/context.js';
import { outcomeOf } from './guides.js';

/** What every manifest of these tests says unless told otherwise. */
const usual = {
  title: 'Un guide',
  slug: 'un-guide',
  lang: 'fr',
  description: 'Un guide.',
  version: '1.0.0',
  date: '2021-04-30',
  licence: 'etalab-2.0',
  publishers: [{ name: 'Service' }],
  theme: 'plain',
  site: { url: 'https://exemple.fr' },
  chapters: ['index.md'],
};

/** A guide made for a test in a temporary folder of its own. */
export interface MadeGuide {
  folder: string;
  context: CommandContext;
  remove(): void;
}

/**
 * Writes a guide.
 * @param files by path; `index.md` by default.
 * @param manifest further keys of `guide.yaml`, or its text.
 */
export function madeGuide(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  manifest: Readonly<Record<string, unknown>> | string = {},
): MadeGuide {
  const folder = mkdtempSync(join(tmpdir(), 'guide-hostile-'));
  const yaml = typeof manifest === 'string' ? manifest : stringify({ ...usual, ...manifest });
  const all = { 'index.md': '# Titre\n\nTexte.\n', ...files, 'guide.yaml': yaml };
  for (const [path, data] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  return {
    folder,
    context: { world: nodeWorld(folder), progress: () => undefined },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a build of a made guide says, as `file:line message`, and its exit code; the guide is removed. */
export async function builtOnce(
  guide: MadeGuide,
  prepare: (folder: string) => void = () => undefined,
) {
  try {
    prepare(guide.folder);
    const outcome = await outcomeOf(build({ dir: '.' }, guide.context));
    const said = outcome.diagnostics.map(
      ({ file, line, message }) => `${[file, line].filter(Boolean).join(':')} ${message}`,
    );
    return { exitCode: outcome.exitCode, said };
  } finally {
    guide.remove();
  }
}
