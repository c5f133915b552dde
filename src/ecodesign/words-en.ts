import { sizeInWords } from '../guide/size.js';
import type { EcodesignWords } from './ecodesign-words.js';
import { secondsAtLowRate } from './low-rate.js';

const size = (bytes: number) => sizeInWords(bytes, 'en');
const some = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

export const en: EcodesignWords = {
  reportTitle: 'Ecodesign report',
  introduction: (framework) =>
    `This report says, for each criterion of ${framework}, what can be measured in the site as built, what does not concern it, and what is left to judge. No score is given: it depends on those judgements.`,
  origin: (title, authors, source) =>
    `The questions are those of the French State’s [${title}](${source}) (${authors}), under the Licence Ouverte, in its own words.`,
  measuredTitle: 'Measured in the site',
  judgeTitle: 'To be judged',
  judgeIntroduction:
    'The files of the site do not suffice for an answer. What to look at for each criterion:',
  outsideTitle: 'Not applicable',
  look: 'Look at',
  met: 'criterion met',
  notMet: 'criterion not met',
  toJudge: '[to be judged]',
  notApplicable: 'not applicable',
  colon: ':',
  toFill: '[to be filled in]',
  criterion: 'Criterion',
  question: 'Question',
  result: 'Answer',
  declaration: (facts, table, measures) => `# Ecodesign declaration

**A draft to fill in: this page is no declaration until each criterion has been judged.**

${facts.publishers} publishes the guide “${facts.title}” (${facts.version}, ${facts.date}) at ${facts.address}, and assessed this site by the [${facts.framework}](${facts.source}) (${facts.authors}).

Assessed on [date to be filled in] by [to be filled in], to be done again every [to be filled in].

Person in charge of ecodesign: [to be filled in]. Contact: ${facts.contact}.

## Usefulness and targets

[To be filled in: the need that the guide answers, its readers, the footprint as assessed and the targets of reduction.]

## Devices and connections

[To be filled in: the oldest devices and browsers tried, the lowest rate.]

## Measures

${measures}

## Hosting

[To be filled in: host, country, PUE, WUE, origin of the electricity, care of the equipment.]

## Answer to each criterion

${table}

## Improvements planned

[To be filled in: actions and dates.]
`,
  siteOfFiles:
    'The site is made of files: no program to install or update, no computation on a server, no machine learning.',
  cookies: 'Scripts use cookies.',
  noCookies: 'No script uses a cookie.',
  storage: 'Scripts keep settings in the browser (local storage).',
  noStorage: 'No script keeps anything in the browser.',
  licence: (name) => `The guide is published under ${name}.`,
  sensors: 'Scripts use sensors or devices of the reader.',
  noSensors: 'No script uses a sensor or a device of the reader.',
  slow: (path, bytes) =>
    `The heaviest page (\`${path}\`, ${size(bytes)}) takes ${secondsAtLowRate(bytes).toFixed(1)} seconds at 512 kbit/s.`,
  offline: 'Readers can keep the guide in their browser, to read it without a network.',
  notOffline:
    'The site does not offer to be read without a network (`site.offline` in `guide.yaml`).',
  fitting: (count, pages) => `${count} of ${some(pages, 'page')} fit the width of the screen.`,
  hosts: (hosts) => `Pages load from other hosts: ${hosts.join(', ')}.`,
  noHosts: 'No page loads anything from another host.',
  noAutoplay: 'No video, sound or animation starts by itself.',
  autoplay: (media, endless, animated) =>
    `${some(media, 'video or sound', 'videos or sounds')} that start by themselves, ${some(endless, 'animation')} without end in the styles, ${some(animated, 'GIF image')}.`,
  noMedia: 'The site has no video, sound or animation.',
  media: (videos, sounds) => `The site has ${some(videos, 'video')} and ${some(sounds, 'sound')}.`,
  noFonts: 'No font is downloaded.',
  fonts: (families, variants, bytes) =>
    `A page downloads at most ${some(families.length, 'font')} (${families.join(', ')}) in ${some(variants, 'variant')}, ${size(bytes)}.`,
  forms: (count) => `${some(count, 'form')} besides search.`,
  noForms: 'No form besides search, which takes any text.',
  uploads: (count) => `${some(count, 'file field')}.`,
  noUploads: 'No form asks for a file.',
  notifications: 'Scripts ask to send notifications.',
  noNotifications: 'No script asks to send notifications.',
  noBitmaps: 'Pages show no bitmap.',
  formats: (good, all, kinds) =>
    `${good} of ${some(all, 'bitmap')} in an efficient format (${listed(kinds)}).`,
  bitmapBytes: (bytes, path, most) =>
    `Bitmaps weigh ${size(bytes)}; the heaviest is \`${path}\` (${size(most)}).`,
  videos: (count) => `The site has ${some(count, 'video')}.`,
  noVideos: 'The site has no video.',
  sounds: (count) => `The site has ${some(count, 'sound recording')}.`,
  noSounds: 'The site has no sound recording.',
  documents: (files) =>
    `${some(files.length, 'document')} to download; the heaviest: ${files
      .slice(0, 3)
      .map(({ path, bytes }) => `\`${path}\` (${size(bytes)})`)
      .join(', ')}.`,
  noDocuments: 'The site offers no document to download.',
  heaviest: (path, bytes, median) =>
    `First visit: at most ${size(bytes)} compressed (\`${path}\`), ${size(median)} for the median page.`,
  requests: (path, count) => `At most ${some(count, 'request')} (\`${path}\`).`,
  noBudget: 'No greatest weight is set (`budget` in `guide.yaml`).',
  budget: (bytes) =>
    `\`budget\` stops the build beyond ${size(bytes)} for a page, its styles and its scripts, compressed.`,
  named: (count, files) =>
    `${count} of ${some(files, 'file')} have a name that changes with their contents, and can be kept for long.`,
  compression: (bytes, compressed) =>
    `The texts of the site weigh ${size(bytes)}, ${size(compressed)} compressed by gzip.`,
  noImages: 'Pages have no image.',
  vectorsAlone: (count) => `${some(count, 'image')}, all of them vector drawings.`,
  sizes: (vector, bitmaps, responsive) =>
    `${some(vector, 'vector drawing')}, ${some(bitmaps, 'bitmap')}, ${responsive} of these in several sizes.`,
  lazy: (count, pages) => `${some(count, 'image')} loaded late, in ${some(pages, 'page')}.`,
  noBackground:
    'Nothing is done in the background: the site is made of files, and none is kept offline.',
  volume: (bytes) => `The site weighs ${size(bytes)}.`,
};

function listed(kinds: Readonly<Record<string, number>>): string {
  return Object.entries(kinds)
    .map(([kind, count]) => `${kind.toUpperCase()}: ${count}`)
    .join(', ');
}
