import type { StatementFacts } from '../checks/accessibility-words.js';
import type { Lang } from '../guide/labels.js';
import { en } from './words-en.js';
import { fr } from './words-fr.js';

/** What a declaration says of a guide. */
interface DeclarationFacts extends StatementFacts {
  framework: string;
  authors: string;
  source: string;
}

interface NamedFile {
  path: string;
  bytes: number;
}

/** Every word of the ecodesign report, in the language of the guide. */
export interface EcodesignWords {
  reportTitle: string;
  introduction(framework: string): string;
  origin(title: string, authors: string, source: string): string;
  measuredTitle: string;
  judgeTitle: string;
  judgeIntroduction: string;
  outsideTitle: string;
  look: string;
  met: string;
  notMet: string;
  toJudge: string;
  notApplicable: string;
  colon: string;
  toFill: string;
  criterion: string;
  question: string;
  result: string;
  declaration(facts: DeclarationFacts, table: string, measures: string): string;
  siteOfFiles: string;
  cookies: string;
  noCookies: string;
  storage: string;
  noStorage: string;
  licence(name: string): string;
  sensors: string;
  noSensors: string;
  slow(path: string, bytes: number): string;
  offline: string;
  notOffline: string;
  fitting(count: number, pages: number): string;
  hosts(hosts: readonly string[]): string;
  noHosts: string;
  noAutoplay: string;
  autoplay(media: number, endless: number, animated: number): string;
  noMedia: string;
  media(videos: number, sounds: number): string;
  noFonts: string;
  fonts(families: readonly string[], variants: number, bytes: number): string;
  forms(count: number): string;
  noForms: string;
  uploads(count: number): string;
  noUploads: string;
  notifications: string;
  noNotifications: string;
  noBitmaps: string;
  formats(good: number, all: number, kinds: Readonly<Record<string, number>>): string;
  bitmapBytes(bytes: number, path: string, most: number): string;
  videos(count: number): string;
  noVideos: string;
  sounds(count: number): string;
  noSounds: string;
  documents(files: readonly NamedFile[]): string;
  noDocuments: string;
  heaviest(path: string, bytes: number, median: number): string;
  requests(path: string, count: number): string;
  noBudget: string;
  budget(bytes: number): string;
  named(count: number, files: number): string;
  compression(bytes: number, compressed: number): string;
  noImages: string;
  vectorsAlone(count: number): string;
  sizes(vector: number, bitmaps: number, responsive: number): string;
  lazy(count: number, pages: number): string;
  noBackground: string;
  volume(bytes: number): string;
}

/** The words of the report in each language a guide may be in. */
export const ecodesignWords: Readonly<Record<Lang, EcodesignWords>> = { fr, en };
