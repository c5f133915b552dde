import type { Lang } from './labels.js';

/** Words on reading the guide without a network, in the website. `{…}` are filled in. */
interface OfflineLabels {
  title: string;
  /** What is kept, how large it is, and what is not. */
  what: string;
  keep: string;
  keeps: string;
  kept: string;
  failed: string;
  forget: string;
  forgotten: string;
}

const labels: Record<Lang, OfflineLabels> = {
  fr: {
    title: 'Lire hors ligne',
    what: 'Ce navigateur peut garder les pages du guide, leurs images et la recherche, environ {size} : elles se lisent alors sans réseau, et se mettent à jour quand il est là. Les fichiers à télécharger, le son et la vidéo ne sont pas gardés.',
    keep: 'Garder le guide dans ce navigateur',
    keeps: 'Le navigateur prend les pages du guide…',
    kept: 'Le guide est gardé dans ce navigateur : il se lit hors ligne.',
    failed: 'Le guide n’a pas pu être gardé : le réseau ou la place manque. Essayez de nouveau.',
    forget: 'Ne plus garder le guide',
    forgotten: 'Le guide n’est plus gardé dans ce navigateur.',
  },
  en: {
    title: 'Read offline',
    what: 'This browser can keep the pages of the guide, their images and the search, about {size}: they can then be read without a network, and are brought up to date when there is one. Files to download, sound and video are not kept.',
    keep: 'Keep the guide in this browser',
    keeps: 'The browser is taking the pages of the guide…',
    kept: 'The guide is kept in this browser: it can be read offline.',
    failed: 'The guide could not be kept: the network or room is lacking. Try again.',
    forget: 'No longer keep the guide',
    forgotten: 'The guide is no longer kept in this browser.',
  },
};

/** The words for a language. */
export function offlineLabels(lang: Lang): OfflineLabels {
  return labels[lang];
}
