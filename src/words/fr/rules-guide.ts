import type { RuleWords } from '../en/rules.js';

export const rulesGuide: Pick<RuleWords, keyof typeof import('../en/rules-guide.js').rulesGuide> = {
  'legal-missing': {
    reason:
      'Chaque page d’un site de l’État mène aux mentions légales, à la déclaration d’accessibilité et à la page sur les données personnelles ; `legal`, dans `guide.yaml`, dit où elles sont.',
    page: (path) =>
      `La page « ${path} », sous « legal », n’est pas un chapitre : le lien n’apparaîtra pas`,
    pageHint: 'ajouter le chapitre sous « chapters: », ou donner title et url à la place de page',
    notListed: (names) => `Il manque sous « legal », obligatoire sur un site de l’État : ${names}`,
    names: {
      notice: 'les mentions légales',
      accessibility: 'la déclaration d’accessibilité',
      data: 'la page sur les données personnelles',
    },
    notListedHint: (title) =>
      `ajouter dans guide.yaml, sous « legal: », une ligne pour chacune : - { title: ${title}, url: https://… }`,
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
    hint: 'écrire votre texte à sa place, ou l’enlever',
  },
};
