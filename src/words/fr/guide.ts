import type { Words } from '../en/index.js';

const header = 'l’en-tête de la page, entre les deux lignes ---';

/** Les fautes que le lecteur de YAML nomme par un code, dites simplement. */
const yamlFaults: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'Ce renvoi (*) ne nomme rien',
  BAD_DQ_ESCAPE: 'La barre oblique inverse (\\) de ce texte entre guillemets n’a pas de sens ici',
  BAD_INDENT: 'Cette ligne n’est pas en retrait comme celles qui l’entourent',
  BAD_SCALAR_START: 'Ce texte commence par un signe réservé',
  BLOCK_AS_IMPLICIT_KEY: 'Il y a un deux-points de trop sur cette ligne, ou un retrait en trop',
  BLOCK_IN_FLOW: 'Il manque un crochet ou une accolade de fin avant cette ligne',
  DUPLICATE_KEY: 'Cette clé est déjà écrite plus haut',
  MISSING_CHAR: 'Il manque un signe ici : un deux-points, un guillemet, un crochet ou une accolade',
  MULTILINE_IMPLICIT_KEY: 'Il manque un deux-points après la clé, ou cette ligne est mal placée',
  MULTIPLE_DOCS: 'Il y a une ligne « --- » de trop',
  TAB_AS_INDENT: 'Cette ligne commence par une tabulation',
  TAG_RESOLVE_FAILED: 'Ce texte commence par un point d’exclamation, qui est un signe réservé',
  UNEXPECTED_TOKEN: 'Ce qui est écrit ici n’est pas à sa place',
};

const types: Readonly<Record<string, string>> = {
  array: 'une liste (une ligne « - … » par élément)',
  boolean: 'true ou false',
  int: 'un nombre entier',
  number: 'un nombre',
  object: 'des clés et leurs valeurs, en retrait sur les lignes suivantes',
  record: 'des clés et leurs valeurs, en retrait sur les lignes suivantes',
  string: 'un texte',
};

