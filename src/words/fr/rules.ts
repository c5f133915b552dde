import type { RuleWords } from '../en/rules.js';
import { rulesGuide } from './rules-guide.js';
import { rulesLinks } from './rules-links.js';
import { rulesMarkup } from './rules-markup.js';
import { rulesText } from './rules-text.js';
import { rulesTranslation } from './rules-translation.js';

export const rules: RuleWords = {
  ...rulesText,
  ...rulesMarkup,
  ...rulesLinks,
  ...rulesGuide,
  ...rulesTranslation,
};
