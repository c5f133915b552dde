import type { Lang } from '../../guide/labels.js';

/** What a file says of itself in its properties. */
export interface FileFacts {
  title: string;
  description: string;
  publisher: string;
  keywords: readonly string[];
  lang: Lang;
  /** `YYYY-MM-DD`. */
  date: string;
}

/** The tags of a language with its country, as spreadsheets have them. */
export const countries: Readonly<Record<Lang, string>> = { fr: 'FR', en: 'GB' };
