import type { Words } from '../en/index.js';

const exportAgain = 'exporter à nouveau l’image depuis le logiciel qui l’a faite';
const innermost = 'faire des listes ou des sections séparées de ce qui est le plus à l’intérieur';

export const document: Words['document'] = {
  citing: {
    unknown: (key, written) => `L’ouvrage « ${key} », dans « ${written} », n’est pas connu`,
    unknownHint:
      'écrire la clé d’un ouvrage de l’un des fichiers de références, ou y ajouter l’ouvrage',
    uncited: (keys) =>
      `Des ouvrages ne sont cités nulle part, et ne sont pas dans la liste : ${keys.slice(0, 20).join(', ')}${keys.length > 20 ? ', …' : ''}`,
    uncitedHint: 'les citer, les enlever, ou écrire list: all sous references dans guide.yaml',
    unread: (said) =>
      `Les références ne sont pas lisibles (leur lecteur dit, en anglais : ${said})`,
    unreadHint:
      'corriger ce qui est dit ici ; un style est l’un de ceux de Typst, ou un fichier .csl du guide',
    notes: 'Ce style met les citations en note, il en faut un qui les mette dans le texte',
    notesHint:
      'choisir un autre style, comme iso-690, et écrire les citations dans des notes où vous en voulez : [^1]: [@cle, p. 12]',
    noList: 'La liste des ouvrages cités n’est nulle part',
    noListHint:
      'écrire « :::references », et « ::: » en dessous, dans le chapitre où elle doit être',
  },
  index: {
    nameless: 'Cette marque d’index ne contient pas de terme',
    namelessHint: 'écrire le terme entre les crochets, ou {entry="terme"} derrière eux',
    noPlace: (count) =>
      count === 1
        ? 'Un terme est marqué pour l’index, qui n’est nulle part'
        : `${count} termes sont marqués pour l’index, qui n’est nulle part`,
    noPlaceHint: 'écrire « :::index », et « ::: » en dessous, dans le chapitre où il doit être',
    empty: 'Cet index est vide : aucun terme n’est marqué',
    astray: (name) => `L’index n’a pas d’entrée « ${name} »`,
    astrayHint: 'marquer un endroit pour cette entrée, ou renvoyer à une autre',
    unsaid: (term) => `Aucun chapitre ne dit le terme « ${term} » de l’index`,
    unsaidHint:
      'ajouter à ses « variants: » la forme que le texte emploie, ou retirer le terme de la liste',
    emptyHint: 'marquer les termes là où ils sont expliqués, :index[terme], ou enlever l’index',
  },
  examples: {
    twice: (label) => `Deuxième exemple « (@${label}) »`,
    twiceHint: 'donnez-lui une étiquette à lui',
  },
  formula: (tex, said) =>
    `La formule « ${tex} » n’est pas comprise et apparaît telle quelle (le lecteur de formules dit, en anglais : ${said})`,
  formulaHint:
    'corriger la formule, écrite dans le TeX de https://temml.org/docs/en/supported ; si ces dollars sont de l’argent, écrire \\$, ou math: false dans guide.yaml',
  images: {
    missing: (written) => `L’image « ${written} » n’existe pas`,
    missingOutside: (right) =>
      `mettre le fichier dans le dossier de guide.yaml, et écrire ${right}`,
    missingHint: (path) =>
      `mettre le fichier à « ${path} » dans le dossier de guide.yaml, ou corriger le chemin`,
    letters: (written, right) =>
      `Le nom de l’image « ${written} » ne s’écrit pas comme celui du fichier : « ${right} »`,
    lettersHint: (right) => `écrire ${right} : les majuscules et les accents comptent`,
    accentsHint: (right) =>
      `copier le nom depuis celui du fichier : les deux se ressemblent, mais les accents de l’un sont des signes à part, comme macOS peut les écrire ; ou nommer le fichier sans accents : ${right}`,
    data: (start) =>
      `Cette image est écrite dans le texte lui-même, « ${start}… », il faut un fichier`,
    dataHint:
      'lancer `guide images --fetch`, qui en fait un fichier ; ou l’enregistrer dans images/, et écrire son chemin',
    oneComputer: (address) => `L’image « ${address} » n’est que sur un seul ordinateur`,
    oneComputerHint: (right) =>
      `mettre une copie du fichier dans le dossier images du guide, et écrire ${right}`,
    write: (right) => `écrire ${right}`,
    remote: (src) => `L’image « ${src} » est sur un autre site : un lien vers elle la remplace`,
    remoteHint:
      'lancer `guide images --fetch`, qui en fait un fichier du guide ; la fabrication ne va rien chercher ailleurs',
    ofHeader: (picture) => `L’image « ${picture} » de l’en-tête de la page n’existe pas`,
    mislabelled: (kind, said) =>
      `Cette image est en ${kind} sous un nom de ${said} : elle est prise pour ce qu’elle est`,
    mislabelledHint: (kind) => `terminer son nom par .${kind}`,
    removed: (what) => `Ce dessin contient ${what}, qui est retiré`,
    removedLink: 'un lien dans <style>',
    removedAttribute: (attribute, element) => `« ${attribute} » de <${element}>`,
    removedHint: 'exporter le dessin sans script, animation ni lien vers d’autres fichiers',
    unsound: (problem) => `Cette image ${problem}`,
    tooHeavy: 'est trop lourde pour être montrée',
    tooHeavyHint: 'l’exporter plus petite',
    tooLarge: (width, height, millions, side) =>
      `mesure ${width} × ${height} pixels, il en faut ${millions} millions au plus, ${side} par côté`,
    broken: 'est abîmée ou incomplète',
    exportAgain,
    deep: 'est plus profonde ou plus grande que ce que dessinent les logiciels : il faut quelques milliers d’éléments',
    deepHint: 'simplifier le dessin, ou l’exporter en PNG',
    noSvg: (said) => `n’est pas un SVG bien formé (${said})`,
    asImage: 'l’exporter en SVG, PNG ou JPEG depuis le logiciel qui l’a faite',
    others: {
      empty: 'est un fichier vide',
      pdf: 'est un PDF',
      postScript: 'est du PostScript',
      heic: 'est en HEIC, que les navigateurs ne montrent pas',
      jpegXl: 'est en JPEG XL, que peu de navigateurs montrent',
      jpeg2000: 'est en JPEG 2000, que peu de navigateurs montrent',
      photoshop: 'est un document Photoshop',
      bitmap: 'est une image BMP de Windows',
      icon: 'est une icône de Windows',
      metafile: 'est un métafichier de Windows',
      archive: 'est une archive ou un document bureautique',
      lfs: 'n’est pas le fichier lui-même, mais ce que Git LFS met à sa place',
      webPage: 'est une page web',
      unknown: 'n’est ni en SVG, ni en PNG, JPEG, WebP, GIF, AVIF ou TIFF',
    },
    emptyHint: 'mettre l’image à sa place',
    lfsHint: 'lancer `git lfs pull`, puis relancer la commande',
    webPageHint: 'télécharger l’image elle-même : l’adresse a donné une page à la place',
  },
  links: {
    dead: (written) => `Le lien vers « ${written} » ne mène à aucun chapitre de ce guide`,
    deadHint: 'renvoyer à un chapitre de la liste de guide.yaml',
    unlistedHint: (path) => `ajouter « ${path} » aux chapitres de guide.yaml`,
    folder: (written) => `Le lien mène au dossier « ${written} », qui n’a pas de page à lui`,
    folderHint: (page) =>
      `nommer une de ses pages, par exemple ${page}, ou lui donner un fichier index.md`,
    letters: (written, right) =>
      `Le nom « ${written} » ne s’écrit pas comme celui du fichier : « ${right} »`,
    oneComputer: (address) => `Le lien mène à « ${address} », qui n’est que sur un seul ordinateur`,
    oneComputerHint: 'mettre une copie du fichier dans le dossier de guide.yaml, et y renvoyer',
    anchor: (anchor, path) => `Aucun endroit de « ${path} » ne s’appelle « #${anchor} »`,
    anchorHint: (path, anchor) => `écrire {#${anchor}} à la fin d’un titre de ${path}`,
    refused: (href, reason) => `Le lien mène à « ${href} », ${reason}`,
    refusedHint: 'renvoyer à un document, ou enlever le lien',
    outside: 'qui est en dehors du dossier du guide',
    program: 'qui pourrait s’exécuter sur l’ordinateur d’un lecteur',
    hidden: 'qui est un fichier caché',
    heavier: (most) => `qui dépasse ${most}`,
    unaddressed: (count) =>
      `Le PDF et l’EPUB nomment les fichiers joints (${count}) sans y renvoyer, car « site.url » n’est pas donné`,
    unaddressedHint: 'mettre dans `site.url` l’adresse du site d’accueil',
  },
  includes: {
    noFile: 'Il manque le nom du fichier à inclure',
    noFileHint: 'écrire :::include{file=nom.md}',
    outside: (file) => `Le fichier à inclure « ${file} » est en dehors du dossier du guide`,
    outsideHint: 'le copier dans le dossier de guide.yaml',
    notMarkdown: (file) => `Le fichier à inclure « ${file} » n’est pas du Markdown`,
    notMarkdownHint: 'nommer un fichier qui se termine par .md',
    missing: (file) => `Le fichier à inclure « ${file} » n’existe pas`,
    missingHint:
      'créer le fichier ; son chemin part du dossier de ce fichier-ci, puis de celui de guide.yaml',
    loop: (trail) =>
      `Ces fichiers s’incluent en rond : ${trail.map((path) => `« ${path} »`).join(' → ')}`,
    loopHint: 'enlever une de ces inclusions',
    deep: (deepest) => `Trop de fichiers s’incluent les uns dans les autres : ${deepest} au plus`,
    deepHint: 'inclure le dernier directement dans le chapitre',
    many: (most) => `Ce chapitre inclut trop de fichiers : ${most} au plus`,
    manyHint:
      'des fichiers qui s’incluent plusieurs fois se multiplient : n’inclure chacun qu’une fois',
  },
  consultation: {
    missing: (name) => `La consultation « ${name} » n’a pas de fichier de contributions`,
    missingHint: (path) =>
      `reprendre ses contributions : guide consultation --import FICHIER écrit ${path}`,
    only: (only) => `:::consultation ne connaît pas « only=${only} »`,
    onlyHint: 'écrire only=counts pour le tableau seul, ou ne rien mettre pour tout avoir',
    chapter: (chapter) => `:::consultation nomme le chapitre « ${chapter} », qui n’existe pas`,
    chapterHint:
      'écrire son identifiant, pris au tableau de guide consultation --export : chapter=partie/un',
  },
  directive: (name) => `L’encadré « :::${name} » n’existe pas`,
  noEditions: 'cela vaut pour des éditions, que guide.yaml énumère sous « editions: »',
  directiveHint: (names) => `ceux qui existent : ${names.join(', ')}`,
  limits: {
    marksDeep: (most) =>
      `Trop de listes, de citations ou d’encadrés les uns dans les autres : ${most} au plus`,
    marksDeepHint: `fermer les encadrés ouverts, et ${innermost}`,
    marks: (count, most) =>
      `Trop de signes dans ce paragraphe (${count} parmi * _ ~ \` [ ] < & @) : ${most} au plus`,
    marksHint: 'couper le paragraphe, ou mettre le code entre des lignes de ```',
    deep: (most) =>
      `Trop de listes, de citations, d’encadrés ou de tableaux les uns dans les autres : ${most} au plus`,
    deepHint: innermost,
    headings: (most) => `Trop de titres dans ce chapitre : ${most} au plus`,
    headingsHint: 'le couper en plusieurs chapitres',
    word: (longest) =>
      `Ce mot compte plus de ${longest} caractères : aucune ligne ne peut le contenir`,
    wordHint:
      'mettre des espaces là où la ligne peut être coupée, ou ces données dans un fichier à part',
    accents: (most) => `Cette lettre porte plus de ${most} accents`,
    accentsHint: 'écrire à nouveau la lettre à la main',
  },
};
