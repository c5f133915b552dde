import { isGlossary } from '../../document/glossary.js';
import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import { opaque } from '../prose.js';
import type { Finding, Rule } from '../rule.js';

const acronym = /(?<![\p{L}\d_/.@-])\p{Lu}{2,}(?:-\p{Lu}{2,})?(?![\p{L}\p{N}_-]|\.\p{L})/gu;
const common = new Set(
  'PDF SVG PNG JPEG GIF TIFF AVIF URL HTML CSS XML JSON CSV ZIP USB HDMI WIFI CD DVD TV SMS MMS ISO EN NF CE UE EU USA UK PME TTC HT TVA OK FAQ ONU OTAN ET OU LA LE LES DE DU DES UN UNE THE AND OR'.split(
    ' ',
  ),
);

export const acronymUnknown: Rule = {
  id: 'acronym-unknown',
  severity: 'info',
  criteria: ['WCAG 3.1.4'],
  ok: [
    {
      text: 'Le MTE agit, le CO₂, au XXIe siècle ; la DAE (direction des achats de l’État) aussi. Un PDF. La norme SA 8000.\n',
      chapters: { 'glossaire.md': 'MTE\n: Ministère.\n' },
    },
    { text: 'Sans glossaire, le MTE.\n' },
  ],
  notOk: [
    {
      text: 'Le MTE et la DINUM, puis la DINUM.\n',
      chapters: { 'glossaire.md': 'MTE\n: Ministère.\n' },
      messages: ['1:14 Unexpected acronym «DINUM», expected an entry of the glossary'],
    },
  ],
  check: ({ chapters, glossary, guide }) => {
    if (glossary.length === 0) return [];
    const terms = glossary.flatMap(({ names }) => names);
    const published = guide.manifest.publishers.flatMap(({ acronym: short }) => short ?? []);
    const known = new Set([
      ...terms,
      ...terms.flatMap((term) => term.split(/[^\p{L}\d]+/u)),
      ...published,
    ]);
    return chapters.flatMap((chapter) => {
      if (isGlossary(chapter.path)) return [];
      const seen = new Set<string>();
      return inProse(chapter, acronym).flatMap(({ match, prose, start, end }): Finding[] => {
        const [word] = match;
        const after = prose.text.slice(match.index + word.length);
        const shouted =
          /^\s+\p{Lu}{2,}/u.test(after) || /\p{Lu}{2,}\s+$/u.test(prose.text.slice(0, match.index));
        // «3 GO» is a quantity, «SA 8000» the name of a standard.
        const named = /\d\s$/.test(prose.text.slice(0, match.index)) || /^\s\d{3,}/.test(after);
        const developed =
          /^\s\((?!\d)/.test(after) ||
          (/\(\s*$/.test(prose.text.slice(0, match.index)) && /^\s*[),:]/.test(after));
        if (/^[IVXLCDM]+$/.test(word) || common.has(word) || known.has(word) || seen.has(word))
          return [];
        if (named || developed || shouted || prose.text.includes(opaque + word)) {
          if (developed) seen.add(word);
          return [];
        }
        seen.add(word);
        const message = words().rules['acronym-unknown'].found(word);
        return [
          {
            path: chapter.path,
            start,
            end,
            message,
            hint: words().rules['acronym-unknown'].hint,
          },
        ];
      });
    });
  },
};
