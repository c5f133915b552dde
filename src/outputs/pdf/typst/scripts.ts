/** A set of characters that one font serves, as messages name it. */
export interface Script {
  name: string;
  /** An open font that has them. */
  font: string;
}

/** By the name that Unicode gives a script (UAX #24), where the font is not «Noto Sans» and that name. */
const fonts: Readonly<Record<string, string>> = {
  Bopomofo: 'Noto Sans TC',
  Canadian_Aboriginal: 'Noto Sans Canadian Aboriginal',
  Cyrillic: 'Noto Sans',
  Greek: 'Noto Sans',
  Han: 'Noto Sans SC',
  Hangul: 'Noto Sans KR',
  Hiragana: 'Noto Sans JP',
  Katakana: 'Noto Sans JP',
  Latin: 'Noto Sans',
  Tibetan: 'Noto Serif Tibetan',
};

const names =
  `Adlam Arabic Armenian Balinese Bengali Bopomofo Canadian_Aboriginal Cherokee Coptic Cyrillic
  Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul Hebrew Hiragana Javanese Kannada Katakana
  Khmer Lao Latin Malayalam Mongolian Myanmar Nko Oriya Runic Sinhala Syriac Tamil Telugu Thaana Thai Tibetan
  Tifinagh Vai Yi`.split(/\s+/);

const known = names.map((name): [RegExp, Script] => {
  const words = name.replaceAll('_', ' ');
  return [
    new RegExp(`\\p{Script=${name}}`, 'u'),
    { name: words, font: fonts[name] ?? `Noto Sans ${words}` },
  ];
});

const others: readonly [RegExp, Script][] = [
  [/\p{Co}/u, { name: 'private use', font: 'the font that the characters come from' }],
  [/\p{Emoji_Presentation}|\p{Regional_Indicator}/u, { name: 'emoji', font: 'Noto Emoji' }],
  [/[\u{1d400}-\u{1d7ff}\u{1ee00}-\u{1eeff}]/u, { name: 'mathematics', font: 'Noto Sans Math' }],
  [/[\u3000-\u303f\uff00-\uffef]/u, { name: 'Han', font: fonts.Han ?? '' }],
];

const symbols: Script = { name: 'symbols', font: 'Noto Sans Symbols 2' };

/** The script of the first character of a text that has one. */
export function scriptOf(text: string): Script {
  const find = (list: readonly [RegExp, Script][]) => list.find(([pattern]) => pattern.test(text));
  const [, script = symbols] = find(others) ?? find(known) ?? [];
  return script;
}
