import type { RuleWords } from '../en/rules.js';
import { counted } from './grammar.js';

export const rulesGuide: Pick<RuleWords, keyof typeof import('../en/rules-guide.js').rulesGuide> = {
  'address-gone': {
    reason:
      'D’autres sites mènent aux pages et aux sections. Le site mène chaque adresse de la version que garde `previous-version/` là où son contenu est passé, et de celle-là seulement.',
    found: (addresses) =>
      addresses.length === 1
        ? `L’adresse « ${addresses[0]} » de la version précédente n’existe plus`
        : `${addresses.length} adresses de la version précédente n’existent plus : ${firstOf(addresses)}`,
    anchor: (names) =>
      `le site mène ici tant que previous-version/ garde cette version ; pour garder l’adresse, écrire {${names}} après le titre de la section qui en a maintenant le contenu`,
    page: (addresses) =>
      `le site mène à ce chapitre tant que previous-version/ garde cette version ; pour garder l’adresse, écrire aliases: [${addresses.join(', ')}] en tête du chapitre qui en a maintenant le contenu`,
  },
  'contribution-many': {
    reason:
      'Une page qui rassemble des milliers de contributions est longue à charger et à parcourir, surtout sur un téléphone.',
    found: (count, most) =>
      `${counted(count, 'contribution')} sur une seule page, au lieu de ${most} au plus`,
    hint: 'ne montrer ici que les comptes, :::consultation{only=counts}, et celles de chaque chapitre dans un chapitre à part : :::consultation{chapter=…}',
  },
  'contribution-section': {
    reason:
      'La réponse à une contribution se lit avec la section dont elle parle ; or des sections changent de nom ou disparaissent quand le texte évolue.',
    found: (section) =>
      `La section « ${section} », à laquelle des contributions sont rattachées, n’existe pas`,
    hint: 'écrire l’identifiant de la section qui la remplace, pris au tableau de guide consultation --export, ou ne rien mettre',
  },
  'contribution-unanswered': {
    reason: 'Qui a pris le temps d’écrire apprend ce qui en a été fait, et pourquoi.',
    found: (ids) =>
      `Il manque la réponse à ${counted(ids.length, 'contribution')} : ${firstOf(ids)}`,
    hint: 'écrire après « answer: » ce qui a changé, ou pourquoi rien ne change',
  },
  'contribution-unjudged': {
    reason:
      'Une fois la consultation close, chaque contribution est retenue, en tout ou en partie, non retenue, ou hors sujet : aucune n’est passée sous silence.',
    found: (count, first) =>
      `${counted(count, 'contribution')} encore à examiner, à commencer par ${first}`,
    hint: 'choisir leur status : taken, partly, not-taken ou out-of-scope',
  },
  'easy-missing': {
    reason:
      'Les lecteurs d’une édition facile à lire et à comprendre y trouvent chaque chapitre, ou savent qu’il reste à venir.',
    found: 'Ce chapitre n’a pas de version facile à lire et à comprendre',
    hint: (path) =>
      `l’écrire dans un chapitre à part, avec « simplifies: ${path} » dans son en-tête, ou nommer celui-ci sous « chapters: » de l’édition`,
  },
  'easy-unknown': {
    reason:
      'Un chapitre facile à lire et à comprendre et celui qu’il simplifie mènent l’un à l’autre.',
    found: (path) => `Le chapitre « ${path} » n’est pas dans guide.yaml`,
    hint: 'écrire le chemin du chapitre que celui-ci simplifie, comme il est dans guide.yaml',
    noEdition:
      'Ce chapitre est facile à lire et à comprendre, mais aucune édition du guide ne l’est',
    noEditionHint: 'écrire « easy: true » sous une édition dans guide.yaml',
  },
  'edition-unknown': {
    reason: 'Ce qui est pour une édition qui n’existe pas n’est dans aucune.',
    found: (name) => `guide.yaml n’a pas d’édition « ${name} »`,
    hint: (known) => `il faut l’une de celles-ci : ${known}`,
    none: 'Ce texte n’est pour aucune édition',
    noneHint: (known) =>
      `écrire {edition=…} ou {sauf=…} derrière, avec l’une de celles-ci : ${known}`,
  },
  'edition-unshown': {
    reason: 'Un texte qu’aucune édition ne montre n’a pas de lecteurs.',
    found: 'Aucune édition ne montre ce texte',
    hint: 'corriger les noms d’éditions ici ou autour, ou enlever le texte',
  },
  'essentials-empty': {
    reason:
      'La page de chiffres clés que demande `essentials` réunit ceux des encadrés `:::chiffres` : un guide sans chiffres n’a pas cette page.',
    found: '« essentials » demande une page de chiffres clés, et aucun chapitre n’en a',
    hint: 'en écrire dans un encadré (:::chiffres, puis le chiffre sur une ligne et « : ce qu’il dit » dessous), ou retirer « essentials » de guide.yaml',
  },
  'legal-missing': {
    reason:
      'Chaque page d’un site de l’État mène aux mentions légales, à la déclaration d’accessibilité et à la page sur les données personnelles ; `legal`, dans `guide.yaml`, dit où elles sont.',
    page: (path) =>
      `La page « ${path} », sous « legal », n’est pas un fichier du guide : le lien n’apparaîtra pas`,
    pageHint: 'écrire la page à cet endroit, ou donner title et url à la place de page',
    notListed: (names) => `Il manque sous « legal », obligatoire sur un site de l’État : ${names}`,
    names: {
      notice: 'les mentions légales',
      accessibility: 'la déclaration d’accessibilité',
      data: 'la page sur les données personnelles',
    },
    notListedHint: (title) =>
      `ajouter dans guide.yaml, sous « legal: », une ligne pour chacune : - { title: ${title}, url: https://… }, ou - { page: pages/x.md } pour une page à vous (guide init --theme dsfr en écrit des modèles)`,
    titles: {
      notice: 'Mentions légales',
      accessibility: 'Accessibilité',
      data: 'Données personnelles',
    },
  },
  'placeholder-text': {
    reason:
      'Un nouveau guide est rempli de phrases à remplacer ; les lecteurs verraient celles qu’on a oubliées. `guide release` les refuse.',
    found: (text) => `« ${text} » est le texte du modèle, pas le vôtre`,
    blank: (text) => `« ${text} » reste à remplir sur une page du site`,
    hint: 'écrire votre texte à sa place, ou l’enlever',
  },
  'variable-unknown': {
    reason:
      'Quand `guide.yaml` a des `variables`, `{nom}` tient lieu du texte de ce nom ; un nom qui n’y est pas est montré tel quel.',
    found: (name) => `« {${name}} » est un nom auquel guide.yaml ne donne pas de texte`,
    nearHint: (name, near) =>
      `vouliez-vous écrire {${near}} ? Des accolades à montrer s’écrivent \\{${name}}`,
    hint: (name) =>
      `l’ajouter dans guide.yaml, sous « variables: », comme ${name}: son texte ; des accolades à montrer s’écrivent \\{${name}}`,
    address: (name) => `la variable « {${name}} » est dans une adresse, où rien ne prend sa place`,
    addressHint: (name) =>
      `écrire l’adresse en entier, ou faire du lien entier la variable : dans guide.yaml, ${name}: "[son texte](https://…)"`,
  },
  'variable-unused': {
    reason:
      'Ce qui est dit une fois est dit quelque part : une variable dont rien ne se sert est oubliée, ou son nom est mal écrit.',
    found: (name) => `rien ne se sert de la variable « ${name} »`,
    hint: (name) => `écrire {${name}} là où son texte doit se trouver, ou l’enlever`,
  },
};

/** The first few of many ids. */
function firstOf(ids: readonly string[]): string {
  return ids.length > 5 ? `${ids.slice(0, 5).join(', ')}…` : ids.join(', ');
}
