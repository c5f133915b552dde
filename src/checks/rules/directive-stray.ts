import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const directiveStray: Rule = {
  id: 'directive-stray',
  severity: 'warning',
  ok: [{ text: ':::note\nA.\n:::\n' }],
  notOk: [
    { text: 'A.\n\n:::\n', messages: ['3:1 Unexpected «:::» that belongs to no box'] },
    { text: ':::note\nA.\n', messages: ['1:1 Unexpected box «:::note» without its closing «:::»'] },
    { text: '::: note\nA.\n', messages: ['1:1 Unexpected «:::» that belongs to no box'] },
  ],
  check: eachChapter((chapter) => {
    const stray = inProse(chapter, /(?<=^|\s):{3,}(?!\w)/g).map(({ start, end }): Finding => {
      const hint = words().rules['directive-stray'].strayHint;
      return {
        path: chapter.path,
        start,
        end,
        message: words().rules['directive-stray'].stray,
        hint,
      };
    });
    const open = chapter.markdown.children.flatMap((node): Finding[] => {
      if (node.type !== 'containerDirective') return [];
      const start = node.position?.start.offset ?? 0;
      const source = chapter.text.slice(start, node.position?.end.offset);
      if (/\n[ \t]*:{3,}[ \t]*$/.test(source)) return [];
      const message = words().rules['directive-stray'].open(node.name);
      return [
        {
          path: chapter.path,
          start,
          end: start + 3 + node.name.length,
          message,
          hint: words().rules['directive-stray'].openHint,
        },
      ];
    });
    return [...stray, ...open];
  }),
};
