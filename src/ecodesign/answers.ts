import type { EcodesignWords } from './ecodesign-words.js';
import type { SiteMeasures } from './measure-site.js';

/** What a built site says of a criterion. */
export interface Answer {
  status: 'measured' | 'to-judge' | 'not-applicable';
  /** What was seen, in sentences. */
  facts: string[];
  /** Whether the framework's own threshold is met, where what was measured decides it whole. */
  met?: boolean;
}

/** What is measured, and what the guide's manifest says of itself. */
export interface Measured extends SiteMeasures {
  licence: string;
  /** The heaviest page that `budget` allows, in bytes. */
  budget: number | undefined;
}

type Answering = (site: Measured, words: EcodesignWords) => Answer;

const measured = (met: boolean | undefined, ...facts: string[]): Answer => ({
  status: 'measured',
  facts,
  ...(met === undefined ? {} : { met }),
});
const judged = (...facts: string[]): Answer => ({ status: 'to-judge', facts });
const notApplicable = (...facts: string[]): Answer => ({ status: 'not-applicable', facts });

/** The formats that the framework calls efficient. */
const efficient = ['webp', 'avif', 'jxl'];
/** Of bitmaps in an efficient format, more than this share. */
const efficientShare = 0.75;
/** What the framework allows a page: so many fonts in so many variants, or so many bytes of them. */
const mostFonts = { families: 2, variants: 4, bytes: 400_000 };
const tenTerabytes = 10e12;

const bitmapsOf = ({ images }: Measured) =>
  Object.values(images.bitmaps).reduce((all, count) => all + count, 0);

/** Answers by the names that frameworks call them by. */
export const answers: Readonly<Record<string, Answering>> = {
  files: (_, words) => notApplicable(words.siteOfFiles),
  stored: ({ uses }, words) =>
    judged(
      uses.cookies ? words.cookies : words.noCookies,
      uses.storage ? words.storage : words.noStorage,
    ),
  licence: ({ licence }, words) => judged(words.licence(licence)),
  devices: ({ uses }, words) =>
    uses.sensors ? judged(words.sensors) : notApplicable(words.noSensors),
  slow: (site, words) =>
    judged(
      words.slow(site.heaviest.path, site.heaviest.bytes),
      site.offline ? words.offline : words.notOffline,
    ),
  viewport: ({ pages, fitting }, words) => judged(words.fitting(fitting, pages)),
  elsewhere: ({ hosts }, words) =>
    hosts.length > 0 ? judged(words.hosts(hosts)) : notApplicable(words.noHosts),
  autoplay: ({ autoplay, endless, images }, words) => {
    const animated = images.bitmaps.gif ?? 0;
    const none = autoplay + endless + animated === 0;
    return none
      ? measured(true, words.noAutoplay)
      : judged(words.autoplay(autoplay, endless, animated));
  },
  media: ({ videos, sounds, endless, images }, words) =>
    videos + sounds + endless + (images.bitmaps.gif ?? 0) === 0
      ? measured(true, words.noMedia)
      : judged(words.media(videos, sounds)),
  fonts: ({ fonts }, words) =>
    measured(
      (fonts.families.length <= mostFonts.families && fonts.variants <= mostFonts.variants) ||
        fonts.bytes <= mostFonts.bytes,
      fonts.variants === 0
        ? words.noFonts
        : words.fonts(fonts.families, fonts.variants, fonts.bytes),
    ),
  forms: ({ forms }, words) =>
    forms > 0 ? judged(words.forms(forms)) : notApplicable(words.noForms),
  uploads: ({ fileFields }, words) =>
    fileFields > 0 ? judged(words.uploads(fileFields)) : notApplicable(words.noUploads),
  notifications: ({ uses }, words) =>
    uses.notifications ? judged(words.notifications) : measured(true, words.noNotifications),
  formats: (site, words) => {
    const all = bitmapsOf(site);
    if (all === 0) return notApplicable(words.noBitmaps);
    const good = efficient.reduce((sum, kind) => sum + (site.images.bitmaps[kind] ?? 0), 0);
    return measured(good / all > efficientShare, words.formats(good, all, site.images.bitmaps));
  },
  'compressed-images': (site, words) => {
    const { heaviest, bitmapBytes } = site.images;
    return heaviest
      ? judged(words.bitmapBytes(bitmapBytes, heaviest.path, heaviest.bytes))
      : notApplicable(words.noBitmaps);
  },
  videos: ({ videos }, words) =>
    videos > 0 ? judged(words.videos(videos)) : notApplicable(words.noVideos),
  sounds: ({ sounds }, words) =>
    sounds > 0 ? judged(words.sounds(sounds)) : notApplicable(words.noSounds),
  documents: ({ documents }, words) =>
    documents.length > 0 ? judged(words.documents(documents)) : notApplicable(words.noDocuments),
  weight: ({ heaviest, median, mostRequests, budget }, words) => {
    const facts = [
      words.heaviest(heaviest.path, heaviest.bytes, median),
      words.requests(mostRequests.path, mostRequests.requests),
    ];
    return budget === undefined
      ? judged(...facts, words.noBudget)
      : measured(undefined, ...facts, words.budget(budget));
  },
  kept: ({ named, files, offline }, words) =>
    judged(words.named(named, files), offline ? words.offline : words.notOffline),
  compression: ({ texts }, words) => judged(words.compression(texts.bytes, texts.compressed)),
  sizes: (site, words) => {
    const { vector, responsive } = site.images;
    const bitmaps = bitmapsOf(site);
    if (vector + bitmaps === 0) return notApplicable(words.noImages);
    return bitmaps === 0
      ? measured(true, words.vectorsAlone(vector))
      : judged(words.sizes(vector, bitmaps, responsive));
  },
  lazy: ({ images, pages }, words) => judged(words.lazy(images.lazy, pages)),
  hosts: ({ hosts }, words) => judged(hosts.length > 0 ? words.hosts(hosts) : words.noHosts),
  background: ({ offline }, words) =>
    offline ? judged(words.offline) : notApplicable(words.noBackground),
  volume: ({ bytes }, words) =>
    bytes < tenTerabytes ? notApplicable(words.volume(bytes)) : judged(words.volume(bytes)),
};
