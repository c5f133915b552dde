import type { Lang } from './labels.js';

/** Words on the versions of a guide that are kept side by side, in outputs. `{…}` are filled in. */
interface VersionsLabels {
  title: string;
  /** Text of the link to the page that lists them. */
  all: string;
  read: string;
  older: string;
  newer: string;
  samePage: string;
  home: string;
  latest: string;
  version: string;
  date: string;
  files: string;
  site: string;
  sums: string;
  feed: string;
  caption: string;
}

const labels: Readonly<Record<Lang, VersionsLabels>> = {
  fr: {
    title: 'Les versions du guide',
    all: 'Toutes les versions',
    read: 'Version lue',
    older:
      'Cette page est celle d’une version antérieure. La dernière version est {label}, du {date}\u00a0: ',
    newer:
      'Cette page est celle d’une version préparatoire. La version en vigueur est {label}, du {date}\u00a0: ',
    samePage: 'lire cette page dans la version {label}',
    home: 'lire la version {label}, qui n’a pas cette page',
    latest: 'La dernière version est {label}, du {date}\u00a0: ',
    version: 'Version',
    date: 'Date',
    files: 'Fichiers',
    site: 'lire en ligne',
    sums: 'sommes SHA-256',
    feed: 'Fil des versions',
    caption: 'Versions, de la plus récente à la plus ancienne',
  },
  en: {
    title: 'Versions of the guide',
    all: 'All versions',
    read: 'Version on this page',
    older: 'This page is from an earlier version. The latest version is {label}, of {date}: ',
    newer: 'This page is from a preliminary version. The version in force is {label}, of {date}: ',
    samePage: 'read this page in version {label}',
    home: 'read version {label}, which lacks this page',
    latest: 'The latest version is {label}, of {date}: ',
    version: 'Version',
    date: 'Date',
    files: 'Files',
    site: 'read online',
    sums: 'SHA-256 sums',
    feed: 'Feed of versions',
    caption: 'Versions, the newest first',
  },
};

/** The words for a language. */
export function versionsLabels(lang: Lang): VersionsLabels {
  return labels[lang];
}
