import type { Words } from '../en/index.js';

export const outputs: Words['outputs'] = {
  news: {
    placeholder: (name) => `« ${name} » n’est pas une valeur que l’annonce connaît`,
    placeholderHint: (known) => `il faut l’une de celles-ci : ${known}`,
    nested: 'Cette condition est dans une autre',
    nestedHint: 'fermer la première par <!-- end -->',
    unopened: 'Cette fin de condition n’a pas de début',
    unopenedHint: 'l’ouvrir par <!-- if nom -->',
    unclosed: 'Cette condition n’a pas de fin',
    unclosedHint: 'la fermer par <!-- end -->',
    image: (image) =>
      `Le chemin de l’image « ${image} » doit partir du fichier de l’annonce lui-même`,
    imageHint:
      'l’écrire comme ./image.png et mettre l’image à côté de l’annonce, ou retirer la ligne : la couverture est alors prise',
    date: 'il faut une date, AAAA-MM-JJ',
    link: 'il faut un chemin du site d’accueil, ou une adresse qui commence par https://',
    noLink: (kind) => `Il manque « link » à cette annonce de sorte « ${kind} »`,
    noLinkHint: {
      event: 'ajouter une ligne « link: https://… », l’adresse où s’inscrire',
      replay: 'ajouter une ligne « link: https://… », l’adresse où la regarder',
    },
  },
  site: {
    noAddress:
      '`site.url` n’est pas indiqué : le site ne dit pas son adresse aux moteurs de recherche, et n’a ni plan pour eux (sitemap) ni fil des versions',
    noAddressHint:
      'écrire dans guide.yaml site: { url: https://…, home: /…/ }, l’adresse du site d’accueil et le chemin du guide sur ce site',
    heavy: (count, limit, heaviest) =>
      `${count === 1 ? 'Une page pèse' : `${count} pages pèsent`} plus que les ${limit} permis ; d’abord : ${heaviest}`,
    heavyHint: 'partager ces chapitres, ou augmenter « budget.page »',
  },
  preview: {
    portTaken: (port) => `Un autre programme utilise déjà le port ${port}`,
    portRefused: (port) => `Vous n’avez pas le droit d’utiliser le port ${port}`,
    portHint: 'en choisir un autre avec --port, ou ne pas en indiquer',
  },
  pdf: {
    heavy: (weight, limit) => `Le PDF pèse ${weight}, plus que les ${limit} permis`,
    heavyHint: 'alléger les images, ou augmenter « budget.pdf »',
    coverOutside: (cover) => `L’image « ${cover} » de la couverture est hors du dossier du guide`,
    coverMissing: (cover) => `L’image « ${cover} » de la couverture n’existe pas`,
    coverHint:
      'mettre le fichier dans le dossier de guide.yaml, ou retirer « cover » de guide.yaml',
    tableBroken: (columns) =>
      `Ce tableau a ${columns} colonnes : ses mots sont coupés pour tenir dans la page`,
    tableBrokenHint: 'faire deux tableaux, ou retirer des colonnes',
    tableWide: (most) => `Ce tableau est trop large, il faut ${most} colonnes au plus`,
    tableWideHint: 'partager le tableau, ou ramener « colspan » au nombre de ses colonnes',
    element: (name) => `L’élément <${name}> ne peut pas être montré dans le PDF`,
    elementHint: 'l’écrire en Markdown ou avec un autre élément',
    character: (shown, codes) => (shown === '' ? codes : `« ${shown} » (${codes})`),
    glyph: (character, script) =>
      `Le caractère ${character} (${script}) n’est dans aucune police du guide`,
    glyphs: (script, characters, others, times) =>
      `Des caractères (${script}) ne sont dans aucune police du guide : ${characters}${others > 0 ? ` et ${others} autres` : ''}${times > 0 ? `, ${times} fois en tout` : ''}`,
    glyphPrivateHint:
      'remplacer le caractère, ou mettre à sa place une image avec son texte de remplacement',
    glyphHint: (font, file) =>
      `mettre une police libre qui les a, comme ${font}, dans le dossier de guide.yaml, et l’y nommer : fonts: [{ file: fonts/${file}, licence: OFL-1.1 }] ; ou remplacer ces caractères`,
    scripts: {
      'private use': 'usage privé',
      emoji: 'émojis',
      mathematics: 'mathématiques',
      symbols: 'symboles',
      Arabic: 'arabe',
      Han: 'chinois',
      Hebrew: 'hébreu',
      Cyrillic: 'cyrillique',
      Greek: 'grec',
      Devanagari: 'dévanagari',
      Hangul: 'coréen',
      Hiragana: 'japonais (hiragana)',
      Katakana: 'japonais (katakana)',
      Thai: 'thaï',
      Armenian: 'arménien',
      Georgian: 'géorgien',
    },
    token: (said) => `Cette valeur de la mise en pages ne convient pas : ${said}`,
    tokenHint: 'n’employer que les noms que le manuel liste, comme il les montre',
    image: (said) => `Le compositeur du PDF ne peut pas lire cette image : ${said}`,
    imageHint: 'exporter à nouveau l’image depuis le logiciel qui l’a faite',
    depth: 'Trop d’éléments sont les uns dans les autres pour le compositeur du PDF',
    depthHint: 'séparer les listes, les encadrés et les tableaux qui sont les uns dans les autres',
  },
  typesetter: {
    refused: (said) => `Le compositeur du PDF a refusé : ${said}`,
    refusedHint:
      'c’est un défaut de guide : merci de le signaler avec le chapitre qui en est la cause',
    ended: (reason) => `Le compositeur du PDF s’est arrêté : ${reason}`,
    late: (seconds) => `il n’a pas répondu en ${seconds} secondes`,
    memory: 'il a demandé plus de mémoire qu’aucune publication n’en a besoin',
    killed: (signal) => `le système l’a arrêté (${signal})`,
    exited: (code) => `il s’est arrêté de lui-même (${code})`,
    stamp: (said) => `Le marquage du PDF a échoué : ${said}`,
    atBlock: (message) => `${message} (à ce bloc)`,
    atChapter: (message) => `${message} (à ce chapitre)`,
    blockHint:
      'c’est un défaut de guide : merci de le signaler avec ce bloc ; en attendant, écrire ce bloc autrement',
    chapterHint:
      'c’est un défaut de guide : merci de le signaler avec ce chapitre ; en attendant, écrire ce chapitre autrement',
  },
  foreignPdf: {
    limits: (seconds, gibibytes) =>
      `Ce PDF demande plus de ${seconds} secondes ou plus de ${gibibytes} Gio de mémoire pour être lu`,
    limitsHint:
      'l’ouvrir dans un lecteur de confiance, l’imprimer en un nouveau PDF, et prendre celui-ci',
    encrypted: 'Ce PDF est chiffré',
    encryptedHint: 'l’enregistrer d’abord sans chiffrement',
    passwordHint: 'l’enregistrer d’abord sans mot de passe',
    broken: (cause) => `Ce fichier n’est pas un PDF entier${cause ? ` (${cause})` : ''}`,
    brokenHint: 'l’ouvrir dans un lecteur et l’enregistrer à nouveau',
    signed: {
      signature: 'Ce PDF est signé : le marquer romprait sa signature',
      certification:
        'Ce PDF est certifié (DocMDP) : sa signature interdit les changements, et le marquer la romprait',
      'usage rights': 'Ce PDF a des droits d’usage signés (UR3), que le marquer romprait',
    },
    signedHint:
      'marquer d’abord le fichier, puis le signer ; ou, pour perdre la signature exprès, ajouter --break-signature',
    xmp: 'Les métadonnées XMP de ce PDF ne sont pas du XML bien formé',
    xmpHint:
      'enregistrer à nouveau le fichier depuis le logiciel qui l’a fait, pour que rien de ce qu’il dit ne soit perdu',
  },
  lost: (words, outputs) =>
    `« ${words} » manque dans ${outputs} : chaque mot de ce bloc doit y être`,
  lostHint:
    'écrire ce bloc en Markdown plus simple, et le signaler : aucune sortie ne doit perdre ce qu’une autre montre',
};
