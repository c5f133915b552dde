import { rules } from '../checks/rules/index.js';
import { manifestJsonSchema } from './json-schema.js';

/** The files of this repository that are written by the program: path from the top folder → text. */
export function generatedFiles(): Record<string, string> {
  return {
    'templates/guide.schema.json': `${JSON.stringify(manifestJsonSchema(rules), null, 2)}\n`,
  };
}
