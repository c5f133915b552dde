import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { packageFile, packageInfo } from '../base/package-info.js';
import type { World } from '../base/world/world.js';
import { dsfrFolderOrNone } from '../guide/dsfr.js';
import type { Guide } from '../guide/guide.js';
import { encoded, type OutputFile } from '../outputs/content/output-file.js';

/** A package that a release was made with. */
interface Component {
  name: string;
  version: string;
  /** As CycloneDX has it. */
  licence?: object | undefined;
  /** Of the packed package, in hexadecimal. */
  sha512?: string | undefined;
  /** True for a package that some systems go without. */
  optional: boolean;
}

/**
 * The bill of materials of a release: this program, the packages that it was locked and tested with, and the
 * design system where the guide takes its theme from one. The same guide and program give the same bytes.
 */
export async function billFile(guide: Guide, world: World): Promise<OutputFile> {
  const read = async (path: string) => new TextDecoder().decode(await world.readFile(path));
  const own = JSON.parse(await read(packageFile('lib/components.json'))) as Component[];
  const theme = guide.manifest.theme === 'dsfr' ? dsfrFolderOrNone(guide.root) : undefined;
  const others = theme ? [themeComponent(await read(join(theme, 'package.json')))] : [];
  return { path: 'sbom.cdx.json', bytes: encoded(billOfMaterials(guide, [...own, ...others])) };
}

function themeComponent(manifest: string): Component {
  const { name, version, license } = JSON.parse(manifest);
  return { name, version, licence: { license: { name: license } }, optional: false };
}

/** CycloneDX 1.6 (ECMA-424) as JSON. */
function billOfMaterials({ manifest }: Guide, components: readonly Component[]): string {
  const guideRef = `${manifest.slug}@${manifest.version}`;
  const program = { name: packageInfo.name, version: packageInfo.version };
  const programRef = referenceOf(program);
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: `${manifest.date}T00:00:00Z`,
      tools: { components: [{ type: 'application', ...program, purl: programRef }] },
      component: {
        'bom-ref': guideRef,
        type: 'data',
        name: manifest.slug,
        version: manifest.version,
        description: manifest.title,
        licenses: [{ license: { id: manifest.licence } }],
      },
    },
    components: [
      { 'bom-ref': programRef, type: 'application', ...program, purl: programRef },
      ...components.map(library),
      ...manifest.fonts.map(font),
    ],
    dependencies: [
      {
        ref: guideRef,
        dependsOn: [programRef, ...manifest.fonts.map(({ file }) => `font:${file}`)],
      },
      { ref: programRef, dependsOn: components.map(referenceOf) },
    ],
  };
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(bill))}`;
  return `${JSON.stringify({ ...bill, serialNumber }, null, 2)}\n`;
}

function library({ name, version, licence, sha512, optional }: Component) {
  const reference = referenceOf({ name, version });
  return {
    'bom-ref': reference,
    type: 'library',
    name,
    version,
    scope: optional ? 'optional' : 'required',
    purl: reference,
    ...(sha512 ? { hashes: [{ alg: 'SHA-512', content: sha512 }] } : {}),
    ...(licence ? { licenses: [licence] } : {}),
  };
}

/** A font that the guide brings, under the licence that it says. */
function font({ file, licence }: Guide['manifest']['fonts'][number]) {
  return {
    'bom-ref': `font:${file}`,
    type: 'file',
    name: file,
    licenses: [{ license: { name: licence } }],
  };
}

/** The package URL of a package of npm (ECMA-427): `pkg:npm/%40scope/name@1.0.0`. */
function referenceOf({ name, version }: { name: string; version: string }): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** A UUID that the text alone decides (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}
