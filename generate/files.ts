import { rules } from '../src/checks/rules/index.js';
import { createProgram } from '../src/cli/program/program.js';
import { textMark, withMark } from '../src/guide/translation-mark.js';
import { translationPath } from '../src/guide/translations.js';
import { speak } from '../src/words/words.js';
import { commandsChapter } from './commands-chapter.js';
import { frontMatterJsonSchema, manifestJsonSchema } from './json-schema.js';
import { manifestChapter } from './manifest-chapter.js';
import { placeholdersChapter } from './placeholders-chapter.js';
import { type MessagesOf, rulesChapter } from './rules-chapter.js';

type Files = Readonly<Record<string, string>>;

/**
 * The files of this repository that are written by the program: path from the top folder → text.
 * @param messagesOf what a rule says of an example, in the language that is spoken.
 */
export async function generatedFiles(messagesOf: MessagesOf): Promise<Files> {
  await speak('fr');
  const french = { chapters: await chapters(messagesOf), schema: schemaOfGuides() };
  await speak('en');
  const english = { chapters: await chapters(messagesOf), schema: schemaOfGuides() };
  return {
    'templates/guide.schema.json': english.schema,
    'templates/guide.schema.fr.json': french.schema,
    ...english.chapters,
    ...translated(english.chapters, french.chapters),
  };
}

function schemaOfGuides(): string {
  return `${JSON.stringify(manifestJsonSchema(rules), null, 2)}\n`;
}

/** The chapters of the reference in the language that is spoken. */
async function chapters(messagesOf: MessagesOf): Promise<Files> {
  return {
    'docs/reference/commands.md': commandsChapter(createProgram(() => async () => undefined)),
    'docs/reference/placeholders.md': placeholdersChapter(),
    'docs/reference/rules.md': await rulesChapter(rules, messagesOf),
    'docs/reference/manifest.md': manifestChapter(manifestJsonSchema([]), frontMatterJsonSchema()),
  };
}

/** Translations at their paths, each with the mark of its original. */
function translated(originals: Files, texts: Files): Files {
  return Object.fromEntries(
    Object.entries(originals).map(([path, original]) => [
      translationPath(path, 'fr'),
      withMark(texts[path] ?? '', textMark(original)),
    ]),
  );
}
