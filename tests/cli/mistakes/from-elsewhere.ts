import { header, type Mistake } from './mistake.js';

/** What comes from word processors, spreadsheets and other dialects of Markdown. */
export const fromElsewhere: readonly Mistake[] = [
  {
    mistake: 'subscript of Pandoc',
    text: `${header}De l’H~2~O.\n`,
    fr: 'un.md:6 « ~2~ » est barré, alors que c’est un indice → écrire inlineMarks: true dans guide.yaml, ce qui le fait comprendre, ou <sub>2</sub>, ou le caractère lui-même : H₂O, CO₂',
    en: 'un.md:6 Unexpected «~2~», which strikes out, expected a subscript → write inlineMarks: true in guide.yaml, which makes it live, or <sub>2</sub>, or the character itself: H₂O, CO₂',
  },
  {
    mistake: 'superscript of Pandoc',
    text: `${header}Dix m^2^.\n`,
    fr: 'un.md:6 Ceci apparaît tel quel : un exposant de Pandoc → écrire inlineMarks: true dans guide.yaml, ce qui le fait comprendre, ou <sup>les lettres</sup>',
    en: 'un.md:6 Unexpected superscript of Pandoc, shown as it is → write inlineMarks: true in guide.yaml, which makes it live, or <sup>the letters</sup>',
  },
  {
    mistake: 'a width where it does nothing',
    text: `${header}Un mot {width=50%}.\n`,
    fr: 'un.md:6 Ceci apparaît tel quel : des attributs entre accolades → les enlever : ils n’ont d’effet que juste après une image ou un titre',
    en: 'un.md:6 Unexpected attributes in braces, shown as it is → take it out: attributes count only right after an image or a heading',
  },
  {
    mistake: 'a table pasted from Word',
    text: `${header}<table class=MsoTableGrid border=1>\n <tr style="mso-yfti-irow:0">\n  <td width=201 valign=top><p class=MsoNormal><b>Nom<o:p></o:p></b></p></td>\n  <td width=201 valign=top><p class=MsoNormal><b>Prix</b></p></td>\n </tr>\n\n <tr>\n  <td><p class=MsoNormal>Écran</p></td><td><p class=MsoNormal>120&nbsp;€</p></td>\n </tr>\n</table>\n`,
    fr: 'un.md:6 Ce tableau vient de Word : sa mise en forme est retirée → lancer « guide check --fix », qui l’écrit en Markdown sans perdre un mot',
    en: 'un.md:6 Unexpected formatting of Word in this table, which is removed → run «guide check --fix», which writes it in Markdown and loses no word',
  },
  {
    mistake: 'soft hyphens put in by hand',
    text: `${header}Un pro\u00adduit.\n`,
    fr: 'un.md:6 Cette césure mise à la main ne se voit pas → lancer « guide check --fix », qui les remplace tous',
    en: 'un.md:6 Unexpected soft hyphen, which no one sees → run «guide check --fix», which mends all of them',
  },
  {
    mistake: 'a table between tabulations',
    text: `${header}Nom\tPrix\nÉcran\tbas\n`,
    fr: 'un.md:6 Ces lignes séparées par des tabulations ne forment pas un tableau → lancer « guide check --fix », qui en fait un tableau, ou écrire | avant, entre et après les mots de chaque ligne, et |---|---| sous la première',
    en: 'un.md:6 Unexpected rows of words between tabulations, expected a table → run «guide check --fix», which makes a table of them, or write | before, between and after the words of each row, and |---|---| below the first',
  },
  {
    mistake: 'a box of MkDocs',
    text: `${header}!!! note\n`,
    fr: 'un.md:6 Ceci apparaît tel quel : un encadré de MkDocs → écrire :::note seul sur sa ligne, le texte, puis ::: sur une autre ; :::attention pour une mise en garde',
    en: 'un.md:6 Unexpected box of MkDocs, shown as it is → write :::note on a line of its own, the text, then ::: on another; :::attention for a warning',
  },
  {
    mistake: 'a passage pasted from Google Docs',
    text: `${header}<p dir="ltr"><b style="font-weight:normal;" id="docs-internal-guid-1"><span style="font-size:11pt;">Bonjour</span></b></p>\n`,
    fr: 'un.md:6 Ce passage vient de Google Docs : sa mise en forme est retirée → lancer « guide check --fix », qui l’écrit en Markdown sans perdre un mot',
    en: 'un.md:6 Unexpected formatting of Google Docs in this passage, which is removed → run «guide check --fix», which writes it in Markdown and loses no word',
  },
  {
    mistake: 'a table pasted from a spreadsheet of Google',
    text: `${header}<google-sheets-html-origin><table><tbody><tr><td data-sheets-value="1">Nom</td><td>Prix</td></tr><tr><td>a</td><td>b</td></tr></tbody></table>\n`,
    fr: 'un.md:6 Ce passage vient de Google Docs : sa mise en forme est retirée → lancer « guide check --fix », qui l’écrit en Markdown sans perdre un mot',
    en: 'un.md:6 Unexpected formatting of Google Docs in this passage, which is removed → run «guide check --fix», which writes it in Markdown and loses no word',
  },
  {
    mistake: 'empty paragraphs',
    text: `${header}A.\n\n<p>&nbsp;</p>\n\nB.\n`,
    fr: 'un.md:8 Ce paragraphe vide ne fait que laisser un blanc → lancer « guide check --fix », qui l’enlève',
    en: 'un.md:8 Unexpected empty paragraph, which only makes a gap → run «guide check --fix», which takes it out',
  },
  {
    mistake: 'no-break spaces put in by hand',
    text: `${header}Un mot&nbsp;sans\u00a0frais.\n`,
    fr: 'un.md:6 Cette espace entre deux mots est insécable, 2 fois → lancer « guide check --fix », qui les remplace tous',
    en: 'un.md:6 Unexpected no-break space between words, 2 times → run «guide check --fix», which mends all of them',
  },
];
