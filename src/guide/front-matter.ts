import * as z from 'zod';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { words } from '../words/words.js';
import type { FrontMatter } from './guide.js';
import { readYaml, schemaDiagnostics } from './yaml-source.js';

const rule = 'front-matter';

/** A number or a date may stand for a text; a key left empty is none. */
const text = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((said) => oneLine(said ?? undefined));

function oneLine(said: string | number | boolean | undefined): string | undefined {
  return said === undefined ? undefined : String(said).replace(/\s+/g, ' ').trim() || undefined;
}

const editionNames = z
  .union([z.string(), z.array(z.string())])
  .transform((said) => (typeof said === 'string' ? said : said.join(', ')))
  .optional();

/** The front matter of a chapter, written once: keys of others are left alone. */
export const frontMatterSchema = z.looseObject({
  title: text.describe('Title of the chapter; without it, its first `#` heading.'),
  description: text.describe(
    'One sentence of at most 160 characters, for search engines and cards.',
  ),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: () => words().guide.expected.slug })
    .optional()
    .describe('Name of the page in place of the file’s: lower-case letters, digits, dashes.'),
  image: z
    .string()
    .optional()
    .describe(
      'Picture of the chapter, from the guide’s folder: on its card, and in the PDF on an opening page of its own.',
    ),
  landscape: z.boolean().optional().describe('Sets the whole chapter on wide pages of the PDF.'),
  numbered: z.boolean().optional().describe('Numbers the headings of the chapter.'),
  edition: editionNames.describe('Editions that have the chapter; all by default.'),
  except: editionNames.describe('Editions that do not have it.'),
  simplifies: text.describe(
    'In an easy-to-read edition: the chapter that this one says in simple words, by its path in `guide.yaml`.',
  ),
  permalink: z
    .unknown()
    .optional()
    .describe('Address on the host; links to it lead to the chapter.'),
  aliases: z
    .array(z.string().trim().min(1))
    .optional()
    .describe('Addresses where the chapter once was: pages there lead to it.'),
  translates: z
    .unknown()
    .transform((mark) => (mark === undefined || mark === null ? undefined : String(mark)))
    .optional()
    .describe(
      'In a translation: which text of the original it follows, as `guide translate` writes it.',
    ),
});

/**
 * Parts the front matter, YAML between `---` lines at the very start, from the text below it.
 * @returns undefined where there is none.
 */
export function splitFrontMatter(text: string): { yaml: string; body: string } | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (match?.index !== 0) return undefined;
  return { yaml: match[1] ?? '', body: text.slice(match[0].length).replace(/^\r?\n/, '') };
}

/** The lines of a header that lacks the `---` below them; undefined where there is no such header. */
export function unclosedHeader(text: string): string | undefined {
  if (splitFrontMatter(text)) return undefined;
  return /^---[ \t]*\r?\n\w+:.*(?:\r?\n.*\S.*)*/.exec(text)?.[0];
}

/**
 * Reads the front matter of a chapter: YAML between `---` lines at the very start.
 * @returns what it sets (empty where there is none) and the problems found, with places.
 */
export function readFrontMatter(
  text: string,
  file: string,
): { frontMatter: FrontMatter; problems: Diagnostic[] } {
  const split = splitFrontMatter(text);
  if (!split) {
    const isUnclosed = unclosedHeader(text) !== undefined;
    return { frontMatter: {}, problems: isUnclosed ? [unclosedProblem(file)] : [] };
  }
  const source = readYaml(split.yaml, file, 2, rule);
  if (source.problems.length > 0) return { frontMatter: {}, problems: source.problems };
  const result = frontMatterSchema.safeParse(source.value ?? {}, { reportInput: true });
  if (!result.success) {
    return {
      frontMatter: {},
      problems: schemaDiagnostics(result.error.issues, source, rule, () => []),
    };
  }
  const { title, description, slug, image, landscape, numbered, permalink, aliases, translates } =
    result.data;
  const { edition, except, simplifies } = result.data;
  const address = typeof permalink === 'string' ? permalink : undefined;
  return {
    frontMatter: {
      title,
      description,
      slug,
      image,
      landscape,
      numbered,
      permalink: address,
      aliases,
      ...(translates === undefined ? {} : { translates }),
      ...(edition === undefined ? {} : { edition }),
      ...(except === undefined ? {} : { except }),
      ...(simplifies === undefined ? {} : { simplifies }),
    },
    problems: [],
  };
}

function unclosedProblem(file: string): Diagnostic {
  return {
    rule,
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: words().guide.header.unclosed,
    hint: words().guide.header.unclosedHint,
  };
}
