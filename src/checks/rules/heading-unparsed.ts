import { inProse } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const glued = /^(#{2,6}|#(?=\p{Lu}\p{Ll}+(?:[ ’']|$)))(?=[^\s#\d!])[^\n]*$/gu;
const spaced = /\{#[^{}]*\}/g;

export const headingUnparsed: Rule = {
  id: 'heading-unparsed',
  severity: 'warning',
  reason:
    'A heading needs a space after its `#`, and an anchor none in its name; else readers see the signs.',
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
        const message = `Unexpected «${whole}», expected a space after «${marks}»`;
        return {
          path: chapter.path,
          start,
          end,
          message,
          hint: `write ${marks} ${whole.slice(marks.length)}`,
        };
      },
    );
    const anchors = inProse(chapter, spaced, ({ kind }) => kind === 'heading').flatMap(
      ({ match, start, end }): Finding[] => {
        const words = match[0].slice(2, -1).trim().split(/\s+/);
        if (words.length < 2 || words.slice(1).every((word) => /^[#.]/.test(word))) return [];
        const message = `Unexpected anchor «${match[0]}», expected no space in it`;
        return [{ path: chapter.path, start, end, message, hint: `write {#${words.join('-')}}` }];
      },
    );
    return [...headings, ...anchors];
  }),
};
