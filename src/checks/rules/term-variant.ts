import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import { escapedPattern } from '../pattern.js';
import { langAt } from '../prose.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const terms = { écolabel: ['éco-label', 'éco label'] };

export const termVariant: Rule = {
  id: 'term-variant',
  severity: 'warning',
  ok: [
    { text: 'Un écolabel, des écolabels.\n', manifest: { terms } },
    { text: 'Un éco-label.\n' },
    { text: 'Le label dit <span lang="en">éco-label</span>.\n', manifest: { terms } },
  ],
  notOk: [
    {
      text: 'Éco-label reconnu, des éco labels.\n',
      manifest: { terms },
      messages: [
        '1:1 Unexpected «Éco-label», expected «écolabel»',
        '1:24 Unexpected «éco label», expected «écolabel»',
      ],
      fixed: 'Écolabel reconnu, des écolabels.\n',
    },
  ],
  check: eachChapter((chapter, { guide }) => {
    const listed = Object.entries(guide.manifest.terms ?? {});
    return listed.flatMap(([term, variants]) =>
      inProse(chapter, patternOf(variants)).flatMap(({ match, prose, start, end }): Finding[] => {
        if (langAt(prose, start, guide.lang) !== guide.lang) return [];
        const message = words().rules['term-variant'].found(match[0], term);
        const fix = { start, end, text: writtenLike(match[0], term) };
        return [
          {
            path: chapter.path,
            start,
            end,
            message,
            hint: words().rules['term-variant'].hint(term),
            fix,
          },
        ];
      }),
    );
  }),
};

/** A variant, in either case, with the ending of a plural left out of the match. */
function patternOf(variants: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\d-])(?:${variants.map(escapedPattern).join('|')})(?=(?:s|x|es)?(?![\\p{L}\\d-]))`,
    'giu',
  );
}

function writtenLike(found: string, term: string): string {
  if (found.length > 1 && found === found.toUpperCase()) return term.toUpperCase();
  const first = found.charAt(0);
  const isCapital = first !== first.toLowerCase();
  return isCapital ? term.charAt(0).toUpperCase() + term.slice(1) : term;
}
