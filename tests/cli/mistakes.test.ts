import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Diagnostic, GuideError } from '../../src/base/report/diagnostic.js';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as build } from '../../src/cli/commands/build.js';
import { run as check } from '../../src/cli/commands/check.js';
import { run as preview } from '../../src/cli/commands/preview.js';
import { speak } from '../../src/words/words.js';

const manifest = `title: Guide
slug: guide
lang: fr
description: Un guide.
version: 1.0.0-beta.1
date: 2021-04-30
licence: etalab-2.0
publishers:
  - name: Direction
chapters:
  - un.md
  - deux.md
`;

const folder = mkdtempSync(join(tmpdir(), 'guide-mistakes-'));
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await speak('en');
});

interface Mistake {
  mistake: string;
  /** What stands in `guide.yaml`, or in its place. */
  yaml?: (text: string) => string;
  /** What stands in the chapter `un.md`. */
  text?: string;
  fr: string;
  en: string;
}

/** What beginners do, each with all that is said of it: «file:line message → what to do». */
const mistakes: Mistake[] = [
  {
    mistake: 'lang:fr',
    yaml: (text) => text.replace('lang: fr', 'lang:fr'),
    fr: 'guide.yaml:3 Il manque une espace après « lang: » → écrire : lang: fr',
    en: 'guide.yaml:3 Missing space after «lang:» → write: lang: fr',
  },
  {
    mistake: 'licence etalab-2.0',
    yaml: (text) => text.replace('licence: ', 'licence '),
    fr: 'guide.yaml:7 Il manque un deux-points après « licence » → écrire : licence: etalab-2.0',
    en: 'guide.yaml:7 Missing colon after «licence» → write: licence: etalab-2.0',
  },
  {
    mistake: 'a tab',
    yaml: (text) => text.replace('  - name', '\t- name'),
    fr: 'guide.yaml:9 Cette ligne commence par une tabulation, il faut des espaces → l’aligner avec des espaces sur les lignes voisines du même niveau : - name: Direction',
    en: 'guide.yaml:9 Unexpected tab at the beginning of this line, expected spaces → align it by spaces with its neighbours of the same level: - name: Direction',
  },
  {
    mistake: 'a list item too far out',
    yaml: (text) => text.replace('  - deux', ' - deux'),
    fr: 'guide.yaml:12 Cet élément de liste n’est pas aligné sur ceux qui le précèdent → mettre exactement 2 espaces avant le tiret : - deux.md',
    en: 'guide.yaml:12 Unexpected indentation of this list item, expected that of those above it → put exactly 2 spaces before the dash: - deux.md',
  },
  {
    mistake: 'a list item too far in',
    yaml: (text) => text.replace('  - deux', '    - deux'),
    fr: 'guide.yaml:12 Cet élément de liste n’est pas aligné sur ceux qui le précèdent → mettre exactement 2 espaces avant le tiret : - deux.md',
    en: 'guide.yaml:12 Unexpected indentation of this list item, expected that of those above it → put exactly 2 spaces before the dash: - deux.md',
  },
  {
    mistake: 'a dash without its space',
    yaml: (text) => text.replace('- deux', '-deux'),
    fr: 'guide.yaml:12 Il manque une espace entre le tiret et « deux.md » → écrire : - deux.md',
    en: 'guide.yaml:12 Missing space between the dash and «deux.md» → write: - deux.md',
  },
  {
    mistake: 'a colon in a title',
    yaml: (text) => text.replace('title: Guide', 'title: Achats : le guide'),
    fr: 'guide.yaml:1 Le texte « Achats : le guide » contient un deux-points : il lui faut des guillemets → écrire : title: "Achats : le guide"',
    en: 'guide.yaml:1 Unexpected colon in «Achats : le guide», expected quotation marks around it → write: title: "Achats : le guide"',
  },
  {
    mistake: 'a quotation mark left open',
    yaml: (text) => text.replace('title: Guide', 'title: "Guide'),
    fr: 'guide.yaml:1 Il manque le guillemet de fin après « Guide » → écrire : title: "Guide"',
    en: 'guide.yaml:1 Missing quotation mark after «Guide» → write: title: "Guide"',
  },
  {
    mistake: 'a misspelt key',
    yaml: (text) => text.replace('licence:', 'license:'),
    fr: 'guide.yaml:7 La clé « license » n’existe pas → vouliez-vous dire « licence » ?',
    en: 'guide.yaml:7 Unexpected key «license» → did you mean «licence»?',
  },
  {
    mistake: 'no colon in the header of a page',
    text: '---\ntitle Un\ndescription: Le premier.\n---\n\nA.\n',
    fr: 'un.md:2 Il manque un deux-points après « title » → écrire : title: Un',
    en: 'un.md:2 Missing colon after «title» → write: title: Un',
  },
  {
    mistake: 'subscript of Pandoc',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\nDe l’H~2~O.\n',
    fr: 'un.md:6 « ~2~ » est barré, alors que c’est un indice → écrire inlineMarks: true dans guide.yaml, ce qui le fait comprendre, ou <sub>2</sub>, ou le caractère lui-même : H₂O, CO₂',
    en: 'un.md:6 Unexpected «~2~», which strikes out, expected a subscript → write inlineMarks: true in guide.yaml, which makes it live, or <sub>2</sub>, or the character itself: H₂O, CO₂',
  },
  {
    mistake: 'superscript of Pandoc',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\nDix m^2^.\n',
    fr: 'un.md:6 Ceci apparaît tel quel : un exposant de Pandoc → écrire inlineMarks: true dans guide.yaml, ce qui le fait comprendre, ou <sup>les lettres</sup>',
    en: 'un.md:6 Unexpected superscript of Pandoc, shown as it is → write inlineMarks: true in guide.yaml, which makes it live, or <sup>the letters</sup>',
  },
  {
    mistake: 'a width where it does nothing',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\nUn mot {width=50%}.\n',
    fr: 'un.md:6 Ceci apparaît tel quel : des attributs entre accolades → les enlever : ils n’ont d’effet que juste après une image ou un titre',
    en: 'un.md:6 Unexpected attributes in braces, shown as it is → take it out: attributes count only right after an image or a heading',
  },
  {
    mistake: 'Markdown below a tag',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\n<details>\n<summary>Plus</summary>\nUn **mot**.\n</details>\n',
    fr: 'un.md:8 Ce Markdown suit une balise et apparaît tel quel → laisser une ligne vide avant cette ligne, et une autre avant la balise de fin',
    en: 'un.md:8 Unexpected Markdown below a tag, which shows as it is → leave an empty line before this line, and another before the closing tag',
  },
  {
    mistake: 'a table pasted from Word',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\n<table class=MsoTableGrid border=1>\n <tr style="mso-yfti-irow:0">\n  <td width=201 valign=top><p class=MsoNormal><b>Nom<o:p></o:p></b></p></td>\n  <td width=201 valign=top><p class=MsoNormal><b>Prix</b></p></td>\n </tr>\n\n <tr>\n  <td><p class=MsoNormal>Écran</p></td><td><p class=MsoNormal>120&nbsp;€</p></td>\n </tr>\n</table>\n',
    fr: 'un.md:6 Ce tableau vient de Word : sa mise en forme est retirée → lancer « guide check --fix », qui l’écrit en Markdown sans perdre un mot',
    en: 'un.md:6 Unexpected formatting of Word in this table, which is removed → run «guide check --fix», which writes it in Markdown and loses no word',
  },
  {
    mistake: 'soft hyphens put in by hand',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\nUn pro\u00adduit.\n',
    fr: 'un.md:6 Cette césure mise à la main ne se voit pas → lancer « guide check --fix », qui les remplace tous',
    en: 'un.md:6 Unexpected soft hyphen, which no one sees → run «guide check --fix», which mends all of them',
  },
  {
    mistake: 'a table between tabulations',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\nNom\tPrix\nÉcran\tbas\n',
    fr: 'un.md:6 Ces lignes séparées par des tabulations ne forment pas un tableau → lancer « guide check --fix », qui en fait un tableau, ou écrire | avant, entre et après les mots de chaque ligne, et |---|---| sous la première',
    en: 'un.md:6 Unexpected rows of words between tabulations, expected a table → run «guide check --fix», which makes a table of them, or write | before, between and after the words of each row, and |---|---| below the first',
  },
  {
    mistake: 'a chapter that guide.yaml does not list',
    yaml: (text) => text.replace('  - deux.md\n', ''),
    fr: 'deux.md:undefined Ce chapitre n’est pas dans la liste de guide.yaml : aucun lecteur ne le verra → ajouter la ligne « - deux.md » sous « chapters: » dans guide.yaml, ou sortir le fichier de ce dossier',
    en: 'deux.md:undefined Unexpected chapter that guide.yaml doesn’t list, which no reader sees → add the line «- deux.md» below «chapters:» in guide.yaml, or move the file out of this folder',
  },
  {
    mistake: 'two chapters of one title',
    text: '---\ntitle: Deux\ndescription: Le premier.\n---\n\nA.\n',
    fr: 'deux.md:1 Le titre « Deux » est déjà celui de un.md → donner à l’un des deux un titre qui dit de quoi il parle',
    en: 'deux.md:1 Unexpected second chapter «Deux», after un.md → give one of the two a title that says what it is about',
  },
  {
    mistake: 'a cell beyond the columns',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\nTableau : T\n\n| A | B |\n|---|---|\n| a | b | c |\n',
    fr: 'un.md:10 La case « c » dépasse les colonnes du tableau : aucun lecteur ne la verra → ajouter une colonne aux deux premières lignes du tableau, ou mettre ces mots dans une case précédente',
    en: 'un.md:10 Unexpected cell «c» beyond the columns of the table, which no reader sees → add a column to the first two rows of the table, or put these words in one of the cells before',
  },
  {
    mistake: 'a bar in the code of a cell',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\nTableau : T\n\n| A | B |\n|---|---|\n| `a|b` | c |\n',
    fr: 'un.md:10 La case « c » dépasse les colonnes du tableau, aucun lecteur ne la verra : le « | » dans le code de cette ligne commence une case → écrire \\| à la place du | dans le code',
    en: 'un.md:10 Unexpected cell «c» beyond the columns of the table, which no reader sees: the «|» within the row’s code begins a cell → write \\| in place of the | within the code',
  },
  {
    mistake: 'marks of a merge conflict',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\n<<<<<<< HEAD\nA.\n=======\nB.\n>>>>>>> autre\n',
    fr: 'un.md:6 La ligne « <<<<<<< HEAD » est restée d’une fusion de deux versions du texte → garder une des deux versions entre <<<<<<< et >>>>>>>, et enlever les lignes de ces signes',
    en: 'un.md:6 Unexpected line «<<<<<<< HEAD», expected the end of a merge → keep one of the two versions between <<<<<<< and >>>>>>>, and take out the lines of the marks',
  },
  {
    mistake: 'a note that is nowhere',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\nUn mot[^nope].\n',
    fr: 'un.md:6 L’appel « [^nope] » renvoie à une note qui n’est pas écrite → écrire la note seule sur sa ligne, après une ligne vide — [^nope]: Texte de la note.',
    en: 'un.md:6 Unexpected call to a note «[^nope]» that isn’t written → write the note on a line of its own, after an empty line: [^nope]: Text of the note.',
  },
  {
    mistake: 'a heading without its space',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\n#Titre\n\nA.\n',
    fr: 'un.md:6 Il faut une espace après « # » dans « #Titre » → écrire # Titre',
    en: 'un.md:6 Unexpected «#Titre», expected a space after «#» → write # Titre',
  },
  {
    mistake: 'an anchor with a space',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\n## Un titre {#id avec espace}\n\nA.\n',
    fr: 'un.md:6 Le repère « {#id avec espace} » ne peut pas contenir d’espace → écrire {#id-avec-espace}',
    en: 'un.md:6 Unexpected anchor «{#id avec espace}», expected no space in it → write {#id-avec-espace}',
  },
  {
    mistake: 'stars with a space within',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\nUn **gras :**texte.\n',
    fr: 'un.md:6 Ces étoiles « ** » apparaissent telles quelles, au lieu de mettre en gras → écrire **les mots** sans espace à l’intérieur des étoiles, et une espace ou un signe après : **gras** : texte',
    en: 'un.md:6 Unexpected «**» shown as it is, expected bold → write **the words** with no space within the stars, and a space or a mark after them: **gras** : texte',
  },
  {
    mistake: 'an image whose path has a space',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\n![Un écran](images/Capture d’écran.png)\n',
    fr: 'un.md:6 L’adresse « images/Capture d’écran.png » de cette image contient une espace : l’image n’est pas montrée → écrire ![Un écran](<images/Capture d’écran.png>)',
    en: 'un.md:6 Unexpected space in the address «images/Capture d’écran.png» of an image, which isn’t shown → write ![Un écran](<images/Capture d’écran.png>)',
  },
  {
    mistake: 'a box of MkDocs',
    text: '---\ntitle: Un\ndescription: Le premier.\n---\n\n!!! note\n',
    fr: 'un.md:6 Ceci apparaît tel quel : un encadré de MkDocs → écrire :::note seul sur sa ligne, le texte, puis ::: sur une autre ; :::attention pour une mise en garde',
    en: 'un.md:6 Unexpected box of MkDocs, shown as it is → write :::note on a line of its own, the text, then ::: on another; :::attention for a warning',
  },
  {
    mistake: 'a legal page that is none',
    yaml: (text) => `${text}legal: [{ page: mentions.md }]\n`,
    fr: 'guide.yaml:13 La page « mentions.md », sous « legal », n’est pas un fichier du guide : le lien n’apparaîtra pas → écrire la page à cet endroit, ou donner title et url à la place de page',
    en: 'guide.yaml:13 Unexpected page «mentions.md» under «legal», which is no file of the guide: the link is left out → write the page there, or give title and url instead of page',
  },
  {
    mistake: 'the words of a new guide',
    yaml: (text) => text.replace('name: Direction', 'name: Nom de votre administration'),
    fr: 'guide.yaml:9 « Nom de votre administration » est le texte du modèle, pas le vôtre → écrire votre texte à sa place, ou l’enlever',
    en: 'guide.yaml:9 Unexpected text of the new guide, «Nom de votre administration», expected your own → write your own text in its place, or take it out',
  },
];

