// The typesetter alone: a Typst file → a PDF, with the fonts that `guide` sets a plain guide in.
import { readFileSync, writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [source = '', target = '', ...fonts] = process.argv.slice(2);
const compiler = NodeCompiler.create({
  workspace: '/bench',
  fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }],
});
compiler.addSource('/bench/main.typ', readFileSync(source, 'utf8'));
const compiled = compiler.compile({ mainFilePath: '/bench/main.typ' });
if (!compiled.result) throw new Error('Typst refuses the book that the benchmark made');
writeFileSync(target, compiler.pdf(compiled.result));
