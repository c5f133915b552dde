import type { Lang } from '../../guide/labels.js';
import { words } from '../../words/words.js';
import { folded } from '../find.js';
import type { CheckedChapter, CheckedGuide, Finding, Rule } from '../rule.js';
import { isSpelt } from '../spell-word.js';
import { type AskedWord, askedWords } from '../wording.js';

const ownWordsFile: Record<Lang, string> = { fr: 'dictionnaire.txt', en: 'dictionary.txt' };
/** Looking for words that may be meant takes time; a guide with more slips is written in another language. */
const suggested = 10;

interface Misspelt {
  path: string;
  start: number;
  end: number;
  word: string;
  shown: string;
  lang: string;
}

export const spelling: Rule = {
  id: 'spelling',
  severity: 'warning',
  ok: [
    {
      text: 'L’équipement qu’il faut, peut-être, aujourd’hui ; la DINUM, Ecoconso, `cde`, 3G, https://exemple.fr/abcdef.\n',
    },
    { text: 'Le <span lang="en">procurement</span> public écoresponsable.\n' },
    { text: 'La cotraitance apparait, pour un lot écolabellisé.\n' },
    {
      text: 'La pseudonymisation de <code>xyzt</code>, avec npm, package.json, mdast-util-abc et la fonction abcd().\n',
    },
    { text: 'Le bouton “abcdefy”, ou «abcdefy».\n\n| Nom |\n| --- |\n| abcdefy |\n' },
    { lang: 'en', text: 'The procurement isn’t finished.\n' },
    {
      lang: 'en',
      text: 'Colour and color, organisation and organization, untrusted whitespace.\n',
    },
    {
      lang: 'en',
      text: 'Abcdefy is called by `abcdefy`.\n\nLa maison est bleue et le jardin vert.\n',
    },
  ],
  notOk: [
    {
      text: 'Les équipements numériqes.\n',
      messages: ['1:17 Unexpected spelling «numériqes»'],
    },
    {
      lang: 'en',
      text: 'The equipement is new.\n',
      messages: ['1:5 Unexpected spelling «equipement»'],
    },
    {
      text: 'Un oeuvr, un oeuvr.\n\nDes oeuvr.\n',
      messages: ['1:4 Unexpected spelling «oeuvr», 3 times'],
    },
  ],
  check: (book) => {
    const found = new Map<string, Misspelt[]>();
    for (const chapter of book.chapters)
      for (const each of misspeltIn(chapter, book)) {
        const key = `${each.lang} ${each.word.toLowerCase()}`;
        found.set(key, [...(found.get(key) ?? []), each]);
      }
    return [...found.values()].flatMap((group, index) => findings(group, book, index < suggested));
  },
};

/** Words of a chapter that are not spelt right; none where the chapter, or a block, is in another language. */
function misspeltIn(chapter: CheckedChapter, book: CheckedGuide): Misspelt[] {
  const unknown = new Set(
    chapter.wording.asked.filter((each) => {
      const [lang, word = ''] = each.split(' ');
      return !isSpelt(word, lang || book.guide.lang, book);
    }),
  );
  if (unknown.size === 0) return [];
  const blocks = chapter.prose.map((prose) => {
    const asked = askedWords(prose);
    const wrong = asked.filter((each) => !each.isName && unknown.has(`${each.lang} ${each.word}`));
    return { count: asked.length, wrong };
  });
  const wrong = blocks.flatMap((block) => block.wrong);
  const count = blocks.reduce((sum, block) => sum + block.count, 0);
  if (count > 40 && wrong.length * 5 > count) return [];
  return blocks
    .filter((block) => block.count <= 4 || block.wrong.length * 2 <= block.count)
    .flatMap((block) => block.wrong.map((each) => misspelt(each, chapter, book.guide.lang)));
}

function misspelt(
  { word, start, end, lang }: AskedWord,
  { path, text }: CheckedChapter,
  own: Lang,
): Misspelt {
  const shown = text.slice(start, end).replace(/[’'-]+$/, '');
  return { path, start, end, word, shown, lang: lang || own };
}

function findings(group: readonly Misspelt[], book: CheckedGuide, suggest: boolean): Finding[] {
  const [first] = group;
  if (!first) return [];
  const hint = hintFor(first, book, suggest);
  const said = words().rules.spelling;
  const often = group.length > 2;
  return (often ? [first] : group).map(({ path, start, end, shown }) => ({
    path,
    start,
    end,
    message: often ? said.often(shown, group.length) : said.found(shown),
    hint,
  }));
}

function hintFor({ word, shown, lang }: Misspelt, book: CheckedGuide, suggest: boolean): string {
  const said = words().rules.spelling;
  const file = ownWordsFile[book.guide.lang];
  const { alike, near } = suggest ? suggestions(word, lang as Lang, book) : nothing;
  const isLigature = joinedLetters(word) !== word;
  if (lang === 'fr' && !isLigature && book.spellers.en?.spells(word.toLowerCase()))
    return alike.length > 0 ? said.meantOrEnglish(alike, shown) : said.english(shown);
  const meant = alike.length > 0 ? alike : near;
  return meant.length > 0 ? said.meant(meant, file) : said.unknown(file);
}

/** At most three words each: those that differ by accents or a ligature alone («materiel» → «matériel»), and others. */
function suggestions(word: string, lang: Lang, { spellers }: CheckedGuide): Suggestions {
  const speller = spellers[lang];
  if (!speller) return nothing;
  const joined = joinedLetters(word);
  if (joined !== word && speller.spells(joined)) return { alike: [joined], near: [] };
  const near = speller.suggest(word);
  const alike = near.filter((each) => folded(each) === folded(word));
  return { alike: alike.slice(0, 3), near: near.slice(0, 3) };
}

interface Suggestions {
  alike: readonly string[];
  near: readonly string[];
}

const nothing: Suggestions = { alike: [], near: [] };

function joinedLetters(word: string): string {
  return word.replace(/oe/g, 'œ').replace(/Oe/g, 'Œ').replace(/ae/g, 'æ');
}