const page = (title: string) => `---\ntitle: ${title}\ndescription: Une page.\n---\n\nUn texte.\n`;

async function said({ yaml, text }: Mistake): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'guide.yaml'), yaml ? yaml(manifest) : manifest);
  writeFileSync(join(folder, 'un.md'), text ?? page('Un'));
  writeFileSync(join(folder, 'deux.md'), page('Deux'));
  const context = { world: nodeWorld(folder), progress: () => undefined };
  const diagnostics = await check({ dir: '.' }, context).then(
    (outcome) => outcome.diagnostics,
    (error: unknown): readonly Diagnostic[] => {
      if (error instanceof GuideError) return error.diagnostics;
      throw error;
    },
  );
  return diagnostics.map(({ file, line, message, hint }) =>
    `${file}:${line} ${message} → ${hint}`.replaceAll('\u00a0', ' '),
  );
}

test.each(mistakes)('$mistake is told once, in both languages', async (mistake) => {
  for (const lang of ['fr', 'en'] as const) {
    await speak(lang);
    expect(await said(mistake)).toEqual([mistake[lang]]);
  }
});

test.each([
  ['fr', /^Il n’y a de guide\.yaml ni ici.* → un guide est un dossier .* « guide init mon-guide »/],
  ['en', /^Missing guide\.yaml here.* → a guide is a folder .*«guide init my-guide»/],
] as const)('outside a guide, %s, what one is and how to begin', async (lang, expected) => {
  mkdirSync(folder, { recursive: true });
  await speak(lang);
  const context = { world: nodeWorld(folder), progress: () => undefined };
  for (const command of [check, build, preview]) {
    const error: unknown = await command({}, context).catch((reason: unknown) => reason);
    const { diagnostics } = error as GuideError;
    expect(diagnostics).toHaveLength(1);
    const [{ message, hint } = { message: '', hint: '' }] = diagnostics;
    expect(`${message} → ${hint}`.replaceAll('\u00a0', ' ')).toMatch(expected);
  }
});
