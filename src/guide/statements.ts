import { compare } from 'semver';
import { dateInWords, monthInFileName } from './dates.js';
import type { Statements } from './guide.js';
import { licenceOf } from './licences.js';
import type { Manifest } from './manifest-schema.js';
import { versionLabel } from './version-label.js';

/** Says everything that outputs state about a guide, from its manifest alone. */
export function statementsOf(manifest: Manifest): Statements {
  const { lang, slug, date, consultation } = manifest;
  const version = versionLabel(manifest.version, lang);
  const licence = licenceOf(manifest.licence);
  if (!licence) throw new RangeError(`Unexpected licence «${manifest.licence}»`);
  const month = monthInFileName(date, lang);
  const year = date.slice(0, 4);
  const values: Record<string, string> = { slug, year, month, version: version.short };
  const filled = (template: string) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return {
    version,
    licence,
    date: dateInWords(date, lang),
    fileName: `${slug}-${version.inFileName}-${month}-${year}`,
    pdfAddress: filled(manifest.site.pdf),
    coverAddress: filled(manifest.site.cover),
    target: targetOf(manifest),
    consultationOpen: consultation !== undefined && date <= consultation.closes,
  };
}

function targetOf({ target, version, lang }: Manifest): Statements['target'] {
  if (!target || compare(target.version, version) <= 0) return undefined;
  return {
    label: versionLabel(target.version, lang).label,
    date: dateInWords(target.date, lang),
  };
}
