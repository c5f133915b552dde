import { extname } from 'node:path';
import type { SiteDownload, SiteView } from './view.js';

/** A file that the site offers for download, and how it is named. */
export interface Offer extends SiteDownload {
  label: string;
  format: string;
  /** True for the whole guide in another form. */
  isWhole: boolean;
}

/** Every file that the site offers, in the order in which it offers them. */
export function offersOf({ clausesFiles, epub, labels, markdown, pdf }: SiteView): Offer[] {
  const offer = (
    file: SiteDownload | undefined,
    label: string,
    format: string,
    isWhole: boolean,
  ): Offer[] => (file ? [{ ...file, label, format, isWhole }] : []);
  return [
    ...offer(pdf, labels.downloadGuide, labels.pdfFormat, true),
    ...offer(epub, labels.downloadEpub, 'EPUB', true),
    ...clausesFiles.flatMap((file) =>
      offer(file, labels.downloadClauses, extname(file.path).slice(1).toUpperCase(), false),
    ),
    ...offer(markdown, labels.downloadMarkdown, 'Markdown', true),
  ];
}
