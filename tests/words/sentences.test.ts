import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../helpers/ci-jobs.js';

const source = join(repositoryRoot, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.ts$/.test(path) && !path.startsWith('words/'))
  .sort();

/**
 * Words that outputs say in the language of the guide, in both; those that a new guide holds; what the manual's reference is made of; and what a
 * program answers to a program.
 */
const elsewhere = [
  'checks/accessibility-words.ts',
  'checks/starter-sentences.ts',
  'diff/labels.ts',
  'ecodesign/words-en.ts',
  'guide/labels.ts',
  'guide/offline-labels.ts',
  'guide/manifest-schema.ts',
  'guide/versions-labels.ts',
  'guide/placeholders.ts',
  'outputs/news/wording.ts',
  'outputs/preview/server.ts',
];

/** Errors of programs, which no user should see: they are reports to the authors of this one. */
const ofPrograms = new Set(['RangeError', 'TypeError', 'Error']);

/** A message begins as a sentence does, or is what to do: a few words at least. */
const isSentence = (text: string) =>
  /^(?:(?:Unexpected|Missing|Removed)\s\S+|(?:No|Nothing|The|This)\s\S+(?:\s\S+)+)/.test(text) ||
  /^[a-z]+ (?:the|a|an|it|them|each|no) \S+/.test(text);

/** The sentences in a file, but for those of errors of programs, with their line. */
function sentencesIn(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    // The examples of a rule are texts of guides.
    if (ts.isPropertyAssignment(node) && node.name.getText(file) === 'text') return;
    if (ts.isNewExpression(node) && ofPrograms.has(node.expression.getText(file))) return;
    if ((ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) && isSentence(node.text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${path}:${line + 1} ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('no sentence for people stands outside the catalogues', () => {
  expect(files.length).toBeGreaterThan(300);
  const found = files
    .filter((path) => !elsewhere.includes(path))
    .flatMap((path) => sentencesIn(path, readFileSync(join(source, path), 'utf8')));
  expect(found).toEqual([]);
});

test('a sentence that is planted is found', () => {
  const planted = [
    "const a = { message: 'Unexpected thing of a kind', hint: 'take the rest out' };",
    'const b = `Missing part of a page`;',
    "throw new RangeError('Unexpected state of it');",
  ];
  expect(sentencesIn('a.ts', planted.join('\n'))).toEqual([
    'a.ts:1 Unexpected thing of a kind',
    'a.ts:1 take the rest out',
    'a.ts:2 Missing part of a page',
  ]);
});
