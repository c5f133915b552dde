import type { RuleWords } from '../en/rules.js';

const languages: Readonly<Record<string, string>> = { fr: 'en français', en: 'en anglais' };

export const rulesTranslation: Pick<
  RuleWords,
  keyof typeof import('../en/rules-translation.js').rulesTranslation
> = {
  'translation-missing': {
    reason:
      'Un chapitre qui n’est pas traduit est publié partout dans la langue de l’original, et le dit en tête.',
    found: (lang, missing, all) =>
      `${missing.length} chapitre${missing.length > 1 ? 's' : ''} sur ${all} à traduire ${languages[lang]} : ${missing.join(', ')}`,
    hint: (lang, path) =>
      `lancer « guide translate ${lang} ${path} », qui prépare une copie à traduire`,
  },
  'translation-outline': {
    reason:
      'Quand une traduction a les titres de son original, chacun a la même adresse : qui change de langue reste où il était, et un lien écrit pour une langue vaut pour toutes.',
    missing: (path, title) => `Il manque la section « ${title} » de « ${path} »`,
    missingHint: 'traduire aussi cette section',
    other: (level, expected, path, title) =>
      `Ce titre est de niveau ${level}, celui de « ${path} » est de niveau ${expected} : « ${title} »`,
    more: (path) => `Cette section n’est pas dans « ${path} »`,
    hint: 'donner à la traduction les titres de l’original, dans leur ordre et à leur niveau',
  },
  'translation-stale': {
    reason:
      'Une traduction dit ce que disait l’original quand elle a été faite : quand il change, ses lecteurs lisent autre chose que les autres. La ligne `translates:` de son en-tête garde la trace du texte qu’elle suit.',
    found: (path) => `« ${path} » a changé depuis cette traduction`,
    hint: (lang, path) =>
      `mettre ce texte à jour, puis lancer « guide translate ${lang} ${path} », qui en prend note`,
  },
  'translation-undated': {
    reason:
      'Sans la ligne `translates:` dans son en-tête, personne ne saura quand une traduction est en retard sur son original.',
    found: (path) =>
      `Il manque la ligne « translates », qui dit quand « ${path} » est plus récent que cette traduction`,
    hint: (lang, path) =>
      `quand le texte suit son original, lancer « guide translate ${lang} ${path} »`,
  },
};
