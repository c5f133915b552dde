const triesWeb = 'Only `guide check --external` tries web addresses.';

/** Rules on links and images. */
export const rulesLinks = {
  'image-alt-long': {
    reason:
      'An alternative is read in one breath and can’t be browsed; the details belong in the text.',
    found: (length: number, limit: number) =>
      `Unexpected alternative of ${length} characters, expected ${limit} at most`,
    hint: 'keep the gist, and put the details in the text next to the image',
  },
  'image-alt-useless': {
    reason: '«Image», «logo» or a file name tells people who don’t see the image nothing.',
    found: (alt: string) => `Unexpected alternative «${alt}», expected what the image says`,
    hint: 'say in a sentence what the reader must know of it',
  },
  'image-decorative': {
    reason:
      'An image without alternative is skipped by screen readers: the author says so with {.decorative}, or the image was forgotten.',
    found: (src: string) =>
      `Unexpected image «${src}» without alternative, expected one or {.decorative}`,
    hint: 'write ![what the image says](file), or ![](file){.decorative} if it says nothing',
  },
  'image-text': {
    reason: 'Text in an image can’t be enlarged, translated, searched or read aloud.',
    found: (src: string) => `Unexpected image «${src}» whose name speaks of text, expected text`,
    hint: 'write the text or the table in Markdown, or draw it as SVG; otherwise rename the file',
  },
  'image-unused': {
    reason: 'A file that no chapter shows is dead weight, or the trace of an image that was lost.',
    found: 'Unexpected image that nothing shows',
    hint: 'remove the file, or show it in a chapter',
  },
  'image-weight': {
    reason:
      'Images are most of a page’s weight, which readers on slow networks and the planet pay for.',
    found: (path: string, size: string, limit: string) =>
      `Unexpected weight of «${path}», ${size}, expected ${limit} at most`,
    hint: 'resize it to the width it is shown at, or draw it as SVG; «budget.page» sets the limit',
  },
  'link-bare': {
    reason: 'An address read aloud letter by letter does not say where the link leads.',
    found: (text: string) => `Unexpected address «${text}» as a link’s text, expected words`,
    hint: 'write [title of the page](address)',
  },
  'link-dead': {
    reason: `A link that leads nowhere wastes a reader’s time and trust. ${triesWeb}`,
    found: (url: string, why: string) =>
      `Unexpected dead address «${url}» (${why}), expected a page that answers`,
    hint: 'find where the page has gone, or link to an archived copy',
    redirects: (most: number) => `more than ${most} redirects`,
    status: (status: number) => `status ${status}`,
    noHost: 'no such host',
  },
  'link-download': {
    reason:
      'Before downloading, people want to know the format, which they may not be able to open, and the size, which they may have to pay for.',
    found: (format: string | undefined, lacksSize: boolean) =>
      `Unexpected download link without ${[format && `format (${format})`, lacksSize && 'size'].filter(Boolean).join(' and ')}`,
    hint: (format: string) => `write [title (${format}, 120 Ko)](address)`,
  },
  'link-http': {
    reason:
      'An address in http: can be read and changed on its way; nearly every site answers in https:.',
    found: (href: string) => `Unexpected http: in «${href}», expected https:`,
    hint: 'try the address with https: and keep it if the page answers',
  },
  'link-moved': {
    reason: `An address that answers from another one for good will stop doing so one day. ${triesWeb}`,
    found: (url: string, to: string) => `Unexpected former address «${url}», expected «${to}»`,
    hint: 'look at the new page, and link to it if it is the one that is meant',
  },
  'link-nameless': {
    reason:
      'A link without text is announced by its address, or not at all: nobody knows where it leads.',
    found: (href: string) => `Unexpected link to «${href}» without a name`,
    hint: 'write what it leads to, or the alternative of its image, between the brackets',
  },
  'link-own-site': {
    reason:
      'An absolute link to the guide itself is not checked, leads out of the PDF and of previews, and breaks when the site moves.',
    found: (href: string) =>
      `Unexpected absolute link to the guide «${href}», expected a relative one`,
    hint: 'link to the chapter’s file, e.g. labels/produits.md#ecolabel',
  },
  'link-text-same': {
    reason: 'In a list of links, the same text must lead to the same place.',
    found: (text: string, first: string) =>
      `Unexpected link text «${text}» for another target than «${first}»`,
    hint: 'say in each text what is its own',
  },
  'link-text': {
    reason: 'People who go from link to link hear its text alone: «ici» says nothing.',
    found: (text: string) => `Unexpected link text «${text}», expected what the link leads to`,
    hint: 'put the title of the page or the matter between the brackets',
  },
  'link-unanswered': {
    reason: `Some addresses do not answer a program, or not today: only a person can tell whether they live. ${triesWeb}`,
    found: (url: string, why: string) =>
      `Unexpected silence of «${url}» (${why}), expected an answer`,
    hint: 'open the address in a browser',
  },
  'link-unparsed': {
    reason:
      'A space in an address ends it: the image isn’t shown, the link isn’t one, and readers see the brackets.',
    image: (address: string) =>
      `Unexpected space in the address «${address}» of an image, which isn’t shown`,
    link: (address: string) =>
      `Unexpected space in the address «${address}» of a link, which leads nowhere`,
    hint: (written: string) => `write ${written}`,
  },
};
