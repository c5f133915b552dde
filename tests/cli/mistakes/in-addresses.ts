import { heic, inFolder, type Mistake } from './mistake.js';

/** Links and images that lead nowhere, each told by its own cause, with what works as it is pasted there. */
export const inAddresses: readonly Mistake[] = [
  {
    mistake: 'a link from the folder of the guide',
    ...inFolder('[Le journal](chapitres/journal.md)'),
    fr: 'chapitres/un.md:6 Le lien vers « chapitres/journal.md » ne mène à aucun chapitre de ce guide → vouliez-vous dire « journal.md » ?',
    en: 'chapitres/un.md:6 Unexpected link to «chapitres/journal.md», which is no chapter of this guide → did you mean «journal.md»?',
  },
  {
    mistake: 'a misspelt link',
    ...inFolder('[Le journal](journl.md)'),
    fr: 'chapitres/un.md:6 Le lien vers « journl.md » ne mène à aucun chapitre de ce guide → vouliez-vous dire « journal.md » ?',
    en: 'chapitres/un.md:6 Unexpected link to «journl.md», which is no chapter of this guide → did you mean «journal.md»?',
  },
  {
    mistake: 'a link by other letters',
    ...inFolder('[Le journal](Journal.md)'),
    fr: 'chapitres/un.md:6 Le nom « Journal.md » ne s’écrit pas comme celui du fichier : « journal.md » → écrire journal.md : les majuscules et les accents comptent',
    en: 'chapitres/un.md:6 Unexpected letters in the name of «Journal.md», expected those of the file: «journal.md» → write journal.md: capitals and accents count',
  },
  {
    mistake: 'a link to an anchor that is none',
    ...inFolder('[Le journal](journal.md#rien)'),
    fr: 'chapitres/un.md:6 Aucun endroit de « chapitres/journal.md » ne s’appelle « #rien » → écrire {#rien} à la fin d’un titre de chapitres/journal.md',
    en: 'chapitres/un.md:6 Unexpected anchor «#rien», expected one of «chapitres/journal.md» → give a heading of chapitres/journal.md the id {#rien}',
  },
  {
    mistake: 'a link to a file of one computer',
    ...inFolder('[Le rapport](C:\\Users\\moi\\Rapport.docx)'),
    fr: 'chapitres/un.md:6 Le lien mène à « C:\\Users\\moi\\Rapport.docx », qui n’est que sur un seul ordinateur → mettre une copie du fichier dans le dossier de guide.yaml, et y renvoyer',
    en: 'chapitres/un.md:6 Unexpected link to «C:\\Users\\moi\\Rapport.docx», which is on one computer alone → put a copy of the file below guide.yaml, and link to it there',
  },
  {
    mistake: 'a link whose path has a space',
    ...inFolder('[Le journal](mon journal.md)'),
    fr: 'chapitres/un.md:6 L’adresse « mon journal.md » de ce lien contient une espace : il ne mène à rien → écrire [Le journal](<mon journal.md>)',
    en: 'chapitres/un.md:6 Unexpected space in the address «mon journal.md» of a link, which leads nowhere → write [Le journal](<mon journal.md>)',
  },
  {
    mistake: 'an image from the folder of the guide',
    ...inFolder('![Un carré](images/photo.svg)'),
    fr: 'chapitres/un.md:6 L’image « images/photo.svg » n’existe pas → vouliez-vous dire « ../images/photo.svg » ?',
    en: 'chapitres/un.md:6 Missing image «images/photo.svg» → did you mean «../images/photo.svg»?',
  },
  {
    mistake: 'an image by other letters',
    ...inFolder('![Un carré](../images/Photo.SVG)'),
    fr: 'chapitres/un.md:6 Le nom de l’image « ../images/Photo.SVG » ne s’écrit pas comme celui du fichier : « ../images/photo.svg » → écrire ../images/photo.svg : les majuscules et les accents comptent',
    en: 'chapitres/un.md:6 Unexpected letters in the name of image «../images/Photo.SVG», expected those of the file: «../images/photo.svg» → write ../images/photo.svg: capitals and accents count',
  },
  {
    mistake: 'an image by a path of Windows',
    ...inFolder('![Un carré](..\\images\\phot.svg)'),
    fr: 'chapitres/un.md:6 L’image « ..\\images\\phot.svg » n’existe pas → vouliez-vous dire « ../images/photo.svg » ?',
    en: 'chapitres/un.md:6 Missing image «..\\images\\phot.svg» → did you mean «../images/photo.svg»?',
  },
  {
    mistake: 'an image of Windows',
    ...inFolder('![Un carré](C:\\Users\\moi\\photo.svg)'),
    fr: 'chapitres/un.md:6 L’image « C:\\Users\\moi\\photo.svg » n’est que sur un seul ordinateur → écrire ../images/photo.svg',
    en: 'chapitres/un.md:6 Unexpected image «C:\\Users\\moi\\photo.svg», which is on one computer alone → write ../images/photo.svg',
  },
  {
    mistake: 'an image of a Mac',
    ...inFolder('![Un carré](/Users/moi/Desktop/autre.png)'),
    fr: 'chapitres/un.md:6 L’image « /Users/moi/Desktop/autre.png » n’est que sur un seul ordinateur → mettre une copie du fichier dans le dossier images du guide, et écrire ../images/autre.png',
    en: 'chapitres/un.md:6 Unexpected image «/Users/moi/Desktop/autre.png», which is on one computer alone → put a copy of the file into the guide’s folder images, and write ../images/autre.png',
  },
  {
    mistake: 'an image by a file: address',
    ...inFolder('![Un carré](file:///C:/Users/moi/autre.png)'),
    fr: 'chapitres/un.md:6 L’image « file:///C:/Users/moi/autre.png » n’est que sur un seul ordinateur → mettre une copie du fichier dans le dossier images du guide, et écrire ../images/autre.png',
    en: 'chapitres/un.md:6 Unexpected image «file:///C:/Users/moi/autre.png», which is on one computer alone → put a copy of the file into the guide’s folder images, and write ../images/autre.png',
  },
  {
    mistake: 'an image within the text',
    ...inFolder('![Un carré](data:image/png;base64,iVBORw0KGgo=)'),
    fr: 'chapitres/un.md:6 Cette image est écrite dans le texte lui-même, « data:image/png;base6… », il faut un fichier → lancer `guide images --fetch`, qui en fait un fichier ; ou l’enregistrer dans images/, et écrire son chemin',
    en: 'chapitres/un.md:6 Unexpected image written out in the text, «data:image/png;base6…», expected a file → run `guide images --fetch`, which makes it a file; or save it in images/, and write its path',
  },
  {
    mistake: 'an image of another site',
    ...inFolder('![Un carré](https://exemple.fr/photo.png)'),
    fr: 'chapitres/un.md:6 L’image « https://exemple.fr/photo.png » est sur un autre site : un lien vers elle la remplace → lancer `guide images --fetch`, qui en fait un fichier du guide ; la fabrication ne va rien chercher ailleurs',
    en: 'chapitres/un.md:6 Unexpected image «https://exemple.fr/photo.png» from elsewhere, shown as a link to it → run `guide images --fetch`, which makes it a file of the guide; nothing is fetched while it is built',
  },
  {
    mistake: 'an image that is nowhere',
    ...inFolder('![Un carré](../images/schema.png)'),
    fr: 'chapitres/un.md:6 L’image « ../images/schema.png » n’existe pas → mettre le fichier à « images/schema.png » dans le dossier de guide.yaml, ou corriger le chemin',
    en: 'chapitres/un.md:6 Missing image «../images/schema.png» → put the file at «images/schema.png» in the folder of guide.yaml, or mend the path',
  },
  {
    mistake: 'a photo of a phone',
    ...inFolder('![Un carré](../images/IMG_1.heic)', { 'images/IMG_1.heic': heic }),
    fr: 'images/IMG_1.heic:undefined Cette image est en HEIC, que les navigateurs ne montrent pas → l’exporter en SVG, PNG ou JPEG depuis le logiciel qui l’a faite',
    en: 'images/IMG_1.heic:undefined Unexpected image in HEIC, which browsers do not show → export it as SVG, PNG or JPEG from the program that made it',
  },
];
