import { expect, test } from 'vitest';
import { generatedFiles } from '../../generate/files.js';
import { frontMatterJsonSchema, manifestJsonSchema } from '../../generate/json-schema.js';
import { placeholders } from '../../src/guide/placeholders.js';
import { reference } from '../../src/words/fr/reference.js';
import { exampleFindings } from '../helpers/example-findings.js';

const files = await generatedFiles(async (rule, example) =>
  (await exampleFindings(rule, example)).map(({ text }) => text),
);

test.each(Object.entries(files))(
  '%s is what the program says (otherwise: npm run generate)',
  async (path, text) => {
    await expect(text).toMatchFileSnapshot(`../../${path}`);
  },
);

test('what is said in French is said in English', () => {
  const said = JSON.stringify([manifestJsonSchema([]), frontMatterJsonSchema(), placeholders]);
  expect(Object.keys(reference).filter((text) => !said.includes(`"${text}"`))).toEqual([]);
});
