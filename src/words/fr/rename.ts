import type { Words } from '../en/index.js';

/** Ce que `guide rename` refuse. */
export const rename: Words['rename'] = {
  unlisted: 'Ce fichier n’est pas un chapitre que guide.yaml nomme',
  unlistedHint: 'nommer un chapitre comme il l’est dans guide.yaml',
  outside: 'Ce chemin mène hors du dossier du guide',
  outsideHint: 'nommer un fichier du dossier du guide',
  ending: 'Le nouveau nom doit se terminer par .md, sans langue',
  endingHint: 'le terminer par .md ; les traductions sont renommées avec leur original',
  unportable: (what) => `Certains systèmes refusent ce nom : ${what}`,
  unportableHint: 'choisir un nom fait de lettres, de chiffres et de tirets',
  exists: (path) => `Un fichier a déjà ce nom : « ${path} »`,
  existsHint: 'choisir un autre nom, ou déplacer d’abord ce fichier',
};
