import { words } from '../../words/words.js';
import type { Prose } from '../prose.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const listFake: Rule = {
  id: 'list-fake',
  severity: 'warning',
  criteria: ['RGAA 9.3', 'WCAG 1.3.1'],
  ok: [
    { text: '- un\n- deux\n' },
    { text: 'Un mot – et un autre – entre tirets.\n' },
    {
      text: '> Une citation.\n\n— Jeanne Petit\n\n<blockquote>Mots.<p>— Jeanne Petit</p></blockquote>\n\n– Marie Curie\n',
    },
  ],
  notOk: [
    {
      text: '– un ;\n– deux.\n',
      messages: ['1:1 Unexpected list written with «–», expected «-» at each item'],
    },
    {
      text: '<p>– un ;</p><p>– deux.</p>\n',
      messages: ['1:4 Unexpected list written with «–», expected «-» at each item'],
    },
    {
      text: 'Il faut :<br>• un ;<br>• deux.\n',
      messages: ['1:14 Unexpected list written with «•», expected «-» at each item'],
    },
  ],
  check: eachChapter((chapter) => {
    const lines = chapter.prose.map((prose) => linesBegun(prose, chapter.text));
    return lines.flatMap((found, index): Finding[] => {
      const [first] = found;
      if (!first) return [];
      // Blocks of raw HTML are lines of one list; a dash alone is that of an author: «— Marie Curie».
      const previous = lines[index - 1]?.[0];
      const isNext = first.isHtml && previous?.isHtml && previous.mark === first.mark;
      const next = lines[index + 1]?.[0];
      const isMany = found.length > 1 || (first.isHtml && next?.isHtml && next.mark === first.mark);
      if (isNext || !isMany) return [];
      const { at, mark } = first;
      const message = words().rules['list-fake'].found(mark ?? '');
      const hint = words().rules['list-fake'].hint;
      return [{ path: chapter.path, start: at, end: at + 1, message, hint }];
    });
  }),
};

/** The marks at the beginning of a block's lines, as an offset in the file. */
function linesBegun({ start, text, kind }: Prose, source: string) {
  if (kind === 'heading' || kind === 'term') return [];
  const raw = source.slice(start, start + text.length);
  return [...raw.matchAll(/(?:^|\n[ \t]*|<br\s*\/?>\s*)([–—•▪◦·*-])[ \u00a0\t]+(?=\S)/g)].map(
    (match) => ({
      at: start + match.index + match[0].search(/[–—•▪◦·*-]/),
      mark: match[1],
      isHtml: kind === 'html',
    }),
  );
}
