import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import { grouped } from '../grouped.js';
import { eachChapter, type Rule } from '../rule.js';

export const noteUndefined: Rule = {
  id: 'note-undefined',
  severity: 'warning',
  ok: [{ text: 'Un mot[^a], `[^b]`, un motif [^a-z].\n\n[^a]: La note.\n' }],
  notOk: [
    {
      text: 'Un mot[^nope], et encore[^nope].\n\n[^a]: La note[^zz].\n\nFin[^a].\n',
      messages: [
        '1:7 Unexpected call to a note «[^nope]» that isn’t written, 2 times',
        '3:14 Unexpected call to a note «[^zz]» that isn’t written',
      ],
    },
  ],
  check: eachChapter((chapter) => {
    if (!chapter.text.includes('[^')) return [];
    return grouped(
      inProse(chapter, /(?<=[\p{L}\p{P}])\[\^([\p{L}\p{N}][\p{L}\p{N}_-]*)\](?![(:])/gu).map(
        ({ match, start, end }) => ({
          path: chapter.path,
          start,
          end,
          message: words().rules['note-undefined'].found(match[0]),
          hint: words().rules['note-undefined'].hint(match[0]),
        }),
      ),
    );
  }),
};
