import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements } from '../find.js';
import type { CheckedChapter, CheckedGuide, Finding, Rule } from '../rule.js';

const pdf = { essentials: true };

export const essentialsEmpty: Rule = {
  id: 'essentials-empty',
  severity: 'warning',
  ok: [{ text: 'A.\n' }, { text: ':::chiffres\n20 %\n: des achats\n:::\n', manifest: { pdf } }],
  notOk: [
    {
      text: ':::chiffres\n- 20 %\n:::\n',
      manifest: { pdf },
      messages: ['guide.yaml:11:3 Unexpected «essentials» of a guide without key figures'],
    },
  ],
  check: ({ guide, manifest, chapters }: CheckedGuide): Finding[] => {
    if (!guide.manifest.pdf?.essentials || chapters.some(hasKeyFigures)) return [];
    const key = 'essentials';
    const start = Math.max(0, manifest.text.search(/\bessentials\b["']?\s*:/));
    const { found, hint } = words().rules['essentials-empty'];
    return [{ path: manifest.path, start, end: start + key.length, message: found, hint }];
  },
};

/** Key figures are definitions: what a box holds besides is no figure. */
function hasKeyFigures({ html }: CheckedChapter): boolean {
  return elements(html, 'div').some(
    (div) => textProperty(div, 'dataDirective') === 'chiffres' && elements(div, 'dl').length > 0,
  );
}
