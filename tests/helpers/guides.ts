import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GuideError } from '../../src/base/report/diagnostic.js';
import type { Outcome } from '../../src/base/report/outcome.js';
import { nodeWorld } from '../../src/base/world/node-world.js';
import type { CommandContext } from '../../src/cli/commands/context.js';

/** A copy of the small guide in a temporary folder, with `dist` made beside it. */
export interface Workplace {
  folder: string;
  guide: string;
  context: CommandContext;
  add(file: string, text: string): void;
  edit(file: string, change: (text: string) => string): void;
  remove(): void;
}

export function workplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'guide-test-'));
  const guide = join(folder, 'guide');
  cpSync(new URL('../fixtures/small', import.meta.url), guide, { recursive: true });
  return {
    folder,
    guide,
    context: { world: nodeWorld(folder), progress: () => undefined },
    add: (file, text) => writeFileSync(join(guide, file), text),
    edit: (file, change) => {
      const path = join(guide, file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Like `workplace`, with a former version kept, and sections added, reworded and moved since. */
export function changedWorkplace(): Workplace {
  const place = workplace();
  const former = join(place.folder, 'former');
  cpSync(place.guide, former, { recursive: true });
  cpSync(former, join(place.guide, 'previous-version'), { recursive: true });
  place.edit('partie/un.md', (text) =>
    text.replace('reprend 10 %', 'reprend 15 %').replace(/### Une sous-section[\s\S]*/, ''),
  );
  place.edit('partie/deux.md', (text) => `${text}\n## Une sous-section\n\n- un\n- deux\n`);
  place.edit('index.md', (text) => `${text}\n## Pour commencer\n\nLisez le premier chapitre.\n`);
  return place;
}

/** A command's outcome, whether it returned it or stopped with it. */
export async function outcomeOf(
  run: Promise<Outcome>,
): Promise<Pick<Outcome, 'exitCode' | 'diagnostics'>> {
  try {
    return await run;
  } catch (error) {
    if (error instanceof GuideError)
      return { exitCode: error.exitCode, diagnostics: error.diagnostics };
    throw error;
  }
}
