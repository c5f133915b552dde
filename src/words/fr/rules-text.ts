import type { RuleWords } from '../en/rules.js';

const instead = (found: string, instead: string) => `« ${found} » au lieu de « ${instead} »`;
const looksAfterItself = 'corriger, ou ne pas l’écrire : la couverture et chaque page le disent';

export const rulesText: Pick<RuleWords, keyof typeof import('../en/rules-text.js').rulesText> = {
  'accent-capital': {
    reason:
      'En français une majuscule garde son accent : `Etat` se lit mal, et n’est pas trouvé par qui cherche « État ».',
    found: instead,
    hint: 'mettre l’accent sur la majuscule',
  },
  'acronym-unknown': {
    reason:
      'Un sigle que le glossaire n’explique pas laisse de côté ceux qui ne le connaissent pas déjà.',
    found: (word) => `Le sigle « ${word} » n’est pas dans le glossaire`,
    hint: 'l’ajouter au glossaire, ou écrire ce qu’il veut dire',
  },
  'chemical-subscript': {
    reason:
      'Dans une formule le nombre est en indice : CO₂. Deux façons d’écrire font deux mots différents pour qui cherche.',
    found: instead,
    hint: 'employer le chiffre en indice',
  },
  'decimal-point': {
    reason:
      'En français un nombre prend une virgule : une voix française lit « 3.5 » comme deux nombres.',
    found: instead,
    hint: 'écrire la virgule décimale',
  },
  'glossary-order': {
    reason: 'On cherche dans un glossaire par ordre alphabétique.',
    found: (name, previous) => `« ${name} » n’est pas à sa place : il va avant « ${previous} »`,
    hint: 'remettre les entrées dans l’ordre',
  },
  'glossary-unused': {
    reason: 'Une entrée qu’aucun chapitre n’emploie allonge le glossaire pour rien.',
    found: (names) => `Aucun chapitre n’emploie « ${names} », qui est dans le glossaire`,
    hint: 'enlever cette entrée, ou employer le terme là où il aide',
  },
  'guillemets-unbalanced': {
    reason: 'Une citation ouverte et jamais refermée laisse le lecteur deviner qui parle.',
    opening: 'Ce guillemet ouvrant n’est jamais refermé',
    closing: 'Ce guillemet fermant n’a pas été ouvert',
  },
  'lang-invalid': {
    reason:
      'Une voix de synthèse qui ne connaît pas la langue indiquée garde la sienne, et prononce les mots de travers.',
    found: (lang) => `« ${lang} » n’est le code d’aucune langue`,
    hint: 'écrire son code : en, de, es, en-GB',
  },
  'lang-missing': {
    reason:
      'Une voix de synthèse prononce les mots anglais à la française s’ils ne sont pas signalés comme anglais.',
    found: (words) => `« ${words} » est de l’anglais, et rien ne le dit`,
    hint: (words) => `écrire <span lang="en">${words}</span>, ou le mot français`,
  },
  'law-dates': {
    reason:
      'Un texte de loi n’a qu’une date : s’il y en a deux, l’une envoie vers une loi qui n’existe pas.',
    found: (date, number, before, path) =>
      `Le texte n° ${number} est ici daté « ${date} », mais « ${before} » dans ${path}`,
    hint: 'chercher le texte sur Légifrance et corriger la date fausse',
  },
  'law-number': {
    reason: 'On cherche une loi par son numéro : année, trait d’union, numéro.',
    found: (number) => `« ${number} » n’a pas la forme d’un numéro de loi, comme 2020-105`,
    hint: 'copier le numéro depuis Légifrance',
  },
  'letter-o': {
    reason:
      'La lettre O dans un nombre passe inaperçue, se lit mal et empêche de trouver le nombre.',
    found: (number, instead) =>
      `La lettre O remplace le chiffre zéro dans « ${number} », au lieu de « ${instead} »`,
    hint: 'taper le chiffre 0',
  },
  'ordinal-form': {
    reason:
      'En français les ordinaux s’abrègent 1er, 1re, 2e ; les formes longues sont lues lettre à lettre et ne sont pas mises en exposant.',
    found: instead,
    hint: 'écrire la forme courte',
  },
  'paragraph-long': {
    reason: 'Un paragraphe plus long qu’un écran de téléphone perd son lecteur.',
    found: (words, limit) => `Ce paragraphe compte ${words} mots, il en faudrait ${limit} au plus`,
    hint: 'le couper en deux, ou en faire une liste',
  },
  'parenthesis-unbalanced': {
    reason:
      'Une parenthèse jamais refermée, ou jamais ouverte, est le plus souvent la trace d’une coupe.',
    opening: 'Cette parenthèse « ( » n’est jamais refermée',
    closing: 'Cette parenthèse « ) » n’a pas été ouverte',
  },
  'sentence-long': {
    reason: 'Au-delà de quarante mots, presque tout le monde doit relire la phrase.',
    found: (words, limit) => `Cette phrase compte ${words} mots, il en faudrait ${limit} au plus`,
    hint: 'la couper en deux',
  },
  'soon-stale': {
    reason: 'Un « bientôt » dont la date est antérieure à celle de la version est devenu faux.',
    found: (words, date, version) =>
      `« ${words} » annonce ${date}, avant la date de la version, ${version}`,
    hint: 'dire ce qu’il en est advenu',
  },
  'space-pasted': {
    reason:
      'La mise en page pose elle-même les espaces insécables près des signes et des nombres, et coupe les mots. Ceux qu’on a mis à la main, ou collés, laissent des trous, et la recherche ne trouve plus les mots.',
    hyphen: 'Cette césure mise à la main ne se voit pas',
    space: 'Cette espace entre deux mots est insécable',
    hint: 'lancer « guide check --fix », qui les remplace tous',
  },
  spelling: {
    reason:
      'Un mot mal écrit fait perdre son crédit à un texte officiel, et n’est pas trouvé par qui le cherche. Un mot employé trois fois ou plus n’est signalé qu’une fois.',
    found: (word) => `« ${word} » n’est pas dans le dictionnaire`,
    often: (word, times) => `« ${word} » n’est pas dans le dictionnaire, ${times} fois`,
    english: (word) =>
      `écrire <span lang="en">${word}</span> si c’est de l’anglais, ou le mot français`,
    meantOrEnglish: (words, shown) =>
      `écrire ${words.map((each) => `« ${each} »`).join(' ou ')}, ou <span lang="en">${shown}</span> si c’est de l’anglais`,
    meant: (words, file) =>
      `écrire ${words.map((each) => `« ${each} »`).join(' ou ')}, ou ajouter le mot à ${file} s’il est juste`,
    unknown: (file) => `corriger, ou ajouter le mot à ${file} s’il est juste`,
  },
  'stated-date': {
    reason:
      'L’annonce d’une version porte sa date, et une date du guide écrite à la main reste en arrière quand guide.yaml change.',
    found: (said, date) => `Le guide est ici daté « ${said} », mais ${date} dans guide.yaml`,
    hint: looksAfterItself,
    announcement: (said, named) => `La date ${said} n’est pas celle du nom du fichier, ${named}`,
    announcementHint: 'corriger la date, ou renommer le fichier',
  },
  'stated-size': {
    reason:
      'Le poids du PDF du guide, écrit à la main, est faux dès la fabrication suivante ; il est calculé partout où il le faut.',
    found: (said) => `Le poids du PDF du guide est écrit à la main : « ${said} »`,
    hint: 'l’enlever : le lien de téléchargement dit le poids du fichier qui vient d’être fabriqué',
  },
  'stated-version': {
    reason: 'Une version écrite à la main reste en arrière quand guide.yaml change.',
    found: (said, version) =>
      `Le texte parle de la version « ${said} » du guide, guide.yaml dit ${version}`,
    hint: looksAfterItself,
  },
  'target-past': {
    reason:
      'Tout ce qui est fabriqué annonce la version visée ; une date antérieure à celle de cette version annonce le passé.',
    found: (target, date) =>
      `La version visée est datée ${target}, il faut une date postérieure au ${date}`,
    hint: 'mettre la nouvelle date, ou enlever « target »',
  },
  'term-variant': {
    reason:
      'Quand un terme s’écrit de deux façons, qui le cherche ne trouve que la moitié de ce que le guide en dit ; `terms` dans guide.yaml dit laquelle est celle du guide.',
    found: instead,
    hint: (term) => `écrire « ${term} » partout`,
  },
  'unit-superscript': {
    reason: '« m2 » se lit « m deux » : le carré et le cube ont leurs propres caractères.',
    found: instead,
    hint: 'employer le caractère ² ou ³',
  },
  'word-doubled': {
    reason:
      'Un mot écrit deux fois est la faute la plus courante d’une phrase corrigée, et celle que l’œil ne voit pas.',
    found: (second) => `« ${second} » est écrit deux fois de suite`,
    hint: 'en enlever un',
  },
};
