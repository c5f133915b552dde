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

function creativeCommons(
  spdx: string,
  code: string,
  version: string,
  mark: string,
  fr: string,
  en: string,
): Licence {
  const path = code === 'zero' ? 'publicdomain/zero' : `licenses/${code}`;
  return {
    spdx,
    url: `https://creativecommons.org/${path}/${version}/`,
    title: { fr, en },
    inSentence: { fr: `licence ${fr}`, en: `the ${en} licence` },
    mark,
  };
}

/** The one table of licences, by SPDX identifier (https://spdx.org/licenses/). */
export const licences: Readonly<Record<string, Licence>> = {
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
  'CC-BY-4.0': creativeCommons(
    'CC-BY-4.0',
    'by',
    '4.0',
    'CC BY',
    'Creative Commons Attribution 4.0 International',
    'Creative Commons Attribution 4.0 International',
  ),
  'CC-BY-SA-4.0': creativeCommons(
    'CC-BY-SA-4.0',
    'by-sa',
    '4.0',
    'CC BY-SA',
    'Creative Commons Attribution – Partage dans les mêmes conditions 4.0 International',
    'Creative Commons Attribution-ShareAlike 4.0 International',
  ),
  'CC0-1.0': creativeCommons(
    'CC0-1.0',
    'zero',
    '1.0',
    'CC0',
    'Creative Commons Zero 1.0 Universel',
    'Creative Commons Zero 1.0 Universal',
  ),
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
