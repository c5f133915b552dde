import { readFileSync } from 'node:fs';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, type Quad, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

const shapes = new Store(
  new Parser().parse(readFileSync(new URL('../fixtures/dcat-ap.ttl', import.meta.url), 'utf8')),
);

/** What of a record in JSON-LD is not as DCAT-AP has it: path and constraint of each. */
export async function dcatApProblems(record: string): Promise<string[]> {
  const parser = new JsonLdParser({ baseIRI: 'https://example.org/guide/dcat.jsonld' });
  const data = new Store();
  await new Promise((resolve, reject) => {
    parser.on('data', (quad: Quad) => data.addQuad(quad));
    parser.on('error', reject).on('end', resolve);
    parser.end(record);
  });
  const { results } = await new Validator(shapes).validate(data);
  return results.map(
    ({ path, sourceConstraintComponent, value }) =>
      `${path?.value} ${sourceConstraintComponent?.value.split('#')[1]} ${value?.value ?? ''}`,
  );
}
