/** What is found while the outputs are made, and by what reads them back. */
export const outputs = {
  news: {
    placeholder: (name: string) => `Unexpected placeholder «${name}»`,
    placeholderHint: (known: string) => `expected one of: ${known}`,
    nested: 'Unexpected condition within another',
    nestedHint: 'close the first with <!-- end -->',
    unopened: 'Unexpected end of a condition',
    unopenedHint: 'open it with <!-- if name -->',
    unclosed: 'Unexpected condition without end',
    unclosedHint: 'close it with <!-- end -->',
    image: (image: string) =>
      `Unexpected image «${image}», expected a path from the post's own file`,
    imageHint:
      'write it like ./image.png and put the image beside the post, or leave it out: the cover is taken',
    date: 'expected a date, YYYY-MM-DD',
    link: 'expected a path of the host or an address that begins with https://',
    noLink: (kind: 'event' | 'replay') => `Missing «link» of an announcement of kind «${kind}»`,
    noLinkHint: {
      event: 'add a line «link: https://…», the address to register',
      replay: 'add a line «link: https://…», the address to watch it',
    },
  },
  site: {
    noAddress: 'No `site.url`: canonical addresses, sitemap and feed are left out of the site',
    noAddressHint:
      'set `site.url` to the origin of the host, and `site.home` to the path of the guide there',
    heavy: (count: number, limit: string, heaviest: string) =>
      `Unexpected weight of ${count} pages, expected ${limit} at most; the heaviest: ${heaviest}`,
    heavyHint: 'split these chapters, or raise «budget.page»',
  },
  preview: {
    portTaken: (port: number) => `Unexpected port ${port}, which another program uses`,
    portRefused: (port: number) => `Unexpected port ${port}, which this user may not use`,
    portHint: 'choose another one with --port, or leave it out',
  },
  pdf: {
    heavy: (weight: string, limit: string) =>
      `Unexpected weight of the PDF, ${weight}, expected ${limit} at most`,
    heavyHint: 'make images lighter, or raise «budget.pdf»',
    coverOutside: (cover: string) =>
      `Unexpected image «${cover}» of the cover outside the guide's folder`,
    coverMissing: (cover: string) => `Missing image «${cover}» of the cover`,
    coverHint: 'put the file below guide.yaml, or take «cover» out of guide.yaml',
    tableBroken: (columns: number) =>
      `Unexpected width of a table of ${columns} columns, whose words are broken to fit the page`,
    tableBrokenHint: 'split the table in two, or take columns away',
    tableWide: (most: number) => `Unexpected width of a table, expected ${most} columns at most`,
    tableWideHint: 'split the table, or take «colspan» down to what it has',
    element: (name: string) => `Unexpected element <${name}>, which the PDF can't show`,
    elementHint: 'write it in Markdown or with another element',
    character: (shown: string, codes: string) => (shown === '' ? codes : `«${shown}» (${codes})`),
    glyph: (character: string, script: string) =>
      `Unexpected character ${character} (${script}), which no font of the guide has`,
    glyphs: (script: string, characters: string, others: number, times: number) =>
      `Unexpected characters (${script}), which no font of the guide has: ${characters}${others > 0 ? ` and ${others} others` : ''}${times > 0 ? `, ${times} times in all` : ''}`,
    glyphPrivateHint: 'replace the character, or put an image with an alternative in its place',
    glyphHint: (font: string, file: string) =>
      `put an open font that has them, such as ${font}, below guide.yaml and name it there: fonts: [{ file: fonts/${file}, licence: OFL-1.1 }]; or replace the characters`,
    /** Scripts, and what else the characters may be, by their names in Unicode. */
    scripts: {
      'private use': 'private use',
      emoji: 'emoji',
      mathematics: 'mathematics',
      symbols: 'symbols',
      Arabic: 'Arabic',
      Han: 'Han',
      Hebrew: 'Hebrew',
      Cyrillic: 'Cyrillic',
      Greek: 'Greek',
      Devanagari: 'Devanagari',
      Hangul: 'Hangul',
      Hiragana: 'Hiragana',
      Katakana: 'Katakana',
      Thai: 'Thai',
      Armenian: 'Armenian',
      Georgian: 'Georgian',
    } as Readonly<Record<string, string>>,
    token: (said: string) => `Unexpected token of the page design: ${said}`,
    tokenHint: 'set only names that the manual lists, as it shows them',
    image: (said: string) => `Unexpected image, which the typesetter can't read: ${said}`,
    imageHint: 'export the image again from the program that made it',
    depth: 'Unexpected depth of elements, beyond what the typesetter follows',
    depthHint: 'take lists, boxes and tables that stand within each other apart',
  },
  typesetter: {
    refused: (said: string) => `Unexpected refusal of the typesetter: ${said}`,
    refusedHint: 'this is a fault of guide: please report it with the chapter that causes it',
    ended: (reason: string) => `Unexpected end of the typesetter: ${reason}`,
    late: (seconds: number) => `it did not answer within ${seconds} seconds`,
    memory: 'it asked for more memory than any publication needs',
    killed: (signal: string) => `the system ended it (${signal})`,
    exited: (code: number | null) => `it ended by itself (${code})`,
    stamp: (said: string) => `Unexpected fault at the stamp: ${said}`,
    atBlock: (message: string) => `${message} (at this block)`,
    atChapter: (message: string) => `${message} (at this chapter)`,
    blockHint:
      'this is a fault of guide: please report it with this block; until it is mended, write this block in another way',
    chapterHint:
      'this is a fault of guide: please report it with this chapter; until it is mended, write this chapter in another way',
  },
  foreignPdf: {
    limits: (seconds: number, gibibytes: number) =>
      `Unexpected PDF that takes more than ${seconds} seconds or ${gibibytes} GiB of memory to read`,
    limitsHint: 'open it in a reader you trust, print it to a new PDF, and take that',
    encrypted: 'Unexpected encrypted PDF',
    encryptedHint: 'save it without encryption first',
    passwordHint: 'save it without a password first',
    broken: (cause: string | undefined) =>
      `Unexpected content, expected a whole PDF${cause ? ` (${cause})` : ''}`,
    brokenHint: 'open it in a reader and save it again',
    signed: {
      signature: 'Unexpected signed PDF, whose signature a stamp would break',
      certification:
        'Unexpected certified PDF (DocMDP): its signature forbids changes, and a stamp would break it',
      'usage rights':
        'Unexpected PDF with usage rights (UR3), which are signed and which a stamp would break',
    },
    signedHint:
      'stamp the file first, then sign it; or, to lose the signature on purpose, add --break-signature',
    xmp: 'Unexpected XMP metadata, expected well-formed XML',
    xmpHint: 'save the file again from the program that made it, so that nothing it says is lost',
  },
  lost: (words: string, outputs: string) =>
    `Unexpected loss of «${words}» in ${outputs}, expected every word of this block`,
  lostHint:
    'write the block in plainer Markdown, and report it: no output should lose what another shows',
};
