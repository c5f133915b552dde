import * as z from 'zod';
import type { Rule } from '../src/checks/rule.js';
import { frontMatterSchema } from '../src/guide/front-matter.js';
import { licenceIds, usualLicences } from '../src/guide/licences.js';
import { manifestSchema } from '../src/guide/manifest-schema.js';
import { words } from '../src/words/words.js';
import { inLanguage } from './said.js';

/** JSON Schema of draft 07, as far as it is read here. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * The JSON Schema of `guide.yaml` for editors, in the language that is spoken: draft 07, the one that all of them know. It accepts
 * whatever the program accepts, and lists the licences, and the rules that can be re-graded with what each is for.
 */
export function manifestJsonSchema(rules: readonly Rule[]): JsonSchema {
  const schema: JsonSchema = schemaOf(manifestSchema);
  const { rules: graded, licence } = schema.properties as Record<'rules' | 'licence', JsonSchema>;
  licence.enum = [...new Set([...usualLicences, ...licenceIds])];
  graded.properties = Object.fromEntries(
    rules.map(({ id }) => [
      id,
      { ...(graded.additionalProperties as JsonSchema), description: words().rules[id].reason },
    ]),
  );
  return { ...schema, title: 'guide.yaml' };
}

/** The JSON Schema of the front matter of a chapter: draft 07. */
export function frontMatterJsonSchema(): JsonSchema {
  return schemaOf(frontMatterSchema);
}

function schemaOf(schema: z.ZodType): JsonSchema {
  return described(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })) as JsonSchema;
}

/** A part of a schema with its descriptions in the language that is spoken. */
function described(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(described);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === 'description' && typeof value === 'string' ? inLanguage(value) : described(value),
    ]),
  );
}
