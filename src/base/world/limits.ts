/**
 * What a file from elsewhere may cost. A few kilobytes can ask for hours and for all the memory there is; these are
 * far beyond what the largest publications need, and within what a machine of an office or of CI has.
 */

/** The largest file that is read, in bytes: a book of photographs in print quality. */
export const largestFile = 256 * 2 ** 20;
/** Memory that reading one may take, in bytes: some ten times what a PDF of that kind takes. */
export const mostMemory = 2 ** 30;
/** Time that reading one may take, in milliseconds: a PDF of ten thousand pages takes a few seconds. */
export const mostTime = 60_000;
/** What the entries of a ZIP file may come to, in bytes: an EPUB of the largest size, with its text unpacked. */
export const mostUnpacked = 512 * 2 ** 20;
/** Time that the typesetter may take for one book, in milliseconds: a code of law of 3,000 pages takes a minute. */
export const mostTypesetting = 600_000;
/** Memory that the typesetter may take, in bytes: half a million words take some 2 GiB. */
export const mostTypesettingMemory = 6 * 2 ** 30;
/** Time that the diagrams of a chapter may take, in milliseconds: one of a hundred boxes takes a tenth of a second. */
export const mostDrawing = 20_000;
/** The largest part of a word processor's document, in bytes: a code of law of 3,000 pages has some 30 MiB. */
export const mostXml = 48 * 2 ** 20;
/** How long a typesetter waits for the next build before it ends, in milliseconds. */
export const mostIdle = 300_000;
/** Memory that it may hold while it waits, in bytes: with the guide of this repository it is some 400 MiB. */
export const mostResidentMemory = 2 ** 30;
