import type { Guide } from '../../../guide/guide.js';

/** What a stamp writes into a PDF: a value, so that it can be shown before it is applied. */
export interface StampPlan {
  title: string;
  description: string;
  /** BCP 47. */
  lang: string;
  publishers: string[];
  keywords: string[];
  /** «Licence Ouverte Etalab version 2.0». */
  rights: string;
  /** Address of the licence's text. */
  licenceUrl: string;
  /** Names the file and its version: `guide-…-version-beta-avril-2021`. */
  identifier: string;
  /** SemVer. */
  version: string;
  /** `YYYY-MM-DD`, of the version. */
  date: string;
  /** True for a PDF of our own, whose tags the typesetter has held against PDF/UA-1. */
  isOwn: boolean;
  /** What the first page and the last, which have no folio, are called; of a PDF of our own. */
  covers?: readonly [front: string, back: string];
  /** True where a signed file is stamped all the same. */
  breaksSignature?: boolean;
}

/** What the stamp of a guide says. */
export function stampPlan(
  { manifest, statements, lang }: Guide,
  isOwn: boolean,
  breaksSignature = false,
): StampPlan {
  return {
    title: manifest.title,
    description: manifest.description,
    lang,
    publishers: manifest.publishers.map(({ name }) => name),
    keywords: manifest.keywords,
    rights: statements.licence.title[lang],
    licenceUrl: statements.licence.url,
    identifier: statements.fileName,
    version: manifest.version,
    date: manifest.date,
    isOwn,
    ...(breaksSignature ? { breaksSignature } : {}),
  };
}
