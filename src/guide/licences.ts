import deprecatedIds from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import currentIds from 'spdx-license-ids/index.json' with { type: 'json' };
import { nearest } from '../base/report/suggest.js';
import type { Lang } from './labels.js';

/** What readers are told of a licence. */
export interface Licence {
  spdx: string;
  url: string;
  /** Name as a title, e.g. «Licence Ouverte / Open Licence version 2.0». */
  title: Record<Lang, string>;
  /** Name within a sentence, after «publié sous» or «published under». */
  inSentence: Record<Lang, string>;
  /** The letters of its mark, drawn as text. */
  mark: string;
}

/** What the letters of a licence of Creative Commons stand for. */
const conditions: Readonly<Record<string, Record<Lang, string>>> = {
  BY: { fr: 'Attribution', en: 'Attribution' },
  NC: { fr: 'Pas d’utilisation commerciale', en: 'NonCommercial' },
  ND: { fr: 'Pas de modification', en: 'NoDerivatives' },
  SA: { fr: 'Partage dans les mêmes conditions', en: 'ShareAlike' },
};

const grounds: Readonly<Record<string, Record<Lang, string>>> = {
  '4.0': { fr: 'International', en: 'International' },
  '3.0': { fr: 'Non transposé', en: 'Unported' },
};

/** `CC-BY-NC-4.0` and its like, by their letters. */
function creativeCommons(spdx: string): Licence | undefined {
  const [, letters, version = ''] = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/.exec(spdx) ?? [];
  if (letters === undefined) return undefined;
  const said = (lang: Lang, between: string) => {
    const names = letters.split('-').map((each) => conditions[each]?.[lang]);
    const ground = grounds[version]?.[lang] ?? { fr: 'Générique', en: 'Generic' }[lang];
    return `Creative Commons ${names.join(between)} ${version} ${ground}`;
  };
  const title = { fr: said('fr', ' – '), en: said('en', '-') };
  return {
    spdx,
    url: `https://creativecommons.org/licenses/${letters.toLowerCase()}/${version}/`,
    title,
    inSentence: { fr: `licence ${title.fr}`, en: `the ${title.en} licence` },
    mark: `CC ${letters}`,
  };
}

/** Licences that have more to say than their identifier (https://spdx.org/licenses/). */
const described: Readonly<Record<string, Licence>> = {
  'etalab-2.0': {
    spdx: 'etalab-2.0',
    url: 'https://github.com/etalab/licence-ouverte/blob/master/LO.md',
    title: { fr: 'Licence Ouverte Etalab version 2.0', en: 'Etalab Open Licence version 2.0' },
    inSentence: {
      fr: 'licence ouverte Etalab version 2.0',
      en: 'the Etalab Open Licence version 2.0',
    },
    mark: 'LO 2.0',
  },
  'CC0-1.0': {
    spdx: 'CC0-1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    title: { fr: 'Creative Commons Zero 1.0 Universel', en: 'Creative Commons Zero 1.0 Universal' },
    inSentence: {
      fr: 'licence Creative Commons Zero 1.0 Universel',
      en: 'the Creative Commons Zero 1.0 Universal licence',
    },
    mark: 'CC0',
  },
  'OGL-UK-3.0': {
    spdx: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    title: { fr: 'Open Government Licence v3.0', en: 'Open Government Licence v3.0' },
    inSentence: {
      fr: 'licence Open Government Licence v3.0',
      en: 'the Open Government Licence v3.0',
    },
    mark: 'OGL',
  },
};

/** The SPDX identifiers of the licences that guides usually have. */
export const usualLicences: readonly string[] = [
  'etalab-2.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC0-1.0',
  'OGL-UK-3.0',
];

/** Every SPDX identifier, those that have a successor (`GPL-3.0`) last. */
export const licenceIds: readonly string[] = [...currentIds, ...deprecatedIds];

const known: ReadonlySet<string> = new Set(licenceIds);

/** The identifier that a licence most likely has, by how people name it: «Licence Ouverte», «CC BY-SA», «mit». */
export function licenceMeant(name: string): string | undefined {
  if (/licence[ -]ouverte|open[ -]licence|etalab/i.test(name)) return 'etalab-2.0';
  const dashed = name.trim().replace(/\s+/g, '-');
  return nearest(/^cc-by(?:-[a-z]{2})*$/i.test(dashed) ? `${dashed}-4.0` : dashed, licenceIds);
}

/**
 * What readers are told of a licence: one that this program knows no more of goes by its identifier, and leads to
 * its text on the site of SPDX.
 * @param spdx its identifier; undefined is returned for one that the list of SPDX lacks.
 */
export function licenceOf(spdx: string): Licence | undefined {
  if (!known.has(spdx)) return undefined;
  if (Object.hasOwn(described, spdx)) return described[spdx];
  const commons = creativeCommons(spdx);
  if (commons) return commons;
  return {
    spdx,
    url: `https://spdx.org/licenses/${spdx}.html`,
    title: { fr: `Licence ${spdx}`, en: `${spdx} licence` },
    inSentence: { fr: `licence ${spdx}`, en: `the ${spdx} licence` },
    mark: spdx,
  };
}
