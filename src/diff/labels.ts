import type { Lang } from '../guide/labels.js';
import type { ChangeKind } from './changes.js';

/** The words of a comparison. `{…}` stands for what is said there. */
export interface ChangeLabels {
  title: string;
  before: string;
  after: string;
  /** Name of the page, without extension. */
  file: string;
  lead: string;
  leadOfFirst: string;
  none: string;
  legend: string;
  /** What the bars of a marked text say. */
  bars: string;
  caption: string;
  kind: string;
  number: string;
  /** One section, or several. */
  counted: Record<ChangeKind, readonly [string, string]>;
  /** What happened to a section. */
  said: Record<ChangeKind, string>;
  movedFrom: string;
  formerTitle: string;
  opening: string;
  words: readonly [string, string];
  readAdded: string;
  readRemoved: string;
  addition: string;
  removal: string;
  endOfMark: string;
  seeAll: string;
  /** Title of what tells the addresses that lead elsewhere. */
  gone: string;
  goneLead: string;
  goneNow: string;
  goneNearest: string;
  goneAddress: string;
  goneLeadsTo: string;
  /** Stands for «tableau 3», which depends on all chapters. */
  reference: string;
}

const fr: ChangeLabels = {
  title: 'Ce qui a changé',
  before: 'Avant',
  after: 'Après',
  file: 'ce-qui-a-change',
  lead: 'De la {from} ({fromDate}) à la {to} ({toDate}).',
  leadOfFirst: 'Tout est nouveau\u00a0: {to} ({toDate}).',
  none: 'Aucune section n’a changé.',
  legend: 'Dans les paragraphes modifiés, le texte retiré est barré et le texte ajouté souligné.',
  bars: 'Dans la suite, une barre dans la marge accompagne le texte ajouté ou reformulé.',
  caption: 'Sections concernées, par changement',
  kind: 'Changement',
  number: 'Nombre',
  counted: {
    added: ['section ajoutée', 'sections ajoutées'],
    removed: ['section retirée', 'sections retirées'],
    moved: ['section déplacée', 'sections déplacées'],
    renamed: ['section renommée', 'sections renommées'],
    reworded: ['section reformulée', 'sections reformulées'],
  },
  said: {
    added: 'Ajoutée',
    removed: 'Retirée',
    moved: 'Déplacée',
    renamed: 'Renommée',
    reworded: 'Reformulée',
  },
  movedFrom: 'auparavant dans «\u00a0{place}\u00a0»',
  formerTitle: 'auparavant «\u00a0{title}\u00a0»',
  opening: 'Ouverture du chapitre',
  words: ['mot', 'mots'],
  readAdded: 'Lire le texte ajouté',
  readRemoved: 'Lire le texte retiré',
  addition: 'ajout\u00a0: ',
  removal: 'retrait\u00a0: ',
  endOfMark: ' fin. ',
  reference: '(renvoi)',
  seeAll: 'Ce qui a changé depuis la {from}',
  gone: 'Adresses disparues',
  goneLead:
    'Ces adresses de la {from} n’existent plus\u00a0; le site mène à la suite de leur contenu ou, faute de suite, au plus proche qui reste.',
  goneNow: '{address} («\u00a0{title}\u00a0»)',
  goneNearest: 'rien\u00a0; le plus proche\u00a0: {address} («\u00a0{title}\u00a0»)',
  goneAddress: 'Adresse',
  goneLeadsTo: 'Ce qui s’y trouvait est maintenant à',
};

const en: ChangeLabels = {
  title: 'What changed',
  before: 'Before',
  after: 'After',
  file: 'what-changed',
  lead: 'From {from} ({fromDate}) to {to} ({toDate}).',
  leadOfFirst: 'All of it is new: {to} ({toDate}).',
  none: 'No section changed.',
  legend: 'In changed paragraphs, removed text is struck out and added text underlined.',
  bars: 'In what follows, a bar in the margin stands beside text that was added or reworded.',
  caption: 'Sections concerned, by change',
  kind: 'Change',
  number: 'Number',
  counted: {
    added: ['section added', 'sections added'],
    removed: ['section removed', 'sections removed'],
    moved: ['section moved', 'sections moved'],
    renamed: ['section renamed', 'sections renamed'],
    reworded: ['section reworded', 'sections reworded'],
  },
  said: {
    added: 'Added',
    removed: 'Removed',
    moved: 'Moved',
    renamed: 'Renamed',
    reworded: 'Reworded',
  },
  movedFrom: 'formerly in “{place}”',
  formerTitle: 'formerly “{title}”',
  opening: 'Opening of the chapter',
  words: ['word', 'words'],
  readAdded: 'Read the added text',
  readRemoved: 'Read the removed text',
  addition: 'added: ',
  removal: 'removed: ',
  endOfMark: ' end. ',
  reference: '(reference)',
  seeAll: 'What changed since {from}',
  gone: 'Addresses that are gone',
  goneLead:
    'These addresses of {from} are no more; the site leads to what became of them or, where nothing did, to the nearest that remains.',
  goneNow: '{address} (“{title}”)',
  goneNearest: 'nothing; the nearest: {address} (“{title}”)',
  goneAddress: 'Address',
  goneLeadsTo: 'What stood there is now at',
};

/** The words of a comparison in a language. */
export function changeLabels(lang: Lang): ChangeLabels {
  return { fr, en }[lang];
}

/** A label with its blanks filled. */
export function filled(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
