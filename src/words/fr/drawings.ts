import type { Words } from '../en/index.js';

export const drawings: Words['drawings'] = {
  type: (type) =>
    type === ''
      ? 'Le type de ce graphique n’est pas donné'
      : `Il n’existe pas de graphique de type « ${type} »`,
  typeHint: 'écrire :::graphique{type=barres}, {type=courbes} ou {type=parts}',
  noTable: 'Ce graphique ne contient pas un tableau',
  noTableHint:
    'y mettre un tableau en Markdown, un seul : il est dessiné, et reste sous le graphique',
  spans: 'Le tableau de ce graphique a une case sur plusieurs lignes ou colonnes',
  spansHint: 'séparer la case : une valeur par ligne et par colonne',
  shape:
    'Le tableau de ce graphique n’a pas la forme attendue : une ligne d’en-têtes, puis des noms et des nombres',
  shapeHint:
    'nommer ce qui est comparé dans la première colonne, et mettre des nombres dans les autres',
  nothing: 'Ce graphique n’a aucun nombre autre que zéro',
  columns: (most) => `Ce graphique a trop de colonnes de nombres : ${most} au plus`,
  columnsHint: 'en faire plusieurs graphiques, ou laisser le tableau seul',
  shares: (most) => `Ce graphique a trop de parts : ${most} au plus`,
  sharesHint: 'écrire type=barres, ou réunir les plus petites parts',
  number: (text) => `« ${text} » n’est pas un nombre que ce graphique puisse montrer`,
  numberHint:
    'écrire un nombre, suivi de son unité si besoin, ou un tiret s’il est inconnu ; les parts d’un tout ne sont pas négatives',
  diagram: (fault) =>
    fault === ''
      ? 'Ce diagramme ne contient aucun graphe'
      : `Ce diagramme n’est pas dessiné, Graphviz en dit « ${fault} »`,
  diagramHint:
    'écrire « digraph { a -> b } » pour des flèches ou « graph { a -- b } » pour des traits, et mettre entre guillemets droits les noms de plusieurs mots ; ou écrire {.code} après le langage pour montrer le texte',
  tooMuch: 'Ce diagramme est trop long à dessiner, ou trop grand',
  tooMuchHint: 'en faire plusieurs, de quelques dizaines de cases chacun',
  cut: 'Ce diagramme contient un lien ou une image, qui en est retiré',
  removedHint: 'l’enlever du texte du diagramme, et le mettre à côté',
};
