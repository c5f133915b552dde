const besideText = 'shown as it is';
const dropMarks =
  'keep one of the two versions between <<<<<<< and >>>>>>>, and take out the lines of the marks';
const pageHeader = 'the page’s header, between the two --- lines';

/** Rules on headings, lists, tables, notes, boxes and HTML. */
export const rulesMarkup = {
  'anchor-duplicate': {
    reason: 'Of two elements with one id, a link can reach only the first.',
    found: (id: string) => `Unexpected second anchor «${id}» in the chapter`,
    hint: 'give each its own id',
  },
  'chapter-title': {
    reason:
      'Two chapters of one title cannot be told apart in the contents, in search and in browser tabs.',
    found: (title: string, first: string) => `Unexpected second chapter «${title}», after ${first}`,
    hint: 'give one of the two a title that says what it is about',
  },
  'chapter-unlisted': {
    reason:
      'A file of text beside the chapters that `guide.yaml` doesn’t list is in no output: a chapter was forgotten, or a draft was left.',
    found: 'Unexpected chapter that guide.yaml doesn’t list, which no reader sees',
    hint: (path: string) =>
      `add the line «- ${path}» below «chapters:» in guide.yaml, or move the file out of this folder`,
    addLanguage: (lang: string) =>
      `add the language below «translations:» in guide.yaml: translations: { ${lang}: { title: …, description: … } }`,
  },
  'description-long': {
    reason: 'Search engines cut a description after some 160 characters.',
    found: (length: number, limit: number) =>
      `Unexpected description of ${length} characters, expected ${limit} at most`,
    hint: 'keep one sentence',
  },
  'description-missing': {
    reason: 'Search engines and the cards of the home page show a chapter’s description.',
    found: 'Missing description of the chapter',
    hint: `add «description: …» to ${pageHeader}`,
  },
  'diagram-alt': {
    reason:
      'A diagram says nothing to people who don’t see it but by its alternative; without one, its text is shown as code.',
    found: 'Missing alternative of a diagram, which is shown as code',
    hint: (lang: string) =>
      `write behind the three accents what the diagram says, ${lang} {alt="…"}, or ${lang} {.code} to show its text`,
  },
  'directive-stray': {
    reason: 'A line «:::» that opens or closes nothing is shown to readers as it is.',
    stray: 'Unexpected «:::» that belongs to no box',
    strayHint: 'write :::note on a line of its own, and ::: after the box',
    open: (name: string) => `Unexpected box «:::${name}» without its closing «:::»`,
    openHint: 'write ::: on a line of its own after the box',
  },
  'emphasis-unparsed': {
    reason:
      'Stars that begin or end nothing are shown as they are. A space or a colon beside them is the usual cause: `**gras :**texte`.',
    found: 'Unexpected «**» shown as it is, expected bold',
    hint: 'write **the words** with no space within the stars, and a space or a mark after them: **gras** : texte',
  },
  'example-unknown': {
    reason:
      'A number in parentheses that no numbered example has shows its label, and leads nowhere.',
    found: (label: string) => `Missing example «(@${label})» in this chapter`,
    hint: (label: string) =>
      `begin the example’s paragraph with (@${label}), or write \\(@${label}) where no example is meant`,
    elsewhereHint: (label: string, link: string) =>
      `the example «(@${label})» is in another chapter: link to it, ${link}`,
  },
  'foreign-syntax': {
    reason:
      'Markdown has many dialects: what another tool turns into a box, a formula or a tab is shown here as it is written.',
    found: (name: string) => `Unexpected ${name}, ${besideText}`,
    kinds: {
      highlight: {
        name: 'highlight between «==»',
        hint: 'write inlineMarks: true in guide.yaml, which makes it live, or <mark>the words</mark>',
      },
      box: {
        name: 'box of MkDocs',
        hint: 'write :::note on a line of its own, the text, then ::: on another; :::attention for a warning',
      },
      tab: {
        name: 'tab of MkDocs',
        hint: 'write a heading in its place: every output shows one text after the other',
      },
      kramdown: {
        name: 'attributes of kramdown',
        hint: 'take it out; an anchor is written {#anchor} after a heading, a box :::note',
      },
      attributes: {
        name: 'attributes in braces',
        hint: 'take it out: attributes count only right after an image or a heading',
      },
      mdx: {
        name: 'import of MDX',
        hint: 'take the line out, and write in Markdown what the component shows',
      },
      wiki: { name: 'link of a wiki', hint: 'write [the words](file.md)' },
      emoji: {
        name: 'name of an emoji',
        hint: 'write the character itself, or a word: screen readers say neither the colons nor what is meant',
      },
      quarto: {
        name: 'cross-reference of Quarto',
        hint: 'write [](#anchor), which takes the number and name of what has this anchor',
      },
      pandoc: {
        name: 'citation of Pandoc',
        hint: 'write a note, [^1], or a link to the entry of the bibliography',
      },
      formula: {
        name: 'formula',
        hint: 'take math: false out of guide.yaml, which makes it a formula, or write it in words and characters (x², ≤, ×)',
      },
      contents: {
        name: 'contents that another tool makes',
        hint: 'take it out: every page has its contents',
      },
      superscript: {
        name: 'superscript of Pandoc',
        hint: 'write inlineMarks: true in guide.yaml, which makes it live, or <sup>the letters</sup>',
      },
      inserted: {
        name: 'insertion between «++»',
        hint: 'write <ins>the words</ins>, or **the words**',
      },
      tex: {
        name: 'formula of TeX',
        hint: 'write it between dollars: $x^2$ in a line, $$x^2$$ on lines of its own',
      },
    },
    subscript: (written: string) =>
      `Unexpected «${written}», which strikes out, expected a subscript`,
    subscriptHint: (letters: string) =>
      `write inlineMarks: true in guide.yaml, which makes it live, or <sub>${letters}</sub>, or the character itself: H₂O, CO₂`,
    mermaid: 'Unexpected diagram in the language «mermaid», shown as code',
    mermaidHint:
      'write it for Graphviz, in a block `dot {alt="…"}`, or save it as an image and write `![what it says](images/diagram.svg)`; `mermaid {.code}` shows its text',
    include: 'Unexpected include of mdBook in code, shown as it is',
    includeHint: 'put the lines of the file in its place',
  },
  'file-name-plain': {
    reason:
      'The address of a page or an image is made of the name of its file: spaces and accents become %20 and %C3%A9 when it is copied.',
    found: (address: string) =>
      `Unexpected name of a file, of which the address of the page is made: «${address}»`,
    hint: (command: string) => `run «${command}», which mends links and keeps the old address`,
    image: (path: string) => `Unexpected name of the image «${path}», of which its address is made`,
    imageHint: (path: string) => `name the file «${path}», and write that path where it is shown`,
  },
  'front-matter-late': {
    reason:
      'What a page says of itself between two lines `---` counts at the very beginning of the file alone; after an empty line it is shown to readers as text.',
    found: 'Unexpected empty line before the page’s header between «---»',
    hint: 'take out what stands before the first ---: it must be the first line of the file',
  },
  'heading-bold': {
    reason: 'Bold text looks like a heading, but people who browse by headings don’t find it.',
    found: (text: string) => `Unexpected bold paragraph «${text}» in place of a heading`,
    hint: 'write it with ##, at the level below the section’s',
  },
  'heading-duplicate': {
    reason:
      'Two headings alike below the same heading cannot be told apart in a list of headings, and their anchors differ by a number that changes when one moves.',
    found: (text: string) => `Unexpected second heading «${text}» in the same section`,
    hint: 'say what this one is about, or give it an anchor {#…} of its own',
  },
  'aria-invalid': {
    reason:
      'Screen readers believe what `role` and `aria-hidden` say: with a button that does nothing, or a link that they leave out, their users get nowhere.',
    role: (role: string, tagName: string) =>
      `Unexpected role «${role}» of <${tagName}>, expected one that texts have`,
    roleHint: 'take it out, or write in Markdown what it stands for: a heading, a list, a table',
    nameless: 'Unexpected role «img» without a name',
    namelessHint: 'add aria-label with what the image says',
    hidden: (value: string) => `Unexpected «aria-hidden» «${value}», expected true or false`,
    hiddenHint: 'write aria-hidden="true", or take it out',
    link: (href: string) => `Unexpected link to «${href}» in what screen readers leave out`,
    linkHint: 'take aria-hidden off what holds the link',
  },
  'heading-empty': {
    reason: 'A heading without text is announced, and says nothing.',
    found: 'Unexpected empty heading',
    hint: 'write its text, or take it out',
  },
  'heading-h1': {
    reason: 'A page has one main heading: the chapter’s title.',
    found: (text: string) => `Unexpected second heading of level 1 «${text}», expected level 2`,
    hint: 'put one more # before it, and before those below it',
  },
  'heading-punctuation': {
    reason:
      'A heading is no sentence; its full stop or colon is read aloud and shown in every list of contents.',
    found: (mark: string) => `Unexpected «${mark}» at the end of a heading`,
    hint: 'take it out',
  },
  'heading-skipped': {
    reason: 'People who browse by headings look for the level that is missing.',
    found: (level: number, above: number, expected: number) =>
      `Unexpected heading of level ${level} below level ${above}, expected level ${expected}`,
    hint: (heading: string) => `write «${heading}»`,
  },
  'heading-unparsed': {
    reason:
      'A heading needs a space after its `#`, and an anchor none in its name; else readers see the signs.',
    glued: (whole: string, marks: string) =>
      `Unexpected «${whole}», expected a space after «${marks}»`,
    anchor: (anchor: string) => `Unexpected anchor «${anchor}», expected no space in it`,
    hint: (written: string) => `write ${written}`,
  },
  'html-markdown': {
    reason:
      'After a tag on a line of its own, Markdown counts only below an empty line; else readers see its signs.',
    found: 'Unexpected Markdown below a tag, which shows as it is',
    hint: 'leave an empty line before this line, and another before the closing tag',
  },
  'html-pasted': {
    reason:
      'What is pasted from a word processor brings its fonts, margins and empty paragraphs with it. `guide check --fix` keeps the text, the headings, the lists and the tables, in Markdown.',
    found: (what: 'table' | 'passage', origin: 'word' | 'google' | 'libreoffice' | 'other') => {
      const names = {
        word: 'Word',
        google: 'Google Docs',
        libreoffice: 'LibreOffice',
        other: 'a word processor',
      };
      return `Unexpected formatting of ${names[origin]} in this ${what}, which is removed`;
    },
    empty: 'Unexpected empty paragraph, which only makes a gap',
    emptyHint: 'run «guide check --fix», which takes it out',
    hint: 'run «guide check --fix», which writes it in Markdown and loses no word',
    hintByHand: 'paste it anew as plain text, then write headings, lists and tables in Markdown',
  },
  'html-removed': {
    reason:
      'Scripts, styles, forms and embedded pages are taken out of raw HTML; authors must know what readers won’t see.',
    element: (name: string) => `Unexpected element <${name}>, which is removed`,
    attribute: (attribute: string, name: string) =>
      `Unexpected attribute «${attribute}» of <${name}>, which is removed`,
    address: (address: string, name: string) =>
      `Unexpected address «${address}» of <${name}>, which is removed`,
    rel: (word: string, name: string) =>
      `Unexpected «${word}» in «rel» of <${name}>, which is removed`,
    hint: 'write it in Markdown, or take it out',
  },
  'html-unclosed': {
    reason:
      'An element that is opened and not closed takes in all that follows; one that is closed twice ends another.',
    comment: 'Unexpected comment without -->',
    open: (name: string) => `Unexpected <${name}> without </${name}>`,
    close: (name: string) => `Unexpected </${name}> without <${name}>`,
    hint: 'add the missing mark, or take this one out',
  },
  'ignore-invalid': {
    reason:
      'A finding is set aside by a person who says why. A comment without a reason, or that names no rule, sets nothing aside.',
    unknown: (id: string) => `Unexpected rule «${id}» in a guide-ignore comment`,
    unknownHint: 'name a rule as its findings do, between brackets',
    noRule: 'Missing rule of a guide-ignore comment',
    noReason: 'Missing reason of a guide-ignore comment',
    hint: 'write <!-- guide-ignore rule-id: reason -->',
  },
  'ignore-unused': {
    reason: 'A comment that no longer sets anything aside would hide the next mistake.',
    found: (id: string) =>
      `Unexpected guide-ignore comment, expected a finding of «${id}» after it`,
    hint: 'take the comment out',
  },
  'list-fake': {
    reason:
      'Lines that begin with a dash look like a list; screen readers announce neither the list nor how long it is.',
    found: (mark: string) => `Unexpected list written with «${mark}», expected «-» at each item`,
    hint: 'begin each line with «- », after an empty line',
  },
  'manifest-path': {
    reason:
      'A path with a version or a year written by hand is that of the last release on the day of the next.',
    pdf: (path: string) =>
      `Unexpected path of the PDF «${path}», expected {version} and {year} in it`,
    cover: (path: string) => `Unexpected year in the path of the cover «${path}», expected {year}`,
    hint: 'write {year}, {month} and {version} where they stand',
  },
  'merge-conflict': {
    reason:
      'Git leaves both versions of a passage between lines of `<<<<<<<`, `=======` and `>>>>>>>` where two people changed it; readers would see both.',
    found: (line: string) => `Unexpected line «${line}», expected the end of a merge`,
    hint: dropMarks,
  },
  'note-undefined': {
    reason: 'A call to a note that isn’t written shows as its code, and the note is missing.',
    found: (call: string) => `Unexpected call to a note «${call}» that isn’t written`,
    hint: (call: string) =>
      `write the note on a line of its own, after an empty line: ${call}: Text of the note.`,
  },
  'note-unused': {
    reason:
      'A note that nothing calls, or of a name that another has, is in no output: its text is lost.',
    second: (name: string) => `Unexpected second note «${name}», which no reader sees`,
    secondHint: 'give it another name, here and where it is called',
    unused: (name: string) => `Unexpected note «${name}» that nothing calls, which no reader sees`,
    unusedHint: (name: string) => `write ${name} where the note belongs, or take the note out`,
  },
  'reference-undefined': {
    reason: 'A link whose address isn’t given further down shows its brackets, and leads nowhere.',
    found: (link: string, name: string) =>
      `Unexpected link «${link}» without an address «[${name}]:»`,
    hint: (name: string, label: string) =>
      `write the address on a line of its own, after an empty line: [${name}]: https://… ; or in its place: [${label}](https://…)`,
  },
  'section-empty': {
    reason: 'A heading with nothing below it promises a text that isn’t there.',
    found: (text: string) => `Unexpected heading «${text}» with nothing below it`,
    hint: 'write the section, or take its heading out',
  },
  'table-caption': {
    reason:
      'Its title says what a table is about before it is read cell by cell, and puts it in the list of tables.',
    found: 'Unexpected table without caption',
    hint: (caption: string) => `write a paragraph «${caption}» just before it, or a <caption>`,
  },
  'table-extra-cells': {
    reason:
      'A row with more cells than the table’s first row has loses them: no output shows their text. A `|` within a cell begins a new one, even in code.',
    found: (cell: string) =>
      `Unexpected cell «${cell}» beyond the columns of the table, which no reader sees`,
    cut: (cell: string) =>
      `Unexpected cell «${cell}» beyond the columns of the table, which no reader sees: the «|» within the row’s code begins a cell`,
    hint: 'add a column to the first two rows of the table, or put these words in one of the cells before',
    cutHint: 'write \\| in place of the | within the code',
  },
  'table-headers': {
    reason:
      'Cells are announced with the headers that `headers` names: with one that is not there, or without a cell to head, with nothing.',
    unknown: (id: string) =>
      `Unexpected «${id}» in «headers», expected the id of a header of its table`,
    unknownHint: 'write the id of the <th> that heads the cell, or take headers out',
    alone: 'Unexpected table of header cells alone',
    aloneHint: 'add its rows, or take it out',
  },
  'table-header-empty': {
    reason:
      'Every cell of the column or row is announced with its header: with an empty one, with nothing.',
    found: 'Unexpected empty header cell',
    hint: 'name what the column or row holds',
  },
  'table-header': {
    reason: 'Without header cells, a number in a table is read without what it measures.',
    found: 'Unexpected table without header cells',
    hint: 'make the cells that name a column or a row <th scope="col"> or <th scope="row">',
  },
  'table-layout': {
    reason:
      'A table that only places things side by side is announced with rows and columns that mean nothing.',
    layout: 'Unexpected layout table, expected data',
    oneCell: 'Unexpected table of one cell, expected data',
    hint: 'write paragraphs, a list or a box (:::note)',
  },
  'table-paired-lines': {
    reason:
      'Lines of two cells that belong together by their height alone come apart on narrow screens, and are read one cell after the other.',
    found: (cells: number, lines: number) =>
      `Unexpected lines that belong together in ${cells} cells, expected ${lines} rows`,
    hint: 'write a row for each line, without <br>',
  },
  'table-unparsed': {
    reason: 'Rows that look like a table and aren’t one run on into each other in every output.',
    tabs: 'Unexpected rows of words between tabulations, expected a table',
    tabsHint: (line: string) =>
      `run «guide check --fix», which makes a table of them, or write | before, between and after the words of each row, and ${line}| below the first`,
    bars: 'Unexpected rows of words between «|» without the line |---|---|, expected a table',
    barsHint: (line: string) => `write ${line}| on a line of its own below the first row`,
  },
  'template-leftover': {
    reason:
      'A host site’s template code in a chapter is shown to readers as it is, or breaks the host’s build.',
    found: (code: string) => `Unexpected template code «${code}»`,
    hint: 'write in Markdown what the host would put there',
  },
};
