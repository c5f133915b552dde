import type { Words } from '../en/index.js';
import { counted } from './grammar.js';

export const cli: Words['cli'] = {
  announce: {
    noRelease: 'lancer d’abord `guide build`, ou indiquer un PDF avec --pdf',
  },
  bump: {
    usedTag: (version, tag) =>
      `La version ${version} est déjà prise : l’étiquette ${tag} existe dans git`,
    usedTagHint:
      'prendre la version suivante : ce qui a été publié sous une étiquette ne doit plus changer. Si l’étiquette est celle d’un autre guide du dépôt, donner à celui-ci un « tagPrefix » dans guide.yaml',
    told: (heading) =>
      `Le journal parle déjà de « ${heading} », comme après une commande interrompue : il garde ce qu’il dit`,
    detached: 'L’enregistrement git n’est sur aucune branche (HEAD est détachée)',
    detachedHint: 'le garder par une branche ou une étiquette : git switch --create NOM',
    shallow: (tag) =>
      `Cette copie du dépôt est partielle : l’étiquette ${tag} est peut-être déjà prise ailleurs`,
    shallowHint: 'lancer d’abord git fetch --tags',
    wouldWrite: (file) => `écrirait ${file}`,
    wouldCommit: (heading) => `enregistrerait dans git « ${heading} »`,
    wouldTag: (tag) => `poserait l’étiquette ${tag}`,
  },
  editions: {
    missing: 'il manque le nom de l’édition',
    unknown: (name) => `l’édition « ${name} » est inconnue`,
    known: (names) => `il faut l’une de celles-ci : ${names}`,
    none: 'le guide n’a pas d’éditions ; guide.yaml les énumère sous « editions: »',
    within: (message, names) =>
      `${message} (${names.length > 1 ? 'éditions' : 'édition'} ${names.join(', ')})`,
    linkHint: (names) =>
      `ce à quoi il mène n’y est pas : mettre le lien, ou sa phrase, dans :::pour{sauf="${names.join(' ')}"}`,
  },
  check: {
    alone: (option, needed) => `L’option ${option} ne va pas sans ${needed}`,
    aloneHint: (option, needed) => `écrire \`guide check ${needed} ${option}\``,
    webAddresses: (done, all) => `adresses web, ${done} sur ${all}`,
    nothing: 'Rien à signaler',
  },
  diff: {
    noneYet: (revision: string) =>
      `«\u00a0${revision}\u00a0» ne contient pas encore le guide : tout est nouveau`,
    noMore: (lang, pages, folder) =>
      `La langue «\u00a0${lang}\u00a0» n’y est plus : ${pages} ${pages > 1 ? 'pages' : 'page'} sous ${folder}`,
    noMoreHint: 'faire mener ces adresses à l’original chez l’hébergeur, ou garder la traduction',
    needsFile: (format) => `Il manque --out : la forme ${format} est un fichier, pas un texte`,
    needsFileHint: 'nommer le fichier à écrire : --out changements.docx',
    needsFolder: (revision) =>
      `La nouvelle version «\u00a0${revision}\u00a0» est une révision : un PDF a besoin de ses images, donc de son dossier`,
    needsFolderHint: (revision) =>
      `la mettre dans un dossier, «\u00a0git worktree add ../nouvelle ${revision}\u00a0», et nommer ce dossier`,
    taken: 'Ce fichier contient autre chose, peut-être des remarques de lecteurs',
    takenHint: 'nommer un autre fichier avec --out, ou retirer d’abord celui-ci',
  },
  export: {
    changed:
      'Modifié à la main depuis le dernier export : gardé tel quel, sans les nouveautés du guide',
    changedHint: 'reporter la modification dans le guide, puis remplacer le fichier avec --force',
    foreign: 'Ce fichier est là, et aucun export ne l’a écrit',
    refusedHint:
      'reporter ce qu’il contient dans le guide, le déplacer, ou le remplacer avec --force ; rien n’a été écrit',
    left: 'Le guide ne fabrique plus ce fichier, qui a été modifié à la main : il reste tel quel',
    leftHint: 'le supprimer vous-même quand il ne sert plus',
    noExport: 'Pas de liste des fichiers exportés : aucun export de ce guide n’a écrit ici',
    noExportHint: 'indiquer avec --into le dossier du site, et le guide qui y a été exporté',
    noCheck: (host) =>
      `L’option --check ne va pas avec « ${host} », qui n’est pas un site à fabriquer`,
    noCheckHint: 'l’enlever ; ce qui a été écrit est listé avec ses empreintes dans .guide-export/',
    rootHome: '`site.home` vaut « / », qui est la page d’accueil du site d’accueil lui-même',
    rootHomeHint: 'y mettre l’adresse du guide sur ce site, par exemple /publications/mon-guide/',
    noSite: (host) => `Ce dossier ne contient pas de configuration de ${host}`,
    noSiteHint: (file) => `indiquer avec --into le dossier du site, celui où se trouve ${file}`,
  },
  import: {
    noMarkdown: 'Aucun fichier .md, .docx ou .odt dans ce dossier',
    noMarkdownHint: 'indiquer le dossier qui les contient, ou un document',
    noDocument: 'Ce fichier n’est ni un .docx, ni un .odt, ni un dossier',
    noDocumentHint: 'l’enregistrer en .docx ou .odt ; le Markdown est repris par son dossier',
    unreadable: 'Ce fichier n’est pas un .docx ou un .odt qui se lit',
    unreadableHint: 'l’ouvrir dans un traitement de texte et l’enregistrer de nouveau',
    tooLarge: 'Une fois décompressé, ce document est plus grand qu’aucun livre',
    tooLargeHint: 'le diviser, et reprendre les morceaux',
    next: {
      read: 'à relire : description, version, date, licence, éditeur',
      check: 'dit ce qu’il faut corriger',
    },
    lenient: (rules) =>
      `avertissements au lieu d’erreurs, sous rules: dans guide.yaml, car le texte ne les respecte pas encore : ${rules}`,
    texts: (count) => counted(count, 'texte'),
    noFolder: 'Le dossier à reprendre n’existe pas',
    noFolderHint: 'vérifier le chemin',
    isGuide: 'Ce dossier contient guide.yaml : c’est déjà un guide',
    isGuideHint: 'le fabriquer tel quel : guide build DOSSIER',
    inside: 'Le nouveau guide ne peut pas être dans le dossier à reprendre',
    taken: 'Ce dossier contient déjà quelque chose, il en faut un nouveau ou un vide',
    takenHint: 'en indiquer un autre avec --out ; rien n’a été écrit',
  },
  init: {
    language: (usual) => `Langue du guide, fr ou en [${usual}] : `,
    title: (guessed) => `Titre du guide [${guessed}] : `,
    emptyTitle: 'Le titre est vide',
    emptyTitleHint: 'lui donner quelques mots',
    notFolder: 'C’est un fichier, alors qu’il faut un dossier',
    notFolderHint: 'indiquer un autre dossier : guide init DOSSIER',
    guideThere: 'Il y a déjà un guide dans ce dossier',
    guideThereHint:
      'continuer avec lui : guide preview ; ou indiquer un autre dossier : guide init DOSSIER. Rien n’a été écrit',
    taken: 'Ce fichier existe déjà, un nouveau guide l’écraserait',
    takenHint: 'indiquer un autre dossier : guide init DOSSIER. Rien n’a été écrit',
    kept: 'Ce fichier était déjà là : il reste tel quel',
    next: {
      preview: 'montre le guide pendant que vous écrivez',
      check: 'dit ce qu’il faut corriger',
      build: 'fabrique le site et le PDF dans dist/',
      installTheme:
        'd’abord : le thème de l’État et le programme, pour tous ceux qui partagent le dossier',
      install: 'une fois, avant de partager le dossier : le même programme pour tous',
    },
  },
  namedFile: {
    missing: 'Ce fichier n’existe pas',
    missingHint: 'vérifier le chemin',
    size: (found, most) => `Ce fichier pèse ${found}, il en faut un de ${most} au plus`,
    sizeHint:
      'en prendre un plus léger : des images pour l’impression en demandent rarement autant',
    mebibytes: (count) => `${count} Mio`,
  },
  preview: {
    ready: (url) => `${url} montre le guide à mesure que vous l’écrivez ; Ctrl+C y met fin`,
  },
  release: {
    noCommit:
      'Aucun enregistrement git n’est connu (il manque git, ou un dépôt) : release.json n’en nomme pas',
    noCommitHint: 'publier depuis un dépôt git, où les lecteurs peuvent trouver les sources',
    dirty: (changes) => `Des changements ne sont pas enregistrés dans git : ${changes}`,
    dirtyHint:
      'les enregistrer dans git (git add --force pour ce que git ignore), ou ajouter --allow-dirty : chaque page dit alors que c’est un brouillon',
    moved: (version) =>
      `Le contenu de la version ${version} n’est plus celui de son étiquette v${version}`,
    movedHint:
      'passer à la version suivante avec `guide bump`, ou ajouter --allow-dirty : chaque page dit alors que c’est un brouillon',
  },
  translate: {
    language: (lang: string) =>
      `La langue « ${lang} » n’est pas sous « translations » dans guide.yaml`,
    oneOf: (langs: string) => `choisir parmi : ${langs}`,
    addLanguage: (lang: string) =>
      `ajouter à guide.yaml : translations: { ${lang}: { title: …, description: … } }`,
    unlisted: (name: string) => `Le chapitre « ${name} » n’est pas dans la liste de guide.yaml`,
    unlistedHint: 'nommer le chapitre comme il est listé dans guide.yaml',
    current: 'Rien à changer : chaque traduction est à jour',
    states: {
      missing: 'absente',
      copy: 'copie',
      stale: 'en retard',
      undated: 'sans repère',
      current: 'à jour',
    },
  },
  stamp: {
    twoPlaces: '--in-place et --out ne vont pas ensemble',
    noPlace: 'Il faut dire où écrire le PDF marqué',
    placeHint:
      'indiquer un autre fichier avec --out FICHIER, ou écrire dans celui-ci avec --in-place',
  },
  verify: {
    agreed: (files, statements, version, date) =>
      `${counted(files, 'fichier')} et ${counted(statements, 'mention')} concordent : version ${version}, ${date}`,
    archive: 'Le contenu de l’archive n’est pas celui des fichiers qui sont à côté d’elle',
    archiveHint: 'relancer `guide release`, ou supprimer l’archive',
  },
  dsfrTerms: {
    question: (version, path) =>
      `Le thème « dsfr » est le système de design de l’État : seuls les sites de l’État peuvent l’utiliser, selon ses modalités d’utilisation, version ${version} (${path}). Les acceptez-vous ? [oui/non] `,
    refused: (version) =>
      `Les modalités d’utilisation de @gouvfr/dsfr, version ${version}, ne sont pas acceptées`,
    refusedHint: (line, path) =>
      `si votre site est un site de l’État, les lire et écrire « ${line} » dans ${path}, ou définir DSFR_ACCEPT_LICENSE=1 ; sinon, écrire theme: plain`,
  },
  signature: {
    none: 'Version non signée : les empreintes prouvent que les fichiers sont ceux du relevé, pas qui les a fabriqués',
    ofKey: (key) =>
      `Signée par la clé ${key} : rien ici ne prouve à qui elle est ; --signers FICHIER dit qui peut signer`,
    ofSigner: (signer, key) => `Signée par ${signer}, avec la clé ${key}`,
    missing: 'La version n’est pas signée',
    missingHint:
      'prendre la version là où son éditeur la publie, ou la faire signer : guide release --sign CLÉ',
    foreign: 'La signature n’est pas celle de ces empreintes pour une version publiée',
    foreignHint: 'ne pas utiliser ces fichiers ; prendre la version là où son éditeur la publie',
    unknown: (key, list) => `La clé ${key} a signé, qui n’est pas l’une de celles de ${list}`,
    unknownHint:
      'une ligne de ce fichier est un nom, une espace et une clé publique : versions@exemple.fr ssh-ed25519 AAAA…',
    noKey: (path) => `La clé « ${path} » est introuvable`,
    noKeyHint: 'indiquer le fichier d’une clé ; `ssh-keygen -t ed25519` en fabrique une',
    refused: (cause) => `Les empreintes n’ont pas pu être signées : ${cause}`,
    refusedHint:
      'donner une clé que ssh-keygen peut utiliser : sa phrase de passe, ou un agent qui la détient',
    noProgram: 'Le programme « ssh-keygen », qui signe et lit les signatures, est introuvable',
    noProgramHint: 'installer OpenSSH et l’ajouter au PATH',
  },
  validate: {
    missing: 'Le programme « verapdf », qui vérifie ce qu’un PDF déclare, est introuvable',
    missingHint: 'installer veraPDF depuis https://verapdf.org/ et l’ajouter au PATH',
    failed: (claim: string, cause: string) =>
      `veraPDF s’est arrêté en vérifiant ${claim} : ${cause}`,
    failedHint: 'lancer verapdf sur le fichier pour en voir la cause',
    fails: (claim: string, validator: string) =>
      `Le fichier se déclare ${claim} : ${validator} constate qu’il n’est pas conforme`,
    failsHint: (command: string) => `voir à quel endroit : ${command}`,
    none: 'Le fichier ne déclare aucune conformité : il n’y a rien à vérifier',
    noneHint: 'l’enregistrer en PDF/UA ou en PDF/A depuis le logiciel qui l’a produit',
    passes: (claim: string, validator: string) => `${claim} : conforme (${validator})`,
  },
};
