import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const glued = /^(#{2,6}|#(?=\p{Lu}\p{Ll}+(?:[ ’']|$)))(?=[^\s#\d!])[^\n]*$/gu;
const spaced = /\{#[^{}]*\}/g;

export const headingUnparsed: Rule = {
  id: 'heading-unparsed',
  severity: 'warning',
  ok: [
    { text: '## Titre {#titre}\n\nLe mot #dièse.\n\n#123, `#Titre`\n\n## Neuf {#neuf #ancien}\n' },
  ],
  notOk: [
    { text: '#Titre\n\nA.\n', messages: ['1:1 Unexpected «#Titre», expected a space after «#»'] },
    {
      text: '##Un titre\n\nA.\n',
      messages: ['1:1 Unexpected «##Un titre», expected a space after «##»'],
    },
    {
      text: '## Titre {#id avec espace}\n\nA.\n',
      messages: ['1:10 Unexpected anchor «{#id avec espace}», expected no space in it'],
    },
  ],
  check: eachChapter((chapter) => {
    if (!chapter.text.includes('#')) return [];
    const headings = inProse(chapter, glued, ({ kind }) => kind === 'paragraph').map(
      ({ match, start, end }): Finding => {
        const [whole, marks = ''] = match;
        const message = words().rules['heading-unparsed'].glued(whole, marks);
        return {
          path: chapter.path,
          start,
          end,
          message,
          hint: words().rules['heading-unparsed'].hint(`${marks} ${whole.slice(marks.length)}`),
        };
      },
    );
    const anchors = inProse(chapter, spaced, ({ kind }) => kind === 'heading').flatMap(
      ({ match, start, end }): Finding[] => {
        const parts = match[0].slice(2, -1).trim().split(/\s+/);
        if (parts.length < 2 || parts.slice(1).every((word) => /^[#.]/.test(word))) return [];
        const { anchor, hint } = words().rules['heading-unparsed'];
        const message = anchor(match[0]);
        return [{ path: chapter.path, start, end, message, hint: hint(`{#${parts.join('-')}}`) }];
      },
    );
    return [...headings, ...anchors];
  }),
};
