const header = 'the page’s header, between the two --- lines';

/** What is wrong with `guide.yaml`, with the header of a chapter, and with files of the guide. */
export const guide = {
  notFound: {
    named: (dir: string) => `Missing guide.yaml in «${dir}»`,
    here: 'Missing guide.yaml here, in a folder above, and in guide-sources',
    hint: 'a guide is a folder with a file guide.yaml and chapters in Markdown: begin one with «guide init my-guide», or go to yours with «cd» and its path',
  },
  chapters: {
    twice: (path: string) => `Unexpected second entry of chapter «${path}»`,
    twiceHint: 'list each chapter once',
    outside: (path: string) => `Unexpected chapter «${path}» outside the guide's folder`,
    outsideHint: 'copy it below guide.yaml',
    missing: (path: string) => `Missing chapter «${path}»`,
    missingHint: 'create the file, or take it off the list',
    letters: (path: string, near: string) =>
      `Unexpected letters in the name of chapter «${path}», expected those of the file: «${near}»`,
    lettersHint: (near: string) => `write ${near}`,
    oneComputer: (path: string) =>
      `Unexpected chapter «${path}» on one computer, expected a path from the folder of guide.yaml`,
    oneComputerHint: 'copy the file into the folder of guide.yaml, and write its name alone',
  },
  addresses: {
    notFoundPage: 'the site’s page for missing addresses',
    ownPage: (address: string, page: string, moved: string) =>
      `Unexpected address «${address}», which is that of ${page}: the chapter is at «${moved}»`,
    ownPageHint:
      'rename the file, or set a `slug` in it; links to the chapter lead there all the same',
    homePage: 'the home page',
    address: (address: string) => `address «${address}»`,
    addressHint: 'rename the file, or set another `slug` in it',
    alias: (alias: string) => `alias «${alias}»`,
    aliasHint: `take it out of «aliases» in ${header}: only addresses that nothing has any more can redirect`,
    unportable: (name: string, wrong: string) => `Unexpected ${name} ${wrong}`,
    taken: (name: string, other: string) => `Unexpected ${name}, already the address of «${other}»`,
    character: 'with a character that Windows can’t hold',
    ending: 'that ends with a dot or a space, which Windows takes away',
    device: 'that Windows keeps for a device',
    long: (longest: number) => `longer than ${longest} bytes`,
  },
  text: {
    tooLong: (found: string, most: string) =>
      `Unexpected chapter of ${found}, expected ${most} at most`,
    tooLongHint: 'split it into several chapters',
    megabytes: (count: number) => `${count.toFixed(1)} MB`,
    encoding: 'Unexpected bytes that are not UTF-8',
    encodingHint: 'save the file as UTF-8 in your editor',
    control: (code: string) => `Unexpected control character U+${code}`,
    controls: (code: string, others: number) =>
      `Unexpected control character U+${code}, and ${others} more below`,
    controlHint: 'delete it: an editor that shows invisible characters helps',
  },
  files: {
    outside: "Unexpected link to a file outside the guide's folder",
    notFile: 'Unexpected folder or device, expected a file',
    hint: 'put a copy of the text in its place, or delete it',
  },
  dsfr: {
    missing: 'Missing package @gouvfr/dsfr, which theme «dsfr» takes its fonts and styles from',
    hint: 'run `npm install --save-dev @gouvfr/dsfr@1.14.4` (only sites of the French State may use it), or set `theme: plain`',
  },
  references: {
    missing: (file: string) => `Missing file of references «${file}»`,
    missingHint: 'add the file, or correct its path, which begins at the folder of guide.yaml',
    outside: (file: string) => `Unexpected file of references «${file}» outside the guide's folder`,
    outsideHint: 'put a copy below guide.yaml',
  },
  indexTerms: {
    missing: (file: string) => `Missing file of the index’s terms «${file}»`,
    missingHint: 'add the file, or correct its path, which begins at the folder of guide.yaml',
    outside: (file: string) =>
      `Unexpected file of the index’s terms «${file}» outside the guide's folder`,
    outsideHint: 'put a copy below guide.yaml',
  },
  images: {
    missing: (file: string) => `Missing image «${file}»`,
    missingHint: (key: string) =>
      `put the file below guide.yaml, or take «${key}» out of guide.yaml`,
    outside: (file: string) => `Unexpected image «${file}» outside the guide's folder`,
  },
  fonts: {
    missing: (file: string) => `Missing font «${file}»`,
    missingHint: 'add the file, or take it off the list',
    outside: (file: string) => `Unexpected font «${file}» outside the guide's folder`,
    outsideHint: 'put a copy below guide.yaml',
    collection: (file: string) =>
      `Unexpected collection of fonts «${file}», expected a TrueType, OpenType or WOFF2 font`,
    woff1: (file: string) =>
      `Unexpected font of WOFF 1 «${file}», expected a TrueType, OpenType or WOFF2 font`,
    otherHint: 'take the file with the ending .ttf, .otf or .woff2 from where the font comes from',
    forbidden: (file: string) => `Unexpected font «${file}», whose maker forbids to embed it`,
    forbiddenHint: 'take an open font, such as one of the Noto family',
    broken: (file: string) => `Unexpected file «${file}», which is no font or a broken one`,
    brokenHint: 'download the font again, as .ttf, .otf or .woff2',
  },
  header: {
    unclosed: 'Unexpected end of the header, expected a closing line «---»',
    unclosedHint: 'add a line «---» after the last key',
  },
  yaml: {
    alias: 'Unexpected YAML alias, expected the value itself',
    aliasHint: 'write the value again in place of the alias',
    merge: (line: string) => `Unexpected line «${line}», expected the end of a merge`,
    mergeHint:
      'keep one of the two versions between <<<<<<< and >>>>>>>, and take out the lines of the marks',
    depth: 'Unexpected depth of lists',
    depthHint: 'close the brackets, or quote the text',
    /** @param code the parser's name of the fault. @param said what the parser says, in English. */
    fault: (code: string, said: string) => (code ? `Unexpected YAML: ${said}` : said),
    control: 'Unexpected control character in a text',
    controlHint: 'take the escape sequence out, or write the character it stands for',
    slips: {
      tab: 'Unexpected tab at the beginning of this line, expected spaces',
      tabHint: (line: string) =>
        `align it by spaces with its neighbours of the same level: ${line}`,
      noSpace: (key: string) => `Missing space after «${key}:»`,
      noDashSpace: (text: string) => `Missing space between the dash and «${text}»`,
      noColon: (key: string) => `Missing colon after «${key}»`,
      colonInText: (text: string) =>
        `Unexpected colon in «${text}», expected quotation marks around it`,
      openQuote: (text: string) => `Missing quotation mark after «${text}»`,
      openBracket: (text: string, closing: string) =>
        `Missing «${closing}» at the end of «${text}»`,
      strayItem: 'Unexpected indentation of this list item, expected that of those above it',
      strayItemHint: (spaces: number, line: string) =>
        spaces === 0
          ? `begin the line at the very left: ${line}`
          : `put exactly ${spaces} spaces before the dash: ${line}`,
      write: (line: string) => `write: ${line}`,
    },
    tabsHint: 'indent with spaces: YAML refuses tabs',
    quoteHint: 'quote a text that holds «: » or begins with a special character',
  },
  schema: {
    unknownKey: (key: string) => `Unexpected key «${key}»`,
    unknownKeyUnder: (key: string, parent: string) => `Unexpected key «${key}» under «${parent}»`,
    knownKeys: (keys: readonly string[]) => `expected one of: ${keys.join(', ')}`,
    missing: (name: string) => `Missing «${name}»`,
    oneOf: (name: string, values: readonly string[]) =>
      `Unexpected value of «${name}», expected ${values.join(' or ')}`,
    type: (name: string, type: string) => `Unexpected value of «${name}», expected ${type}`,
    empty: (name: string) => `Unexpected empty «${name}»`,
    value: (name: string) => `Unexpected value of «${name}»`,
    valueBecause: (name: string, expected: string) => `Unexpected value of «${name}», ${expected}`,
  },
  /** What a value must be, after «Unexpected value of …». */
  expected: {
    day: 'expected a date of the calendar, YYYY-MM-DD',
    month: 'expected a month or a day, YYYY-MM or YYYY-MM-DD',
    version: 'expected a SemVer version such as 1.0.0 or 1.0.0-beta.1',
    webAddress: 'expected an address that begins with https://',
    sectionAddress:
      'expected an address that begins with https:// or mailto: and has {id} where the section’s id goes',
    absolutePath: 'expected a path that begins with /',
    colour: 'expected a colour as #000091',
    siteFolder: 'expected a folder inside the site, without a leading /',
    versions: 'expected site.url too, the origin of the host',
    weight: 'expected a weight such as 60kB or 2MB',
    chapter: 'expected the path of a Markdown file, ending in .md',
    image: 'expected the path of an SVG, PNG, JPEG, WebP, GIF, AVIF or TIFF image',
    indexFile: 'expected the path of a .yaml file',
    references: 'expected the path of a .bib, .yaml, .json or .ris file',
    font: 'expected the path of a .ttf, .otf or .woff2 file',
    legal: 'expected «page» alone, or «title» and «url»',
    tagPrefix: 'expected letters without accents, digits, dashes and underscores, as buyers-v',
    slug: 'expected lower-case letters, digits and single dashes',
    licence: 'unknown licence',
    announcementDate: 'expected a date, YYYY-MM-DD',
    announcementLink: 'expected a path of the host or an address that begins with https://',
  },
  hints: {
    date: 'write the date of this version, e.g. 2021-04-30',
    version: 'write it like 1.0.0-beta.1, or let `guide bump` do it',
    licence: (usual: string) =>
      `expected an identifier of https://spdx.org/licenses/, such as ${usual}`,
    'target.date': 'write it like 2021-06',
    announcementDate: 'write the date of the announcement like 2021-04-30',
  },
  consultation: (closes: string, opens: string) =>
    `Unexpected end of the consultation on ${closes}, before it opens on ${opens}`,
  consultationHint: 'exchange or mend the dates',
  contributionTwice: {
    message: (id: string, line: number) =>
      `Unexpected second contribution «${id}», expected an id that only the one on line ${line} has`,
    hint: (id: string) => `give this one an id of its own, e.g. \`id: ${id}-2\``,
  },
  editions: {
    name: (name: string) => `Unexpected name «${name}» of an edition`,
    nameHint: 'expected lower-case letters, digits and single dashes',
    chapter: (path: string) =>
      `Unexpected chapter «${path}», expected one of those under «chapters»`,
    chapterHint: 'write its path as it is there, or add it there',
    translated: 'Unexpected editions of a guide in several languages',
    translatedHint:
      'a guide has either translations or editions: make a guide of its own for each language',
    noSlug: (key: string) =>
      `Unexpected «site.${key}» without {slug}: all editions would take the same address`,
    noSlugHint: 'write {slug} where the name of the guide stands',
  },
  variables: {
    name: (name: string) => `Unexpected name «${name}» of a variable`,
    nameHint: 'expected a name of letters, digits, - and _ that begins with a letter',
    taken: (name: string) =>
      `Unexpected variable «${name}», a name that says something of the guide itself`,
    takenHint: (name: string) => `give it another name; {${name}} is filled in by the program`,
    unfilled: (name: string) =>
      `Unexpected variable «{${name}}» in guide.yaml, where it stands for nothing`,
    unfilledHint: 'write its text there: variables stand in chapters and announcements alone',
  },
  translations: {
    itself: (lang: string) =>
      `Unexpected translation into «${lang}», the language of the guide itself`,
    itselfHint: 'name another language, or change «lang» to that of the chapters',
    part: (title: string) =>
      `Unexpected part «${title}», expected the title of a part as it is under «chapters»`,
    partHint: (titles: string) => `expected one of: ${titles}`,
    introduction: (title: string, lang: string) =>
      `Missing introduction of the part «${title}» in «${lang}»`,
    introductionHint: (title: string) =>
      `write «${title}: { title: …, introduction: … }» under «parts»`,
    noSlug: (name: string, lang: string) =>
      `Unexpected «site.${name}» without {slug}: the guide in «${lang}» would take the same address`,
    noSlugHint: 'write {slug} where the name of the guide stands',
    folder: (address: string) =>
      `Unexpected address «${address}», in the folder of the pages of a translation`,
    folderHint: 'rename the folder of the chapter',
  },
};
