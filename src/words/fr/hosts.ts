import type { Words } from '../en/index.js';

export const hosts: Words['hosts'] = {
  told: {
    'page-kept-out': [
      'Laissée de côté : elle n’est pas dans la table des matières du livre',
      'la lister dans guide.yaml pour la publier',
      'pages hors de la table des matières, laissées de côté',
    ],
    'page-of-host': [
      'Laissée de côté : le site fait cette page lui-même',
      'il n’y a rien à faire',
      'pages que le site fait lui-même, laissées de côté',
    ],
    draft: [
      'Laissée de côté : un brouillon',
      'retirer `draft` de l’en-tête de la page pour l’importer',
      'brouillons, laissés de côté',
    ],
    folder: [
      'Laissé de côté',
      'en sortir ce qui est du texte pour l’importer',
      'dossiers de ce qui est fabriqué ou installé, laissés de côté',
    ],
    unread: [
      'Laissé de côté : seul le site peut lire ce fichier',
      'écrire dans un chapitre ce qu’il contient, ou ce qu’il règle pour les pages',
      'fichiers que seul le site peut lire, laissés de côté',
    ],
    format: [
      'Laissé de côté : ce n’est pas du Markdown',
      'le convertir en Markdown, avec pandoc par exemple',
      'textes dans d’autres formats que Markdown, laissés de côté',
    ],
    navigation: [
      'La table des matières est un programme, elle n’est pas lue',
      'mettre en ordre les chapitres de guide.yaml',
      'tables des matières qui sont des programmes, non lues',
    ],
    encoding: [
      'Le texte n’est pas en UTF-8, il a été lu comme',
      'relire les accents',
      'fichiers qui ne sont pas en UTF-8, convertis',
    ],
    'front-matter': [
      'L’en-tête de la page ne se lit pas',
      'relire l’en-tête de la page',
      'défauts d’en-têtes, mis de côté',
    ],
    address: [
      'Cette adresse était déjà prise',
      'le chapitre en a reçu une autre : `slug` dans son en-tête',
      'adresses en double, changées',
    ],
    template: [
      'Il reste du code de gabarit',
      'écrire dans le chapitre ce que le site mettait à cet endroit',
      'morceaux de code de gabarit, gardés comme du texte',
    ],
    mdx: ['Il reste du code MDX', 'écrire en Markdown ce qu’il montre', 'morceaux de code MDX'],
    include: [
      'Le fichier à inclure n’existe pas',
      'écrire dans le chapitre ce qu’il contenait',
      'inclusions sans leur fichier, gardées comme du texte',
    ],
    tabs: [
      'Des onglets sont devenus des blocs avec un titre',
      'relire s’ils ont un sens l’un après l’autre',
      'suites d’onglets, devenues des blocs avec un titre',
    ],
    admonition: [
      'Cette sorte d’encadré est inconnue, elle est prise pour une note',
      'choisir un autre encadré si c’est plus qu’une note',
      'encadrés de sortes inconnues, pris pour des notes',
    ],
    attributes: [
      'Laissés de côté : des attributs',
      'rien, s’ils servaient à l’apparence',
      'attributs d’apparence, laissés de côté',
    ],
    directive: [
      'Cette directive est inconnue, elle est gardée comme du texte',
      'écrire en Markdown ce qu’elle montre',
      'directives inconnues, gardées comme du texte',
    ],
    role: [
      'Ce rôle est inconnu, son texte est gardé',
      'relire la phrase',
      'rôles inconnus, leur texte gardé',
    ],
    chunk: [
      'Un bloc de code est montré, il n’est pas exécuté',
      'coller son résultat là où les lecteurs en ont besoin',
      'blocs de code, montrés et non exécutés',
    ],
    citation: [
      'Cette citation ou ce renvoi est gardé comme du texte',
      'écrire la source, ou faire un lien vers elle',
      'citations et renvois, gardés comme du texte',
    ],
    wiki: [
      'Ce lien de wiki est gardé comme du texte',
      'faire un lien vers le chapitre',
      'liens de wiki, gardés comme du texte',
    ],
    'word-alternative': [
      'Cette image n’a pas de texte de remplacement',
      'écrire entre crochets ce que dit l’image : `![…](…)`',
      'images sans texte de remplacement',
    ],
    'word-apart': [
      'Laissé de côté : un document de traitement de texte parmi du Markdown',
      'le reprendre seul : guide import FICHIER',
      'documents de traitement de texte parmi du Markdown, laissés de côté',
    ],
    'word-bold-heading': [
      'Cette ligne en gras ressemble à un titre et n’en est pas un',
      'la commencer par ## si c’en est un',
      'lignes en gras qui ressemblent à des titres',
    ],
    'word-change': [
      'Une modification suivie a été acceptée ou refusée',
      'relire la phrase ; --track-changes accept, reject ou all en décide',
      'modifications suivies, acceptées ou refusées',
    ],
    'word-comment': [
      'Laissé de côté : un commentaire',
      'y répondre dans le chapitre',
      'commentaires, laissés de côté',
    ],
    'word-dead-link': [
      'Ce lien ne mène nulle part dans le document : son texte reste',
      'faire un lien vers le chapitre ou la section',
      'liens qui ne menaient nulle part, devenus du texte',
    ],
    'word-format-kept-out': [
      'Laissée de côté : une image dans un format que personne n’affiche',
      'l’enregistrer en PNG ou en SVG dans le dossier images, et la montrer dans le chapitre',
      'images dans des formats que personne n’affiche, laissées de côté',
    ],
    'word-formula': [
      'Une formule est devenue du texte, ou a été laissée de côté',
      'l’écrire entre dollars : `$…$`',
      'formules, devenues du texte ou laissées de côté',
    ],
    'word-object': [
      'Laissé de côté : un dessin, un graphique ou un objet du traitement de texte',
      'l’enregistrer comme image, et la montrer dans le chapitre',
      'dessins, graphiques et objets, laissés de côté',
    ],
    'word-page-frame': [
      'Laissé de côté : ce qui est en haut ou en bas des pages',
      'il n’y a rien à faire si c’était un titre ou un numéro : le guide a les siens',
      'en-têtes et pieds de pages, laissés de côté',
    ],
    'word-page-reference': [
      'Laissé de côté : un numéro de page',
      'renvoyer à l’endroit : `[](#repere)` a sa page dans le PDF',
      'numéros de pages, laissés de côté',
    ],
    'word-text-box': [
      'Le texte d’une zone de texte suit son paragraphe',
      'relire s’il est à sa place',
      'zones de texte, placées dans le texte',
    ],
    'word-typed-number': [
      'Un numéro tapé devant un titre a été retiré',
      'il n’y a rien à faire : le guide numérote les chapitres ; corriger ce qui renvoie au numéro',
      'numéros tapés devant des titres, retirés',
    ],
    'word-underline': [
      'Un texte souligné devient un texte simple',
      'le mettre en **gras** s’il importe : on prend pour un lien ce qui est souligné',
      'passages soulignés, devenus du texte simple',
    ],
  },
  inParagraph: (message, paragraph) => `${message}, dans « ${paragraph} »`,
  counted: (count, what) => `${what} : ${count}`,
  quoted: (message, said) => `${message} « ${said} »`,
  navigation: {
    names: { summary: 'un sommaire', pager: 'des liens vers les pages suivantes' },
    removed: (name, said) => `Retiré, écrit à la main : ${name}, « ${said} »`,
    found: (name, said) => `Écrit à la main : ${name}, « ${said} »`,
    hint: 'le site fait les siens ; --clean retire ceux-ci',
  },
  siteTasks: {
    unread: [
      'La configuration du site n’a pas pu être lue : les fichiers sont allés là où ce genre de site les a d’habitude',
      'lancer npm ci dans le site, puis exporter à nouveau ; ou nommer ses dossiers avec --input, --data et --served',
    ],
    unasked: (host, cause) => [
      `La configuration du site n’a pas pu être lue par son ${host} : ${cause}`,
      'lancer npm ci dans le site, puis exporter de nouveau ; ou nommer ses dossiers avec --input, --data et --served',
    ],
    menu: (taken, put) => [
      'Le menu du site ne contient pas le guide',
      `écrire dans sa configuration : ${taken} ; et dans \`themeConfig\` : ${put}`,
    ],
    instance: (put) => [
      'Le site ne fait pas de pages à partir du dossier où se trouve le guide',
      `écrire dans sa configuration, dans \`plugins\` : ${put}`,
    ],
    sidebars: (put) => [
      'Les menus du site ne contiennent pas le guide',
      `écrire dans le fichier que nomme \`sidebarPath\`, parmi ses menus : ${put}`,
    ],
    outside: (address, folder) => [
      `La page doit être à l’adresse ${address}, mais le site met celles du guide sous ${folder}`,
      'changer `permalink` dans le chapitre, ou le retirer',
    ],
    markdown: [
      'Le site ne fait pas de pages à partir de Markdown, ce que sont celles du guide',
      "ajouter 'md' à templateFormats dans sa configuration",
    ],
    layout: (name, folder) => [
      `Le site n’a pas de mise en page « ${name} », que nomment les pages du guide`,
      `la créer dans ${folder}/, ou en nommer une autre avec \`site.layout\` dans guide.yaml`,
    ],
    pathPrefix: (prefix) => [
      `Le site se trouve sous ${prefix}, ce que les liens du guide ne disent pas`,
      'ajouter EleventyHtmlBasePlugin à sa configuration, s’il n’y est pas : il corrige les liens',
    ],
    unserved: (from, to) => [
      `Le site ne sert rien sous /${to}/, où doivent être des fichiers du guide`,
      `ajouter à sa configuration : eleventyConfig.addPassthroughCopy({ ${JSON.stringify(from)}: ${JSON.stringify(to)} });`,
    ],
  },
  gone: (address) => [
    `${address} était une page du guide, et ne mène plus à rien`,
    'la nommer sous `aliases` dans le chapitre qui en a maintenant le contenu',
  ],
  proof: {
    unbuilt: (host, cause) => [
      `La fabrication du site échoue : ${cause}`,
      `corriger ce que nomme son ${host} ; les fichiers du guide sont écrits`,
    ],
    noBuilder: (host) => [
      `Le site ne peut pas être fabriqué : ${host} n’y est pas installé`,
      'lancer npm ci dans le site, puis exporter de nouveau',
    ],
    missing: (address) => [
      `Absent du site fabriqué : ${address}`,
      'chercher dans sa configuration ce qui l’exclut, ou le sert ailleurs',
    ],
    otherBytes: (address) => [
      `${address}, dans le site fabriqué, n’est pas le fichier exporté`,
      'chercher dans sa configuration ce qui le modifie ou le remplace',
    ],
    otherText: (address) => [
      `${address}, dans le site fabriqué, ne montre pas son texte tel qu’il a été exporté`,
      'chercher une transformation qui modifie les pages, ou une autre page à cette adresse',
    ],
    titles: (address, count) => [
      `Pages du guide qui, dans le site fabriqué, n’ont pas un seul titre de premier niveau : ${count}, d’abord ${address}`,
      'nommer une autre mise en page avec `site.layout`, ou corriger la sienne',
    ],
    unlinked: (address) => [
      `Aucun lien ne mène de l’accueil du site au guide, à l’adresse ${address}`,
      'y mener depuis une page, ou le mettre dans le menu du site',
    ],
    unlisted: (count) => [
      `Le plan du site (sitemap) omet ${count} pages du guide`,
      'chercher dans son gabarit ce qu’il énumère',
    ],
    proved: (host, pages, files) =>
      `fabriqué par son propre ${host} : ${pages} pages et ${files} fichiers du guide sont en place`,
  },
  fileList: 'La liste des fichiers exportés ne se lit pas',
  fileListHint: 'la reprendre de l’historique du site, ou la supprimer et exporter avec --force',
  exportHint: 'lancer d’abord `guide build`, ou retirer --dist : le guide est alors fabriqué',
};
