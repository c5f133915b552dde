import * as z from 'zod';
import type { Diagnostic } from '../report/diagnostic.js';
import type { FrontMatter } from './guide.js';
import { readYaml, schemaDiagnostics } from './yaml-source.js';

const rule = 'front-matter';

const frontMatterSchema = z.looseObject({
  title: z.coerce.string().optional(),
  description: z.string().optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single dashes')
    .optional(),
  image: z.string().optional(),
  landscape: z.boolean().optional(),
  numbered: z.boolean().optional(),
  permalink: z.unknown().optional(),
  aliases: z.array(z.string().trim().min(1)).optional(),
});

/**
 * Reads the front matter of a chapter: YAML between `---` lines at the very start.
 * @returns what it sets (empty where there is none) and the problems found, with places.
 */
export function readFrontMatter(
  text: string,
  file: string,
): { frontMatter: FrontMatter; problems: Diagnostic[] } {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (match?.index !== 0) {
    const unclosed = /^---[ \t]*\r?\n\w+:/.test(text);
    return { frontMatter: {}, problems: unclosed ? [unclosedProblem(file)] : [] };
  }
  const source = readYaml(match[1] ?? '', file, 2, rule);
  if (source.problems.length > 0) return { frontMatter: {}, problems: source.problems };
  const result = frontMatterSchema.safeParse(source.value ?? {}, { reportInput: true });
  if (!result.success) {
    return {
      frontMatter: {},
      problems: schemaDiagnostics(result.error.issues, source, rule, () => []),
    };
  }
  const { title, description, slug, image, landscape, numbered, permalink, aliases } = result.data;
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
    message: 'Unexpected end of file in the front matter, expected a closing line «---»',
    hint: 'add a line «---» after the last key',
  };
}
