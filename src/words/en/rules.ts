import { rulesGuide } from './rules-guide.js';
import { rulesLinks } from './rules-links.js';
import { rulesMarkup } from './rules-markup.js';
import { rulesText } from './rules-text.js';
import { rulesTranslation } from './rules-translation.js';

/** What each rule of `guide check` says, by its id: why it exists, what it finds, what to do. */
export const rules = {
  ...rulesText,
  ...rulesMarkup,
  ...rulesLinks,
  ...rulesGuide,
  ...rulesTranslation,
};

export type RuleWords = typeof rules;
