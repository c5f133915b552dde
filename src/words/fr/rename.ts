import type { Words } from '../en/index.js';

/** Ce que `guide rename` refuse. */
export const rename: Words['rename'] = {
  unlisted: 'Ce fichier n’est pas un chapitre que guide.yaml nomme',
  unlistedHint: 'nommez un chapitre comme il l’est dans guide.yaml',
  outside: 'Ce chemin mène hors du dossier du guide',
  outsideHint: 'nommez un fichier du dossier du guide',
  ending: 'Le nouveau nom doit se terminer par .md, sans langue',
  endingHint: 'terminez-le par .md ; les traductions sont renommées avec leur original',
  unportable: (what) => `Certains systèmes ne peuvent pas tenir ce nom : ${what}`,
  unportableHint: 'choisissez un nom fait de lettres, de chiffres et de tirets',
  exists: (path) => `Un fichier a déjà ce nom : « ${path} »`,
  existsHint: 'choisissez un autre nom, ou déplacez d’abord ce fichier',
};
