import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const templateLeftover: Rule = {
  id: 'template-leftover',
  severity: 'error',
  ok: [{ text: 'Le code `{{ page.url }}` est montré. {#ancre}\n' }],
  notOk: [
    { text: 'Voir {{ page.url }}.\n', messages: ['1:6 Unexpected template code «{{ page.url }}»'] },
    {
      text: '{% include "note.njk" %}\n\nA.\n',
      messages: ['1:1 Unexpected template code «{% include "note.njk" %}»'],
    },
  ],
  check: eachChapter((chapter) => {
    if (!/\{[{%]/.test(chapter.text)) return [];
    return inProse(chapter, /\{\{[^{}]*\}\}|\{%[^%]*%\}/g).map(({ start, end }): Finding => {
      const message = words().rules['template-leftover'].found(chapter.text.slice(start, end));
      return {
        path: chapter.path,
        start,
        end,
        message,
        hint: words().rules['template-leftover'].hint,
      };
    });
  }),
};
