import { rules } from '../src/checks/rules/index.js';
import { createProgram } from '../src/cli/program/program.js';
import { commandsChapter } from './commands-chapter.js';
import { frontMatterJsonSchema, manifestJsonSchema } from './json-schema.js';
import { manifestChapter } from './manifest-chapter.js';
import { placeholdersChapter } from './placeholders-chapter.js';
import { rulesChapter } from './rules-chapter.js';

/** The files of this repository that are written by the program: path from the top folder → text. */
export function generatedFiles(): Record<string, string> {
  const program = createProgram(() => async () => undefined);
  return {
    'templates/guide.schema.json': `${JSON.stringify(manifestJsonSchema(rules), null, 2)}\n`,
    'docs/reference/commands.md': commandsChapter(program),
    'docs/reference/placeholders.md': placeholdersChapter(),
    'docs/reference/rules.md': rulesChapter(rules),
    'docs/reference/manifest.md': manifestChapter(manifestJsonSchema([]), frontMatterJsonSchema()),
  };
}
