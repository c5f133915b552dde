import { header, type Mistake } from './mistake.js';

/** What beginners write in chapters. */
export const inText: readonly Mistake[] = [
  {
    mistake: 'no colon in the header of a page',
    text: '---\ntitle Un\ndescription: Le premier.\n---\n\nA.\n',
    fr: 'un.md:2 Il manque un deux-points après « title » → écrire : title: Un',
    en: 'un.md:2 Missing colon after «title» → write: title: Un',
  },
  {
    mistake: 'Markdown below a tag',
    text: `${header}<details>\n<summary>Plus</summary>\nUn **mot**.\n</details>\n`,
    fr: 'un.md:8 Ce Markdown suit une balise et apparaît tel quel → laisser une ligne vide avant cette ligne, et une autre avant la balise de fin',
    en: 'un.md:8 Unexpected Markdown below a tag, which shows as it is → leave an empty line before this line, and another before the closing tag',
  },
  {
    mistake: 'a cell beyond the columns',
    text: `${header}Tableau : T\n\n| A | B |\n|---|---|\n| a | b | c |\n`,
    fr: 'un.md:10 La case « c » dépasse les colonnes du tableau : aucun lecteur ne la verra → ajouter une colonne aux deux premières lignes du tableau, ou mettre ces mots dans une case précédente',
    en: 'un.md:10 Unexpected cell «c» beyond the columns of the table, which no reader sees → add a column to the first two rows of the table, or put these words in one of the cells before',
  },
  {
    mistake: 'a bar in the code of a cell',
    text: `${header}Tableau : T\n\n| A | B |\n|---|---|\n| \`a|b\` | c |\n`,
    fr: 'un.md:10 La case « c » dépasse les colonnes du tableau, aucun lecteur ne la verra : le « | » dans le code de cette ligne commence une case → écrire \\| à la place du | dans le code',
    en: 'un.md:10 Unexpected cell «c» beyond the columns of the table, which no reader sees: the «|» within the row’s code begins a cell → write \\| in place of the | within the code',
  },
  {
    mistake: 'marks of a merge conflict',
    text: `${header}<<<<<<< HEAD\nA.\n=======\nB.\n>>>>>>> autre\n`,
    fr: 'un.md:6 La ligne « <<<<<<< HEAD » est restée d’une fusion de deux versions du texte → garder une des deux versions entre <<<<<<< et >>>>>>>, et enlever les lignes de ces signes',
    en: 'un.md:6 Unexpected line «<<<<<<< HEAD», expected the end of a merge → keep one of the two versions between <<<<<<< and >>>>>>>, and take out the lines of the marks',
  },
  {
    mistake: 'a note that is nowhere',
    text: `${header}Un mot[^nope].\n`,
    fr: 'un.md:6 L’appel « [^nope] » renvoie à une note qui n’est pas écrite → écrire la note seule sur sa ligne, après une ligne vide — [^nope]: Texte de la note.',
    en: 'un.md:6 Unexpected call to a note «[^nope]» that isn’t written → write the note on a line of its own, after an empty line: [^nope]: Text of the note.',
  },
  {
    mistake: 'a heading without its space',
    text: `${header}#Titre\n\nA.\n`,
    fr: 'un.md:6 Il faut une espace après « # » dans « #Titre » → écrire # Titre',
    en: 'un.md:6 Unexpected «#Titre», expected a space after «#» → write # Titre',
  },
  {
    mistake: 'an anchor with a space',
    text: `${header}## Un titre {#id avec espace}\n\nA.\n`,
    fr: 'un.md:6 Le repère « {#id avec espace} » ne peut pas contenir d’espace → écrire {#id-avec-espace}',
    en: 'un.md:6 Unexpected anchor «{#id avec espace}», expected no space in it → write {#id-avec-espace}',
  },
  {
    mistake: 'stars with a space within',
    text: `${header}Un **gras :**texte.\n`,
    fr: 'un.md:6 Ces étoiles « ** » apparaissent telles quelles, au lieu de mettre en gras → écrire **les mots** sans espace à l’intérieur des étoiles, et une espace ou un signe après : **gras** : texte',
    en: 'un.md:6 Unexpected «**» shown as it is, expected bold → write **the words** with no space within the stars, and a space or a mark after them: **gras** : texte',
  },
  {
    mistake: 'an image whose path has a space',
    text: `${header}![Un écran](images/Capture d’écran.png)\n`,
    fr: 'un.md:6 L’adresse « images/Capture d’écran.png » de cette image contient une espace : l’image n’est pas montrée → écrire ![Un écran](<images/Capture d’écran.png>)',
    en: 'un.md:6 Unexpected space in the address «images/Capture d’écran.png» of an image, which isn’t shown → write ![Un écran](<images/Capture d’écran.png>)',
  },
  {
    mistake: 'a header left open',
    text: '---\ntitle: Un\n\nA.\n',
    fr: 'un.md:1 L’en-tête n’est pas fermé : il manque une seconde ligne « --- » → ajouter une ligne « --- » après sa dernière ligne',
    en: 'un.md:1 Unexpected end of the header, expected a closing line «---» → add a line «---» after the last key',
  },
  {
    mistake: 'a header after an empty line',
    text: `\n${header}A.\n`,
    fr: 'un.md:1 Il y a une ligne vide avant l’en-tête de la page, celui qui est entre les lignes « --- » → enlever ce qui précède le premier --- : ce doit être la première ligne du fichier',
    en: 'un.md:1 Unexpected empty line before the page’s header between «---» → take out what stands before the first ---: it must be the first line of the file',
  },
  {
    mistake: 'oeuvre',
    text: `${header}Une oeuvre.\n`,
    fr: 'un.md:6 « oeuvre » n’est pas dans le dictionnaire → écrire « œuvre », ou ajouter le mot à dictionnaire.txt s’il est juste',
    en: 'un.md:6 Unexpected spelling «oeuvre» → write «œuvre», or add the word to dictionnaire.txt if it is right',
  },
  {
    mistake: 'an accent left out',
    text: `${header}Le materiel.\n`,
    fr: 'un.md:6 « materiel » n’est pas dans le dictionnaire → écrire « matériel », ou <span lang="en">materiel</span> si c’est de l’anglais',
    en: 'un.md:6 Unexpected spelling «materiel» → write «matériel», or <span lang="en">materiel</span> if it is English',
  },
  {
    mistake: 'an English word',
    text: `${header}Le procurement.\n`,
    fr: 'un.md:6 « procurement » n’est pas dans le dictionnaire → écrire <span lang="en">procurement</span> si c’est de l’anglais, ou le mot français',
    en: 'un.md:6 Unexpected spelling «procurement» → write <span lang="en">procurement</span> if it is English, or the French word',
  },
  {
    mistake: 'a list of dashes that is none',
    text: `${header}– un\n– deux\n`,
    fr: 'un.md:6 Cette liste est écrite avec « – », il faut « - » devant chaque élément → commencer chaque ligne par « - », après une ligne vide',
    en: 'un.md:6 Unexpected list written with «–», expected «-» at each item → begin each line with «- », after an empty line',
  },
  {
    mistake: 'a reference that is nowhere',
    text: `${header}Voir [le rapport][r3].\n`,
    fr: 'un.md:6 Le lien « [le rapport][r3] » n’a pas d’adresse : il manque une ligne « [r3]: » → écrire l’adresse seule sur sa ligne, après une ligne vide : [r3]: https://… ; ou directement : [le rapport](https://…)',
    en: 'un.md:6 Unexpected link «[le rapport][r3]» without an address «[r3]:» → write the address on a line of its own, after an empty line: [r3]: https://… ; or in its place: [le rapport](https://…)',
  },
  {
    mistake: 'a highlight',
    text: `${header}Un ==mot==.\n`,
    fr: 'un.md:6 Ceci apparaît tel quel : un surlignage entre « == » → écrire inlineMarks: true dans guide.yaml, ce qui le fait comprendre, ou <mark>les mots</mark>',
    en: 'un.md:6 Unexpected highlight between «==», shown as it is → write inlineMarks: true in guide.yaml, which makes it live, or <mark>the words</mark>',
  },
  {
    mistake: 'a table without its line',
    text: `${header}| Nom | Prix |\n| a | b |\n`,
    fr: 'un.md:6 Ces lignes séparées par « | » ne forment pas un tableau : il manque la ligne |---|---| → écrire |---|---| seul sur sa ligne, sous la première',
    en: 'un.md:6 Unexpected rows of words between «|» without the line |---|---|, expected a table → write |---|---| on a line of its own below the first row',
  },
  {
    mistake: 'a box that is none',
    text: `${header}:::remarque\nA.\n:::\n`,
    fr: 'un.md:6 L’encadré « :::remarque » n’existe pas → vouliez-vous dire « note » ?',
    en: 'un.md:6 Unexpected directive «:::remarque» → did you mean «note»?',
  },
  {
    mistake: 'a box left open',
    text: `${header}:::note\nA.\n`,
    fr: 'un.md:6 L’encadré « :::note » n’est pas fermé par « ::: » → écrire ::: seul sur sa ligne après l’encadré',
    en: 'un.md:6 Unexpected box «:::note» without its closing «:::» → write ::: on a line of its own after the box',
  },
  {
    mistake: 'a script',
    text: `${header}A.\n\n<script>alert(1)</script>\n`,
    fr: 'un.md:8 La balise <script> est retirée → l’écrire en Markdown, ou l’enlever',
    en: 'un.md:8 Unexpected element <script>, which is removed → write it in Markdown, or take it out',
  },
];
