import type { Mistake } from './mistake.js';

/** What beginners write in `guide.yaml`. */
export const inManifest: readonly Mistake[] = [
  {
    mistake: 'lang:fr',
    yaml: (text) => text.replace('lang: fr', 'lang:fr'),
    fr: 'guide.yaml:3 Il manque une espace après « lang: » → écrire : lang: fr',
    en: 'guide.yaml:3 Missing space after «lang:» → write: lang: fr',
  },
  {
    mistake: 'licence etalab-2.0',
    yaml: (text) => text.replace('licence: ', 'licence '),
    fr: 'guide.yaml:7 Il manque un deux-points après « licence » → écrire : licence: etalab-2.0',
    en: 'guide.yaml:7 Missing colon after «licence» → write: licence: etalab-2.0',
  },
  {
    mistake: 'a tab',
    yaml: (text) => text.replace('  - name', '\t- name'),
    fr: 'guide.yaml:9 Cette ligne commence par une tabulation, il faut des espaces → l’aligner avec des espaces sur les lignes voisines du même niveau : - name: Direction',
    en: 'guide.yaml:9 Unexpected tab at the beginning of this line, expected spaces → align it by spaces with its neighbours of the same level: - name: Direction',
  },
  {
    mistake: 'a list item too far out',
    yaml: (text) => text.replace('  - deux', ' - deux'),
    fr: 'guide.yaml:12 Cet élément de liste n’est pas aligné sur ceux qui le précèdent → mettre exactement 2 espaces avant le tiret : - deux.md',
    en: 'guide.yaml:12 Unexpected indentation of this list item, expected that of those above it → put exactly 2 spaces before the dash: - deux.md',
  },
  {
    mistake: 'a list item too far in',
    yaml: (text) => text.replace('  - deux', '    - deux'),
    fr: 'guide.yaml:12 Cet élément de liste n’est pas aligné sur ceux qui le précèdent → mettre exactement 2 espaces avant le tiret : - deux.md',
    en: 'guide.yaml:12 Unexpected indentation of this list item, expected that of those above it → put exactly 2 spaces before the dash: - deux.md',
  },
  {
    mistake: 'a dash without its space',
    yaml: (text) => text.replace('- deux', '-deux'),
    fr: 'guide.yaml:12 Il manque une espace entre le tiret et « deux.md » → écrire : - deux.md',
    en: 'guide.yaml:12 Missing space between the dash and «deux.md» → write: - deux.md',
  },
  {
    mistake: 'a colon in a title',
    yaml: (text) => text.replace('title: Guide', 'title: Achats : le guide'),
    fr: 'guide.yaml:1 Le texte « Achats : le guide » contient un deux-points : il lui faut des guillemets → écrire : title: "Achats : le guide"',
    en: 'guide.yaml:1 Unexpected colon in «Achats : le guide», expected quotation marks around it → write: title: "Achats : le guide"',
  },
  {
    mistake: 'a quotation mark left open',
    yaml: (text) => text.replace('title: Guide', 'title: "Guide'),
    fr: 'guide.yaml:1 Il manque le guillemet de fin après « Guide » → écrire : title: "Guide"',
    en: 'guide.yaml:1 Missing quotation mark after «Guide» → write: title: "Guide"',
  },
  {
    mistake: 'a misspelt key',
    yaml: (text) => text.replace('licence:', 'license:'),
    fr: 'guide.yaml:7 La clé « license » n’existe pas → vouliez-vous dire « licence » ?',
    en: 'guide.yaml:7 Unexpected key «license» → did you mean «licence»?',
  },
  {
    mistake: 'a key that is missing',
    yaml: (text) => text.replace('date: 2021-04-30\n', ''),
    fr: 'guide.yaml:1 Il manque « date » → écrire la date de cette version, par exemple 2021-04-30',
    en: 'guide.yaml:1 Missing «date» → write the date of this version, e.g. 2021-04-30',
  },
  {
    mistake: 'a bracket left open',
    yaml: (text) => text.replace(/chapters:[\s\S]*/, 'chapters: [un.md, deux.md\nkeywords: [a]\n'),
    fr: 'guide.yaml:10 Il manque « ] » à la fin de « [un.md, deux.md » → écrire : chapters: [un.md, deux.md]',
    en: 'guide.yaml:10 Missing «]» at the end of «[un.md, deux.md» → write: chapters: [un.md, deux.md]',
  },
  {
    mistake: 'a brace left open',
    yaml: (text) => text.replace('title: Guide', 'title: {Guide'),
    fr: 'guide.yaml:1 Il manque « } » à la fin de « {Guide » → écrire : title: "{Guide"',
    en: 'guide.yaml:1 Missing «}» at the end of «{Guide» → write: title: "{Guide"',
  },
  {
    mistake: 'marks of a merge conflict in guide.yaml',
    yaml: (text) => `${text}<<<<<<< HEAD\nkeywords: [a]\n=======\nkeywords: [b]\n>>>>>>> autre\n`,
    fr: 'guide.yaml:13 La ligne « <<<<<<< HEAD » est restée d’une fusion de deux versions du fichier → garder une des deux versions entre <<<<<<< et >>>>>>>, et enlever les lignes de ces signes',
    en: 'guide.yaml:13 Unexpected line «<<<<<<< HEAD», expected the end of a merge → keep one of the two versions between <<<<<<< and >>>>>>>, and take out the lines of the marks',
  },
  {
    mistake: 'a key of another place',
    yaml: (text) => text.replace('  - name: Direction', '  - nom: Direction'),
    fr: 'guide.yaml:9 La clé « nom » n’existe pas sous « publishers » → vouliez-vous dire « name » ?',
    en: 'guide.yaml:9 Unexpected key «nom» under «publishers» → did you mean «name»?',
  },
  {
    mistake: 'a licence by its French name',
    yaml: (text) => text.replace('etalab-2.0', 'Licence Ouverte'),
    fr: 'guide.yaml:7 La valeur de « licence » ne convient pas : cette licence est inconnue → vouliez-vous dire « etalab-2.0 » ?',
    en: 'guide.yaml:7 Unexpected value of «licence», unknown licence → did you mean «etalab-2.0»?',
  },
  {
    mistake: 'a date as people write it',
    yaml: (text) => text.replace('2021-04-30', '30/04/2021'),
    fr: 'guide.yaml:6 La valeur de « date » ne convient pas : il faut une date du calendrier, AAAA-MM-JJ → écrire : date: 2021-04-30',
    en: 'guide.yaml:6 Unexpected value of «date», expected a date of the calendar, YYYY-MM-DD → write: date: 2021-04-30',
  },
  {
    mistake: 'a version of two numbers',
    yaml: (text) => text.replace('1.0.0-beta.1', '1.0'),
    fr: 'guide.yaml:5 La valeur de « version » ne convient pas : il faut une version comme 1.0.0 ou 1.0.0-beta.1 → écrire : version: 1.0.0',
    en: 'guide.yaml:5 Unexpected value of «version», expected a SemVer version such as 1.0.0 or 1.0.0-beta.1 → write: version: 1.0.0',
  },
  {
    mistake: 'a chapter of another folder',
    yaml: (text) => text.replace('- un.md', '- chapitres/un.md'),
    fr: 'guide.yaml:11 Le chapitre « chapitres/un.md » n’existe pas → vouliez-vous dire « un.md » ?',
    en: 'guide.yaml:11 Missing chapter «chapitres/un.md» → did you mean «un.md»?',
  },
  {
    mistake: 'a chapter by other letters',
    yaml: (text) => text.replace('- un.md', '- Un.md'),
    fr: 'guide.yaml:11 Le nom du chapitre « Un.md » ne s’écrit pas comme celui du fichier : « un.md » → écrire un.md',
    en: 'guide.yaml:11 Unexpected letters in the name of chapter «Un.md», expected those of the file: «un.md» → write un.md',
  },
  {
    mistake: 'a chapter of one computer',
    yaml: (text) => text.replace('- un.md', '- C:\\Users\\moi\\un.md'),
    fr: 'guide.yaml:11 Le chapitre « C:/Users/moi/un.md » n’est que sur un seul ordinateur, il faut un chemin à partir du dossier de guide.yaml → vouliez-vous dire « un.md » ?',
    en: 'guide.yaml:11 Unexpected chapter «C:/Users/moi/un.md» on one computer, expected a path from the folder of guide.yaml → did you mean «un.md»?',
  },
];
