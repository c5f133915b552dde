import { visit } from 'unist-util-visit';
import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const langInvalid: Rule = {
  id: 'lang-invalid',
  severity: 'warning',
  criteria: ['RGAA 8.8', 'WCAG 3.1.2'],
  ok: [{ text: 'Un <span lang="en-GB">label</span>, un <span lang="grc">logos</span>.\n' }],
  notOk: [
    {
      text: 'Un <span lang="anglais">label</span>.\n',
      messages: ['1:4 Unexpected language «anglais»'],
    },
    { text: '<p lang="xyz">A.</p>\n', messages: ['1:1 Unexpected language «xyz»'] },
  ],
  check: eachChapter((chapter) => {
    const found: Finding[] = [];
    visit(chapter.html, 'element', (node) => {
      const lang = textProperty(node, 'lang')?.trim();
      if (!lang || isLanguage(lang)) return;
      const { found: message, hint } = words().rules['lang-invalid'];
      found.push(onNode(chapter, node, { message: message(lang), hint }));
    });
    return found;
  }),
};

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** True for the tag of a language that has a name: `en`, `en-GB`, `grc`. */
function isLanguage(tag: string): boolean {
  try {
    return names.of(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}
