/** What is to be done, and how. */
type Task = [string, string];

/** What goes to hosts and comes from them. */
export const hosts = {
  /** What an import could not take over, by kind: what is said of one, what to do, and of how many there are. */
  told: {
    'page-kept-out': [
      'Left out: not in the table of contents of the book',
      'list it in guide.yaml to publish it',
      'pages that the table of contents does not list, left out',
    ],
    'page-of-host': [
      'Left out: a page that the site makes by itself',
      'nothing is to be done',
      'pages that the site makes by itself, left out',
    ],
    draft: [
      'Left out: a draft',
      'take `draft` out of its front matter to import it',
      'drafts, left out',
    ],
    folder: [
      'Left out',
      'move what is text out of it to import it',
      'folders of what is built or installed, left out',
    ],
    unread: [
      'Left out: only the host can read this file',
      'write what it holds, or sets for the pages, in a chapter',
      'files that only the host can read, left out',
    ],
    format: [
      'Left out: not Markdown',
      'convert it to Markdown, with pandoc for one',
      'texts in other formats than Markdown, left out',
    ],
    navigation: [
      'Unexpected table of contents that is a program',
      'put the chapters of guide.yaml in order',
      'tables of contents that are programs, not read',
    ],
    encoding: [
      'Unexpected encoding, read as',
      'read the accents again',
      'files that are not UTF-8, converted',
    ],
    'front-matter': [
      'Unexpected front matter',
      'read the front matter again',
      'faults of front matter, set aside',
    ],
    address: [
      'Unexpected address, already taken',
      'the chapter was given another: `slug` in its front matter',
      'addresses that clashed, changed',
    ],
    template: [
      'Unexpected template code',
      'write in the chapter what the host put there',
      'pieces of template code, kept as text',
    ],
    mdx: ['Unexpected code of MDX', 'write in Markdown what it shows', 'pieces of MDX code'],
    include: [
      'Missing file to include',
      'write what it held in the chapter',
      'includes without their file, kept as text',
    ],
    tabs: [
      'Tabs became headed blocks',
      'read whether they make sense one after the other',
      'tabs, now headed blocks',
    ],
    admonition: [
      'Unknown kind of box, taken for a note',
      'choose another box if it is more than a note',
      'boxes of unknown kinds, taken for notes',
    ],
    attributes: [
      'Left out: attributes',
      'nothing, if they were for the looks',
      'attributes of looks, left out',
    ],
    directive: [
      'Unknown directive, kept as text',
      'write in Markdown what it shows',
      'unknown directives, kept as text',
    ],
    role: [
      'Unknown role, its text kept',
      'read the sentence again',
      'unknown roles, their text kept',
    ],
    chunk: [
      'A chunk of code is shown, not run',
      'paste its result where readers need it',
      'chunks of code, shown and not run',
    ],
    citation: [
      'Unexpected citation or reference, kept as text',
      'write the source, or link to it',
      'citations and references, kept as text',
    ],
    wiki: [
      'Unexpected link of a wiki, kept as text',
      'link to the chapter',
      'links of wikis, kept as text',
    ],
    'word-alternative': [
      'Missing alternative of a picture',
      'write in brackets what the picture says: `![…](…)`',
      'pictures without an alternative',
    ],
    'word-apart': [
      'Left out: a document of a word processor among Markdown',
      'import it by itself: guide import FILE',
      'documents of word processors among Markdown, left out',
    ],
    'word-bold-heading': [
      'A bold line looks like a heading and is none',
      'begin it with ## if it is one',
      'bold lines that look like headings',
    ],
    'word-change': [
      'A tracked change was settled',
      'read the sentence again; --track-changes accept, reject or all decides',
      'tracked changes, settled',
    ],
    'word-comment': ['Left out: a comment', 'settle it in the chapter', 'comments, left out'],
    'word-dead-link': [
      'A link leads to no place of the document: its text stays',
      'link to the chapter or section',
      'links to no place, now text',
    ],
    'word-format-kept-out': [
      'Left out: a picture in a format that no reader shows',
      'save it as PNG or SVG in the folder images, and show it in the chapter',
      'pictures in formats that no reader shows, left out',
    ],
    'word-formula': [
      'A formula became plain text, or was left out',
      'write it between dollars: `$…$`',
      'formulas, now plain text or left out',
    ],
    'word-object': [
      'Left out: a drawing, chart or object of the word processor',
      'save it as a picture, and show it in the chapter',
      'drawings, charts and objects, left out',
    ],
    'word-page-frame': [
      'Left out: what stands at the head or foot of pages',
      'nothing, if it was a title or a number: the guide has its own',
      'heads and feet of pages, left out',
    ],
    'word-page-reference': [
      'Left out: the number of a page',
      'refer to the place: `[](#anchor)` has its page in the PDF',
      'numbers of pages, left out',
    ],
    'word-text-box': [
      'The text of a box follows its paragraph',
      'read whether it stands where it should',
      'text boxes, now in the text',
    ],
    'word-typed-number': [
      'A number typed before a title was taken out',
      'nothing: the guide numbers chapters itself; mend what refers to the number',
      'numbers typed before titles, taken out',
    ],
    'word-underline': [
      'Underlined text is plain text',
      'write **it** bold if it matters: readers take for a link what is underlined',
      'underlined passages, now plain text',
    ],
  } satisfies Readonly<Record<string, [string, string, string]>>,
  inParagraph: (message: string, paragraph: string) => `${message}, in «${paragraph}»`,
  counted: (count: number, what: string) => `${count} ${what}`,
  quoted: (message: string, said: string) => `${message} «${said}»`,
  navigation: {
    names: { summary: 'summary', pager: 'links to the next pages' },
    removed: (name: string, said: string) => `Removed ${name} written by hand: «${said}»`,
    found: (name: string, said: string) => `Unexpected ${name} written by hand: «${said}»`,
    hint: 'the site makes its own; --clean takes this one out',
  },
  /** What a site must still do after an export, and how. */
  siteTasks: {
    unread: [
      'The configuration of the site could not be read: files went where its kind usually has them',
      'run npm ci in the site, then export again; or name its folders with --input, --data and --served',
    ] as Task,
    unasked: (host: string, cause: string): Task => [
      `The configuration of the site could not be read by its ${host}: ${cause}`,
      'run npm ci in the site, then export again; or name its folders with --input, --data and --served',
    ],
    menu: (taken: string, put: string): Task => [
      'The menu of the site does not have the guide',
      `write in its configuration: ${taken}; and in \`themeConfig\`: ${put}`,
    ],
    instance: (put: string): Task => [
      'The site makes no pages of the folder that the guide is in',
      `write in its configuration, in \`plugins\`: ${put}`,
    ],
    sidebars: (put: string): Task => [
      'The menus of the site do not have the guide',
      `write in the file that \`sidebarPath\` names, among its menus: ${put}`,
    ],
    outside: (address: string, folder: string): Task => [
      `The page is to be at ${address}, but the site puts those of the guide below ${folder}`,
      'change `permalink` in the chapter, or leave it out',
    ],
    markdown: [
      'The site makes no pages of Markdown, as those of the guide are',
      "add 'md' to templateFormats in its configuration",
    ] as Task,
    layout: (name: string, folder: string): Task => [
      `The site has no layout «${name}», which the pages of the guide name`,
      `make it in ${folder}/, or name another with \`site.layout\` in guide.yaml`,
    ],
    pathPrefix: (prefix: string): Task => [
      `The site stands below ${prefix}, which the links of the guide do not name`,
      'add EleventyHtmlBasePlugin to its configuration, if it is not there: it puts links right',
    ],
    unserved: (from: string, to: string): Task => [
      `The site serves nothing at /${to}/, where files of the guide are to be`,
      `add to its configuration: eleventyConfig.addPassthroughCopy({ ${JSON.stringify(from)}: ${JSON.stringify(to)} });`,
    ],
  },
  /** An address of the guide on its host that leads to nothing any more. */
  gone: (address: string): Task => [
    `${address} was a page of the guide, and leads to nothing any more`,
    'name it under `aliases` in the chapter that has its content now',
  ],
  /** What `--check` finds in the built site, and what to do. */
  proof: {
    unbuilt: (host: string, cause: string): Task => [
      `The site does not build: ${cause}`,
      `mend what its ${host} names; the files of the guide are written`,
    ],
    noBuilder: (host: string): Task => [
      `The site can not be built: ${host} is not installed there`,
      'run npm ci in the site, then export again',
    ],
    missing: (address: string): Task => [
      `Missing from the built site: ${address}`,
      'look in its configuration for what leaves it out, or serves it elsewhere',
    ],
    otherBytes: (address: string): Task => [
      `${address} in the built site is not the file that was exported`,
      'look in its configuration for what changes or replaces it',
    ],
    otherText: (address: string): Task => [
      `${address} in the built site does not show its text as it was exported`,
      'look for a transform that changes pages, or another page at this address',
    ],
    titles: (address: string, count: number): Task => [
      `Expected one heading of the first level, unlike ${count} pages of the guide in the built site, ${address} first`,
      'name another layout in `site.layout`, or mend the one it has',
    ],
    unlinked: (address: string): Task => [
      `No links lead from the home page of the site to the guide at ${address}`,
      'link to it from a page, or put it into the menu of the site',
    ],
    unlisted: (count: number): Task => [
      `The sitemap of the site leaves out ${count} pages of the guide`,
      'look in its template for what it lists',
    ],
    proved: (host: string, pages: number, files: number) =>
      `built by its own ${host}: ${pages} pages and ${files} files of the guide are in place`,
  },
  fileList: 'Unexpected content of the list of exported files',
  fileListHint: 'take it back from the history of the site, or delete it and export with --force',
  exportHint: 'run `guide build` first, or leave --dist out: the guide is then built',
};
