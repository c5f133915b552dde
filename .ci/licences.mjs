// Holds the licence of every package in the lock file against those that a program under MIT may be made of.
// usage: node .ci/licences.mjs [package-lock.json]
import { readFileSync } from 'node:fs';
import parse from 'spdx-expression-parse';

/** SPDX identifiers. LGPL and MPL are for packages that stay apart: a library in a file of its own, a dictionary. */
const allowed = new Set([
  '0BSD', 'Apache-2.0', 'Bitstream-Vera', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0',
  'ISC', 'LGPL-3.0-or-later', 'MIT', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib',
]);

/** For tools alone, of which nothing is published. */
const allowedForTools = new Set([...allowed, 'CC-BY-3.0', 'PSF-2.0']);

/** What a package says of its licence where SPDX can't read it, and where it says it. */
const said = {
  'dejavu-fonts-ttf': 'Bitstream-Vera', // LICENSE
  'dev-ip': 'MIT', // README
  'dictionary-en': 'MIT AND BSD-3-Clause', // license and its affix file
  'dictionary-en-gb': 'MIT AND BSD-3-Clause', // license and its affix file
  format: 'MIT', // Readme
  hamljs: 'MIT', // Readme
  '@gouvfr/dsfr': 'MIT', // LICENSE.md: the code; its fonts are for State sites, and none of it is published
};

const file = process.argv[2] ?? new URL('../package-lock.json', import.meta.url);
const { packages } = JSON.parse(readFileSync(file, 'utf8'));
const nameOf = (path) => path.replace(/^.*node_modules\//, '');

/** A package for one system alone has the licence of the one that lists it. */
function parentOf(name) {
  return Object.values(packages).find(({ optionalDependencies }) => name in (optionalDependencies ?? {}));
}

function licenceOf(name, { license, os, cpu }) {
  const own = said[name] ?? license;
  if (own !== undefined || !(os ?? cpu)) return own;
  return parentOf(name)?.license;
}

function isAllowed(node, among) {
  if (node.license) return among.has(node.plus ? `${node.license}-or-later` : node.license);
  const [left, right] = [isAllowed(node.left, among), isAllowed(node.right, among)];
  return node.conjunction === 'and' ? left && right : left || right;
}

function problemOf([path, entry]) {
  const name = nameOf(path);
  const licence = licenceOf(name, entry);
  if (licence === undefined) return `${name}: no licence`;
  try {
    const among = entry.dev ? allowedForTools : allowed;
    return isAllowed(parse(licence), among) ? undefined : `${name}: ${licence}`;
  } catch {
    return `${name}: «${licence}» is no SPDX expression`;
  }
}

const entries = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
const problems = entries.map(problemOf).filter(Boolean);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error('Unexpected licences: take another package, or say in .ci/licences.mjs why this one is compatible');
  process.exitCode = 1;
} else console.log(`${entries.length} packages, every licence compatible`);