export const guide: Words['guide'] = {
  notFound: {
    named: (dir) => `Il n’y a pas de guide.yaml dans « ${dir} »`,
    here: 'Il n’y a de guide.yaml ni ici, ni dans un dossier au-dessus, ni dans guide-sources',
    hint: 'un guide est un dossier avec un fichier guide.yaml et des chapitres en Markdown : en commencer un avec « guide init mon-guide », ou aller dans le vôtre avec « cd » et son chemin',
  },
  chapters: {
    twice: (path) => `Le chapitre « ${path} » est déjà dans la liste`,
    twiceHint: 'n’écrire chaque chapitre qu’une fois',
    outside: (path) => `Le chapitre « ${path} » est en dehors du dossier du guide`,
    outsideHint: 'le copier dans le dossier de guide.yaml',
    missing: (path) => `Le chapitre « ${path} » n’existe pas`,
    missingHint: 'créer le fichier, ou l’enlever de la liste',
    letters: (path, near) =>
      `Le nom du chapitre « ${path} » ne s’écrit pas comme celui du fichier : « ${near} »`,
    lettersHint: (near) => `écrire ${near}`,
    oneComputer: (path) =>
      `Le chapitre « ${path} » n’est que sur un seul ordinateur, il faut un chemin à partir du dossier de guide.yaml`,
    oneComputerHint: 'copier le fichier dans le dossier de guide.yaml, et n’écrire que son nom',
  },
  addresses: {
    notFoundPage: 'la page que le site montre pour une adresse inconnue',
    ownPage: (address, page, moved) =>
      `L’adresse « ${address} » est celle d’une page du site, ${page} : le chapitre est à « ${moved} »`,
    ownPageHint:
      'renommer le fichier, ou lui donner un `slug` ; les liens vers ce chapitre y mènent de toute façon',
    homePage: 'la page d’accueil',
    address: (address) => `L’adresse « ${address} »`,
    addressHint: `renommer le fichier, ou lui donner un autre « slug: » dans ${header}`,
    alias: (alias) => `L’ancienne adresse « ${alias} »`,
    aliasHint: `l’enlever de « aliases: » dans ${header} : seule une adresse que plus rien n’occupe peut renvoyer ailleurs`,
    unportable: (name, wrong) => `${name} ${wrong}`,
    taken: (name, other) => `${name} est déjà celle de « ${other} »`,
    character: 'contient un caractère que Windows refuse',
    ending: 'se termine par un point ou une espace, que Windows enlève',
    device: 'est un nom que Windows réserve à un appareil',
    long: (longest) => `dépasse ${longest} octets`,
  },
  text: {
    tooLong: (found, most) => `Ce chapitre pèse ${found}, il faudrait ${most} au plus`,
    tooLongHint: 'le couper en plusieurs chapitres',
    megabytes: (count) => `${count.toFixed(1).replace('.', ',')} Mo`,
    encoding: 'Ce fichier n’est pas enregistré en UTF-8',
    encodingHint: 'l’enregistrer en UTF-8 dans votre éditeur de texte',
    control: (code) => `Il y a ici un caractère de contrôle, invisible (U+${code})`,
    controls: (code, others) =>
      `Il y a ici un caractère de contrôle, invisible (U+${code}), et ${others} autres plus bas`,
    controlHint: 'l’effacer : un éditeur qui montre les caractères invisibles aide à le trouver',
  },
  files: {
    outside: 'Ce lien mène à un fichier en dehors du dossier du guide',
    notFile: 'C’est un dossier ou un appareil, alors qu’il faut un fichier',
    hint: 'mettre à sa place une copie du texte, ou le supprimer',
  },
  dsfr: {
    missing: 'Il manque @gouvfr/dsfr, d’où le thème « dsfr » tire ses polices et ses styles',
    hint: 'lancer `npm install --save-dev @gouvfr/dsfr@1.14.4` (réservé aux sites de l’État), ou écrire `theme: plain`',
  },
  references: {
    missing: (file) => `Le fichier de références « ${file} » n’existe pas`,
    missingHint: 'ajouter le fichier, ou corriger son chemin, qui part du dossier de guide.yaml',
    outside: (file) => `Le fichier de références « ${file} » est en dehors du dossier du guide`,
    outsideHint: 'en mettre une copie dans le dossier de guide.yaml',
  },
  indexTerms: {
    missing: (file) => `Le fichier des termes de l’index « ${file} » n’existe pas`,
    missingHint: 'ajouter le fichier, ou corriger son chemin, qui part du dossier de guide.yaml',
    outside: (file) =>
      `Le fichier des termes de l’index « ${file} » est en dehors du dossier du guide`,
    outsideHint: 'en mettre une copie dans le dossier de guide.yaml',
  },
  images: {
    missing: (file) => `L’image «\u00a0${file}\u00a0» n’existe pas`,
    missingHint: (key) =>
      `mettre le fichier dans le dossier de guide.yaml, ou retirer «\u00a0${key}\u00a0» de guide.yaml`,
    outside: (file) => `L’image «\u00a0${file}\u00a0» est hors du dossier du guide`,
  },
  fonts: {
    missing: (file) => `La police « ${file} » n’existe pas`,
    missingHint: 'ajouter le fichier, ou l’enlever de la liste',
    outside: (file) => `La police « ${file} » est en dehors du dossier du guide`,
    outsideHint: 'en mettre une copie dans le dossier de guide.yaml',
    collection: (file) =>
      `« ${file} » est une collection de polices, il faut une police TrueType, OpenType ou WOFF2`,
    woff1: (file) =>
      `« ${file} » est une police WOFF 1, il faut une police TrueType, OpenType ou WOFF2`,
    otherHint: 'prendre là d’où vient la police le fichier qui se termine par .ttf, .otf ou .woff2',
    forbidden: (file) => `L’auteur de la police « ${file} » interdit de l’incorporer`,
    forbiddenHint: 'prendre une police libre, par exemple de la famille Noto',
    broken: (file) => `« ${file} » n’est pas une police, ou elle est abîmée`,
    brokenHint: 'télécharger à nouveau la police, en .ttf, .otf ou .woff2',
  },
  header: {
    unclosed: 'L’en-tête n’est pas fermé : il manque une seconde ligne « --- »',
    unclosedHint: 'ajouter une ligne « --- » après sa dernière ligne',
  },
  yaml: {
    alias: 'Ce renvoi (*) n’est pas accepté, il faut la valeur elle-même',
    aliasHint: 'écrire à nouveau la valeur à la place du renvoi',
    merge: (line) => `La ligne « ${line} » est restée d’une fusion de deux versions du fichier`,
    mergeHint:
      'garder une des deux versions entre <<<<<<< et >>>>>>>, et enlever les lignes de ces signes',
    depth: 'Trop de listes les unes dans les autres',
    depthHint: 'fermer les crochets, ou mettre le texte entre guillemets droits',
    fault: (code, said) =>
      yamlFaults[code] ?? `Cette ligne ne se lit pas comme du YAML (« ${said} »)`,
    control: 'Ce texte contient un caractère de contrôle, invisible',
    controlHint: 'enlever ce code, ou écrire le caractère qu’il désigne',
    slips: {
      tab: 'Cette ligne commence par une tabulation, il faut des espaces',
      tabHint: (line) =>
        `l’aligner avec des espaces sur les lignes voisines du même niveau : ${line}`,
      noSpace: (key) => `Il manque une espace après « ${key}: »`,
      noDashSpace: (text) => `Il manque une espace entre le tiret et « ${text} »`,
      noColon: (key) => `Il manque un deux-points après « ${key} »`,
      colonInText: (text) =>
        `Le texte « ${text} » contient un deux-points : il lui faut des guillemets`,
      openQuote: (text) => `Il manque le guillemet de fin après « ${text} »`,
      openBracket: (text, closing) => `Il manque « ${closing} » à la fin de « ${text} »`,
      strayItem: 'Cet élément de liste n’est pas aligné sur ceux qui le précèdent',
      strayItemHint: (spaces, line) =>
        spaces === 0
          ? `commencer la ligne tout à gauche : ${line}`
          : `mettre exactement ${spaces} espaces avant le tiret : ${line}`,
      write: (line) => `écrire : ${line}`,
    },
    tabsHint: 'mettre en retrait avec des espaces : le YAML refuse les tabulations',
    quoteHint:
      'mettre entre guillemets droits un texte qui contient « : » ou commence par un signe spécial',
  },
  schema: {
    unknownKey: (key) => `La clé « ${key} » n’existe pas`,
    unknownKeyUnder: (key, parent) => `La clé « ${key} » n’existe pas sous « ${parent} »`,
    knownKeys: (keys) => `celles qui existent : ${keys.join(', ')}`,
    missing: (name) => `Il manque « ${name} »`,
    oneOf: (name, values) =>
      `La valeur de « ${name} » ne convient pas, il faut ${values.join(' ou ')}`,
    type: (name, type) =>
      `La valeur de « ${name} » ne convient pas, il faut ${types[type] ?? type}`,
    empty: (name) => `« ${name} » est vide`,
    value: (name) => `La valeur de « ${name} » ne convient pas`,
    valueBecause: (name, expected) => `La valeur de « ${name} » ne convient pas : ${expected}`,
  },
  expected: {
    day: 'il faut une date du calendrier, AAAA-MM-JJ',
    month: 'il faut un mois ou un jour, AAAA-MM ou AAAA-MM-JJ',
    version: 'il faut une version comme 1.0.0 ou 1.0.0-beta.1',
    webAddress: 'il faut une adresse qui commence par https://',
    sectionAddress:
      'il faut une adresse qui commence par https:// ou mailto: et qui contient {id} à la place de l’identifiant de la section',
    absolutePath: 'il faut un chemin qui commence par /',
    colour: 'il faut une couleur écrite comme #000091',
    siteFolder: 'il faut un dossier du site, sans / au début',
    versions: 'il faut aussi site.url, l’origine du site hôte',
    weight: 'il faut un poids comme 60kB ou 2MB',
    chapter: 'il faut le chemin d’un fichier Markdown, qui se termine par .md',
    image: 'il faut le chemin d’une image SVG, PNG, JPEG, WebP, GIF, AVIF ou TIFF',
    indexFile: 'il faut le chemin d’un fichier .yaml',
    references: 'il faut le chemin d’un fichier .bib, .yaml, .json ou .ris',
    font: 'il faut le chemin d’un fichier .ttf, .otf ou .woff2',
    legal: 'il faut « page » seul, ou « title » et « url »',
    tagPrefix:
      'il faut des lettres sans accent, des chiffres, des tirets et des tirets bas, comme acheteurs-v',
    slug: 'il faut des minuscules sans accent, des chiffres et des tirets isolés',
    licence: 'cette licence est inconnue',
    announcementDate: 'il faut une date, AAAA-MM-JJ',
    announcementLink:
      'il faut un chemin du site d’accueil, ou une adresse qui commence par https://',
  },
  hints: {
    date: 'écrire la date de cette version, par exemple 2021-04-30',
    version: 'l’écrire comme 1.0.0-beta.1, ou laisser faire `guide bump`',
    licence: (usual) =>
      `il faut un identifiant de https://spdx.org/licenses/, par exemple ${usual}`,
    'target.date': 'l’écrire comme 2021-06',
    announcementDate: 'écrire la date de l’annonce comme 2021-04-30',
  },
  consultation: (closes, opens) =>
    `La consultation se termine le ${closes}, avant de s’ouvrir le ${opens}`,
  consultationHint: 'échanger ou corriger les dates',
  contributionTwice: {
    message: (id, line) =>
      `Une autre contribution a déjà l’identifiant « ${id} », à la ligne ${line}`,
    hint: (id) => `donner à celle-ci un identifiant à elle, par exemple \`id: ${id}-2\``,
  },
  editions: {
    name: (name) => `« ${name} » ne peut nommer une édition`,
    nameHint: 'il faut des minuscules sans accents, des chiffres et des tirets',
    chapter: (path) => `« ${path} » n’est pas un chapitre du guide`,
    chapterHint: 'écrire son chemin comme sous « chapters: », ou l’y ajouter',
    translated: 'un guide en plusieurs langues ne peut avoir d’éditions',
    translatedHint:
      'un guide a des traductions ou des éditions : faire un guide pour chaque langue',
    noSlug: (key) =>
      `« site.${key} » n’a pas de {slug} : toutes les éditions prendraient la même adresse`,
    noSlugHint: 'écrire {slug} là où se trouve le nom du guide',
  },
  variables: {
    name: (name) => `« ${name} » ne peut nommer une variable`,
    nameHint:
      'il faut un nom fait de lettres, de chiffres, de - et de _, qui commence par une lettre',
    taken: (name) =>
      `« ${name} » dit déjà quelque chose du guide lui-même et ne peut nommer une variable`,
    takenHint: (name) => `lui donner un autre nom ; le programme remplit {${name}}`,
    unfilled: (name) => `la variable « {${name}} » est dans guide.yaml, où rien ne prend sa place`,
    unfilledHint:
      'y écrire son texte : les variables sont pour les chapitres et les annonces seulement',
  },
  translations: {
    itself: (lang) => `La langue « ${lang} » est déjà celle du guide : il n’y a rien à y traduire`,
    itselfHint: 'nommer une autre langue, ou donner à « lang » celle des chapitres',
    part: (title) => `La partie « ${title} » n’est pas sous « chapters »`,
    partHint: (titles) => `l’une de celles-ci : ${titles}`,
    introduction: (title, lang) =>
      `Il manque l’introduction de la partie «\u00a0${title}\u00a0» dans la langue «\u00a0${lang}\u00a0»`,
    introductionHint: (title) =>
      `écrire «\u00a0${title}: { title: …, introduction: … }\u00a0» sous «\u00a0parts\u00a0»`,
    noSlug: (name, lang) =>
      `Il manque {slug} dans « site.${name} » : le guide en « ${lang} » aurait la même adresse`,
    noSlugHint: 'écrire {slug} à la place du nom du guide',
    folder: (address) => `L’adresse « ${address} » est dans le dossier des pages d’une traduction`,
    folderHint: 'renommer le dossier du chapitre',
  },
};
