// What the package is made of, out of the lock file and the bundles: a list for the bill of materials of every
// release, and the licences of what is bundled, which ask to be passed on.
import { readdirSync, readFileSync } from 'node:fs';
import parse from 'spdx-expression-parse';

/** Every package that the program runs with, by name and version: name, version, licence, SHA-512, and whether a system may go without. */
export function components({ packages }) {
  const runs = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  const listed = runs.map(([path, { version, license, integrity, optional = false }]) => ({
    name: nameOf(path),
    version,
    licence: licenceOf(license),
    sha512: /^sha512-/.test(integrity ?? '') ? Buffer.from(integrity.slice(7), 'base64').toString('hex') : undefined,
    optional,
  }));
  const byId = new Map(listed.map((each) => [`${each.name}@${each.version}`, each]));
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** A licence as CycloneDX has it: one of SPDX, an expression of several, or what the package says in its place. */
function licenceOf(said) {
  if (said === undefined) return undefined;
  try {
    const { license, plus } = parse(said);
    return license && !plus ? { license: { id: license } } : { expression: said };
  } catch {
    return { license: { name: said } };
  }
}

/** The licences of the packages that bundles hold. @param inputs paths of bundled files. */
export function notices(inputs) {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    return [`${name} ${version}`, `Licence: ${license ?? 'see its text'}`, '', licenceText(folder) || `Author: ${author?.name ?? author}`].join('\n');
  });
  return `${['The program holds code of these packages, each under its licence.', ...texts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file ? readFileSync(`${folder}/${file}`, 'utf8').replace(/\r\n?/g, '\n').trim() : '';
}

function nameOf(path) {
  return path.replace(/^.*node_modules\//, '');
}
