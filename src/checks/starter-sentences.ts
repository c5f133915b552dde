/** Sentences of `templates/starter/` that stand for those of the author: at least one of each chapter that teaches. */
export const starterSentences: readonly string[] = [
  'Ce que contient le guide et à qui il s’adresse, en une phrase.',
  'Nom de votre administration',
  'La page d’accueil du guide, qui dit en quelques lignes à quoi il sert et par où commencer.',
  'Dites ici, en quelques lignes, à qui le guide s’adresse et ce qu’il permet de faire.',
  'Les chapitres fournis montrent chacun une façon d’écrire.',
  'Les étapes de la vie d’un guide, les commandes qui servent à chacune et l’organisation de ses fichiers.',
  'Titres, listes, liens, notes de bas de page et citations, tels qu’ils s’écrivent dans un chapitre.',
  'Note, point d’attention, exemple, essentiel et contact, les encadrés qui guident la lecture.',
  'Un tableau simple, un tableau à plusieurs niveaux d’en-têtes et des chiffres clés mis en valeur.',
  'Ce qu’il faut fournir avec une image pour qu’elle serve à tous, à l’écran comme sur le papier.',
  'Toutes suivent le même plan, que la fiche [](reunion.md) illustre.',
  'Cette fiche montre le plan d’une fiche pratique',
  'Un premier point à noter ici, puis un par changement.',
  'Dites ici, en deux ou trois paragraphes, à qui il s’adresse',
  'What the guide holds and who it is for, in one sentence.',
  'Name of your organisation',
  'The home page of the guide, which says in a few lines what it is for and where to begin.',
  'Say here, in a few lines, who the guide is for and what it helps them do.',
  'Each of the chapters provided shows one way of writing.',
  'The steps in the life of a guide, the command that serves each of them, and where its files are.',
  'Headings, lists, links, notes and quotations, as they are written in a chapter.',
  'Notes, warnings, examples, essentials and contacts, the boxes that guide the reader.',
  'A simple table, a table with two levels of headers, and key figures that stand out.',
  'What must come with an image for it to serve everyone, on the screen and on paper.',
  'All of them follow the same plan, which the sheet [](meeting.md) illustrates.',
  'This sheet shows the plan of a practical sheet',
  'A first point to note here, then one for each change.',
  'Say here, in two or three paragraphs, who it is for',
];

/** A text with the typography and the line ends that editors may change made alike, as long as it was. */
export function evened(text: string): string {
  return text.replaceAll("'", '’').replace(/[\s\u00a0]/g, ' ');
}
