import { join } from 'node:path';
import * as z from 'zod';
import { type Diagnostic, exitCodes, GuideError, type Place } from '../base/report/diagnostic.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';
import { guidePath, readBeside } from './guide-file.js';
import type { LoadedManifest } from './manifest.js';
import { readYaml, schemaDiagnostics } from './yaml-source.js';

const text = z.string().trim().min(1);

const termSchema = z.strictObject({
  term: text,
  variants: z.array(text).default([]),
  under: text.optional(),
  see: text.optional(),
  'see-also': text.optional(),
});

/** A term that the index has wherever the text says it. */
export type IndexTerm = z.infer<typeof termSchema> & {
  /** Where it stands in its file. */
  place: Place;
};

/**
 * Reads the terms of the index from the file that `guide.yaml` names: a list, one entry each.
 * @throws GuideError (exit 2) where it is missing, lies outside the guide or can't be read.
 */
export async function readIndexTerms(
  { source: manifest }: LoadedManifest,
  { path, yamlPath }: { path: string; yamlPath: PropertyKey[] },
  root: string,
  world: World,
): Promise<IndexTerm[]> {
  const named = await guidePath(root, path, world);
  if (named !== 'file') {
    const said = words().guide.indexTerms;
    throw new GuideError(
      [
        {
          rule: 'manifest',
          severity: 'error',
          ...manifest.placeOf(yamlPath),
          message: said[named](path),
          hint: said[`${named}Hint`],
        },
      ],
      exitCodes.usage,
    );
  }
  const file = shownPath(join(root, path), world);
  const source = readYaml(await readBeside(root, path, world), file, 1, 'manifest');
  const stop = (problems: Diagnostic[]) => new GuideError(problems, exitCodes.usage);
  if (source.problems.length > 0) throw stop(source.problems);
  const result = z.array(termSchema).safeParse(source.value ?? [], { reportInput: true });
  if (result.success)
    return result.data.map((entry, index) => ({
      ...entry,
      place: source.placeOf([index, 'term']),
    }));
  const keysOf = (at: readonly PropertyKey[]) =>
    at.length === 1 ? Object.keys(termSchema.shape) : [];
  throw stop(schemaDiagnostics(result.error.issues, source, 'manifest', keysOf));
}
