const oneComputer = 'which is on one computer alone';
const exportAgain = 'export the image again from the program that made it';
const innermost = 'make separate lists or sections of the innermost ones';

/** What is wrong with links, images, includes and with the shape of a chapter. */
export const document = {
  citing: {
    unknown: (key: string, written: string) => `Unknown work «${key}» in «${written}»`,
    unknownHint: 'write the key of a work in one of the files of references, or add the work',
    uncited: (keys: readonly string[]) =>
      `Unexpected works that nobody cites, which are not listed: ${keys.slice(0, 20).join(', ')}${keys.length > 20 ? ', …' : ''}`,
    uncitedHint: 'cite them, take them out, or write list: all below references in guide.yaml',
    unread: (said: string) => `Unexpected references, which can't be read: ${said}`,
    unreadHint: 'mend what is said here; a style is one of Typst, or a file .csl of the guide',
    notes: 'Unexpected style that cites in notes, expected one that cites in the text',
    notesHint:
      'choose another style, such as iso-690, and write citations into notes where you want them: [^1]: [@key, p. 12]',
    noList: 'Missing list of the works that are cited',
    noListHint: 'write «:::references» and below it «:::» in the chapter where it is to stand',
  },
  index: {
    nameless: 'Unexpected mark of the index without a term',
    namelessHint: 'write the term between the brackets, or {entry="term"} behind them',
    noPlace: (count: number) =>
      count === 1
        ? 'Missing index for a term that is marked'
        : `Missing index for ${count} terms that are marked`,
    noPlaceHint: 'write «:::index» and below it «:::» in the chapter where it is to stand',
    empty: 'Unexpected index, as no term is marked',
    astray: (name: string) => `Unexpected entry «${name}», which the index has not`,
    astrayHint: 'mark a place for that entry, or send readers to another',
    unsaid: (term: string) => `Unexpected term «${term}» of the index, which no chapter says`,
    unsaidHint: 'add the way the text has it to its «variants:», or take the term off the list',
    emptyHint: 'mark terms where they are explained, :index[term], or take the index out',
  },
  examples: {
    twice: (label: string) => `Unexpected second example «(@${label})»`,
    twiceHint: 'give it a label of its own',
  },
  formula: (tex: string, said: string) => `Unexpected formula «${tex}», shown as it is: ${said}`,
  formulaHint:
    'mend the formula, which is written in the TeX of https://temml.org/docs/en/supported; where the dollars are money, write \\$, or math: false in guide.yaml',
  images: {
    missing: (written: string) => `Missing image «${written}»`,
    missingOutside: (right: string) => `put the file below guide.yaml, and write ${right}`,
    missingHint: (path: string) =>
      `put the file at «${path}» in the folder of guide.yaml, or mend the path`,
    letters: (written: string, right: string) =>
      `Unexpected letters in the name of image «${written}», expected those of the file: «${right}»`,
    lettersHint: (right: string) => `write ${right}: capitals and accents count`,
    accentsHint: (right: string) =>
      `copy the name from the file: both look the same, but the accents of one are signs of their own, as macOS may write them; or name the file without accents: ${right}`,
    data: (start: string) =>
      `Unexpected image written out in the text, «${start}…», expected a file`,
    dataHint:
      'run `guide images --fetch`, which makes it a file; or save it in images/, and write its path',
    oneComputer: (address: string) => `Unexpected image «${address}», ${oneComputer}`,
    oneComputerHint: (right: string) =>
      `put a copy of the file into the guide’s folder images, and write ${right}`,
    write: (right: string) => `write ${right}`,
    remote: (src: string) => `Unexpected image «${src}» from elsewhere, shown as a link to it`,
    remoteHint:
      'run `guide images --fetch`, which makes it a file of the guide; nothing is fetched while it is built',
    ofHeader: (picture: string) => `Missing image «${picture}» of the page’s header`,
    mislabelled: (kind: string, said: string) =>
      `Unexpected ${kind} under a name of ${said}, taken for what it is`,
    mislabelledHint: (kind: string) => `end its name in .${kind}`,
    removed: (what: string) => `Unexpected ${what} in a drawing, which is removed`,
    removedLink: 'link in <style>',
    removedAttribute: (attribute: string, element: string) => `${attribute} of <${element}>`,
    removedHint: 'export the drawing without scripts, animations and links to other files',
    unsound: (problem: string) => `Unexpected image ${problem}`,
    tooHeavy: 'too heavy to be shown',
    tooHeavyHint: 'export the image smaller',
    tooLarge: (width: number, height: number, millions: number, side: number) =>
      `of ${width} × ${height} pixels, expected ${millions} million at most, ${side} a side`,
    broken: 'that is broken or cut short',
    exportAgain,
    deep: 'that is deeper or larger than programs draw, expected a few thousand elements',
    deepHint: 'simplify the drawing, or export it as PNG',
    noSvg: (said: string) => `that is no well-formed SVG: ${said}`,
    asImage: 'export it as SVG, PNG or JPEG from the program that made it',
    others: {
      empty: 'file without contents',
      pdf: 'that is a PDF',
      postScript: 'that is PostScript',
      heic: 'in HEIC, which browsers do not show',
      jpegXl: 'in JPEG XL, which few browsers show',
      jpeg2000: 'in JPEG 2000, which few browsers show',
      photoshop: 'that is a document of Photoshop',
      bitmap: 'that is a bitmap of Windows (BMP)',
      icon: 'that is an icon of Windows',
      metafile: 'that is a metafile of Windows',
      archive: 'that is an archive or an office document',
      lfs: 'that is a pointer of Git LFS, not the file itself',
      webPage: 'that is a web page',
      unknown: 'file, expected SVG, PNG, JPEG, WebP, GIF, AVIF or TIFF',
    },
    emptyHint: 'put the image in its place',
    lfsHint: 'run `git lfs pull`, then build again',
    webPageHint: 'download the image itself: the address gave a page in its place',
  },
  links: {
    dead: (written: string) => `Unexpected link to «${written}», which is no chapter of this guide`,
    deadHint: 'link to a chapter listed in guide.yaml',
    unlistedHint: (path: string) => `add «${path}» to the chapters of guide.yaml`,
    folder: (written: string) =>
      `Unexpected link to the folder «${written}», which has no page of its own`,
    folderHint: (page: string) => `name one of its pages, such as ${page}, or give it an index.md`,
    letters: (written: string, right: string) =>
      `Unexpected letters in the name of «${written}», expected those of the file: «${right}»`,
    oneComputer: (address: string) => `Unexpected link to «${address}», ${oneComputer}`,
    oneComputerHint: 'put a copy of the file below guide.yaml, and link to it there',
    anchor: (anchor: string, path: string) =>
      `Unexpected anchor «#${anchor}», expected one of «${path}»`,
    anchorHint: (path: string, anchor: string) => `give a heading of ${path} the id {#${anchor}}`,
    refused: (href: string, reason: string) => `Unexpected link to «${href}», ${reason}`,
    refusedHint: 'link to a document, or take the link out',
    outside: 'which lies outside the folder of the guide',
    program: 'which could run on the machine of a reader',
    hidden: 'which is a hidden file',
    heavier: (most: string) => `which is heavier than ${most}`,
    unaddressed: (count: number) =>
      `PDF and EPUB name the attached files (${count}) without a link, as «site.url» is not set`,
    unaddressedHint: 'set `site.url` to the address of the host',
  },
  includes: {
    noFile: 'Missing file to include',
    noFileHint: 'write :::include{file=name.md}',
    outside: (file: string) => `Unexpected file «${file}» to include, outside the guide's folder`,
    outsideHint: 'copy it into the folder of guide.yaml',
    notMarkdown: (file: string) => `Unexpected file «${file}» to include, expected Markdown`,
    notMarkdownHint: 'name a file that ends in .md',
    missing: (file: string) => `Missing file «${file}» to include`,
    missingHint:
      'create the file; its path is taken from this file’s folder, then from that of guide.yaml',
    loop: (trail: readonly string[]) =>
      `Unexpected loop of includes: ${trail.map((path) => `«${path}»`).join(' → ')}`,
    loopHint: 'take one of these includes out',
    deep: (deepest: number) =>
      `Unexpected depth of includes, expected ${deepest} files within each other at most`,
    deepHint: 'include the innermost file in the chapter itself',
    many: (most: number) => `Unexpected number of includes in a chapter, expected ${most} at most`,
    manyHint: 'files that include each other several times multiply: include each once',
  },
  consultation: {
    missing: (name: string) => `Unknown consultation «${name}», without a file of contributions`,
    missingHint: (path: string) =>
      `take its contributions in: guide consultation --import FILE writes ${path}`,
    only: (only: string) => `Unexpected «only=${only}» of :::consultation`,
    onlyHint: 'write only=counts for the table alone, or leave it out for all',
    chapter: (chapter: string) => `Unknown chapter «${chapter}» of :::consultation`,
    chapterHint: 'write its id, as in the sheet of guide consultation --export: chapter=part/first',
  },
  directive: (name: string) => `Unexpected directive «:::${name}»`,
  noEditions: 'this holds for editions, which guide.yaml lists below «editions:»',
  directiveHint: (names: readonly string[]) => `expected one of: ${names.join(', ')}`,
  limits: {
    marksDeep: (most: number) =>
      `Unexpected depth of lists, quotes or boxes, expected ${most} within each other at most`,
    marksDeepHint: `close the boxes that are open, and ${innermost}`,
    marks: (count: number, most: number) =>
      `Unexpected number of marks in one paragraph (${count} of * _ ~ \` [ ] < & @), expected ${most} at most`,
    marksHint: 'part the paragraph, or put code between lines of ```',
    deep: (most: number) =>
      `Unexpected depth of elements, expected ${most} lists, quotes, boxes or tables within each other at most`,
    deepHint: innermost,
    headings: (most: number) =>
      `Unexpected number of headings in a chapter, expected ${most} at most`,
    headingsHint: 'split it into several chapters',
    word: (longest: number) =>
      `Unexpected word of more than ${longest} characters, which no line can hold`,
    wordHint: 'put spaces where the line may break, or the data in a file of its own',
    accents: (most: number) => `Unexpected letter with more than ${most} accents`,
    accentsHint: 'write the letter again by hand',
  },
};
