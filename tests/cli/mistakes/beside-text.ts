import { header, type Mistake } from './mistake.js';

/** What is wrong beside the text of chapters, and what a build would refuse. */
export const besideText: readonly Mistake[] = [
  {
    mistake: 'a legal page that is none',
    yaml: (text) => `${text}legal: [{ page: mentions.md }]\n`,
    fr: 'guide.yaml:13 La page « mentions.md », sous « legal », n’est pas un fichier du guide : le lien n’apparaîtra pas → écrire la page à cet endroit, ou donner title et url à la place de page',
    en: 'guide.yaml:13 Unexpected page «mentions.md» under «legal», which is no file of the guide: the link is left out → write the page there, or give title and url instead of page',
  },
  {
    mistake: 'the words of a new guide',
    yaml: (text) => text.replace('name: Direction', 'name: Nom de votre administration'),
    fr: 'guide.yaml:9 « Nom de votre administration » est le texte du modèle, pas le vôtre → écrire votre texte à sa place, ou l’enlever',
    en: 'guide.yaml:9 Unexpected text of the new guide, «Nom de votre administration», expected your own → write your own text in its place, or take it out',
  },
  {
    mistake: 'a chapter that guide.yaml does not list',
    yaml: (text) => text.replace('  - deux.md\n', ''),
    fr: 'deux.md:undefined Ce chapitre n’est pas dans la liste de guide.yaml : aucun lecteur ne le verra → ajouter la ligne « - deux.md » sous « chapters: » dans guide.yaml, ou sortir le fichier de ce dossier',
    en: 'deux.md:undefined Unexpected chapter that guide.yaml doesn’t list, which no reader sees → add the line «- deux.md» below «chapters:» in guide.yaml, or move the file out of this folder',
  },
  {
    mistake: 'two chapters of one title',
    text: '---\ntitle: Deux\ndescription: Le premier.\n---\n\nA.\n',
    fr: 'deux.md:1 Le titre « Deux » est déjà celui de un.md → donner à l’un des deux un titre qui dit de quoi il parle',
    en: 'deux.md:1 Unexpected second chapter «Deux», after un.md → give one of the two a title that says what it is about',
  },
  {
    mistake: 'a cover that is none',
    yaml: (text) => `${text}cover: images/rien.svg\n`,
    fr: 'guide.yaml:13 L’image « images/rien.svg » de la couverture n’existe pas → mettre le fichier dans le dossier de guide.yaml, ou retirer « cover » de guide.yaml',
    en: 'guide.yaml:13 Missing image «images/rien.svg» of the cover → put the file below guide.yaml, or take «cover» out of guide.yaml',
  },
  {
    mistake: 'characters that no font has',
    text: `${header}Le mot 漢字.\n`,
    fr: 'un.md:6 Des caractères (chinois) ne sont dans aucune police du guide : « 漢 » (U+6F22), « 字 » (U+5B57) → mettre une police libre qui les a, comme Noto Sans SC, dans le dossier de guide.yaml, et l’y nommer : fonts: [{ file: fonts/NotoSansSC-Regular.ttf, licence: OFL-1.1 }] ; ou remplacer ces caractères',
    en: 'un.md:6 Unexpected characters (Han), which no font of the guide has: «漢» (U+6F22), «字» (U+5B57) → put an open font that has them, such as Noto Sans SC, below guide.yaml and name it there: fonts: [{ file: fonts/NotoSansSC-Regular.ttf, licence: OFL-1.1 }]; or replace the characters',
  },
  {
    mistake: 'an announcement whose date is none',
    files: { 'announcements/2021-04-30-beta.md': '---\ndate: demain\n---\n\nUn texte.\n' },
    fr: 'announcements/2021-04-30-beta.md:2 La valeur de « date » ne convient pas : il faut une date, AAAA-MM-JJ → écrire la date de l’annonce comme 2021-04-30',
    en: 'announcements/2021-04-30-beta.md:2 Unexpected value of «date», expected a date, YYYY-MM-DD → write the date of the announcement like 2021-04-30',
  },
  {
    mistake: 'a site of the State without its pages',
    yaml: (text) => `${text}theme: dsfr\n`,
    hasDsfr: true,
    fr: 'guide.yaml:13 Il manque sous « legal », obligatoire sur un site de l’État : les mentions légales, la déclaration d’accessibilité, la page sur les données personnelles → ajouter dans guide.yaml, sous « legal: », une ligne pour chacune : - { title: Mentions légales, url: https://… }, ou - { page: pages/x.md } pour une page à vous (guide init --theme dsfr en écrit des modèles)',
    en: 'guide.yaml:13 Missing under «legal», mandatory on sites of the State: the legal notice, the accessibility statement, the page on personal data → add to guide.yaml, below «legal:», a line for each: - { title: Legal notice, url: https://… }, or - { page: pages/x.md } for one of your own (guide init --theme dsfr writes drafts)',
  },
  {
    mistake: 'the theme of the State without its package',
    yaml: (text) => `${text}theme: dsfr\nrules: { legal-missing: off }\n`,
    fr: 'guide.yaml:13 Il manque @gouvfr/dsfr, d’où le thème « dsfr » tire ses polices et ses styles → lancer `npm install --save-dev @gouvfr/dsfr@1.14.4` (réservé aux sites de l’État), ou écrire `theme: plain`',
    en: 'guide.yaml:13 Missing package @gouvfr/dsfr, which theme «dsfr» takes its fonts and styles from → run `npm install --save-dev @gouvfr/dsfr@1.14.4` (only sites of the French State may use it), or set `theme: plain`',
  },
  {
    mistake: 'a name of file with spaces and accents',
    yaml: (text) => text.replace('deux.md', 'Été 2021.md'),
    files: { 'Été 2021.md': '---\ntitle: Deux\ndescription: Une page.\n---\n\nUn texte.\n' },
    fr: 'Été 2021.md:1 L’adresse de cette page est faite du nom de son fichier, qui n’est pas simple : « %C3%89t%C3%A9%202021.html » → lancer « guide rename "Été 2021.md" ete-2021.md », qui corrige les liens et garde l’ancienne adresse',
    en: 'Été 2021.md:1 Unexpected name of a file, of which the address of the page is made: «%C3%89t%C3%A9%202021.html» → run «guide rename "Été 2021.md" ete-2021.md», which mends links and keeps the old address',
  },
  {
    mistake: 'two chapters at one address',
    yaml: (text) => text.replace('- un.md', '- un.md\n  - trois.md'),
    files: {
      'trois.md': '---\ntitle: Trois\ndescription: Une page.\nslug: un\n---\n\nUn texte.\n',
    },
    fr: 'trois.md:1 L’adresse « un.html » est déjà celle de « un.md » → renommer le fichier, ou lui donner un autre « slug: » dans l’en-tête de la page, entre les deux lignes ---',
    en: 'trois.md:1 Unexpected address «un.html», already the address of «un.md» → rename the file, or set another `slug` in it',
  },
];
