/** What the commands say while they work, and what they refuse. */
export const cli = {
  announce: { noRelease: 'run `guide build` first, or name a PDF with --pdf' },
  bump: {
    usedTag: (version: string, tag: string) =>
      `Unexpected version ${version}, whose tag ${tag} exists`,
    usedTagHint:
      'take the next version: what was published under a tag must stay what it was. Where the tag is that of another guide of the repository, give this one a «tagPrefix:» in guide.yaml',
    told: (heading: string) =>
      `The journal tells of «${heading}» already, as when a bump was cut short: it keeps what it says`,
    detached: 'The commit is on no branch, as HEAD is detached',
    detachedHint: 'keep it by a branch or a tag: git switch --create NAME',
    shallow: (tag: string) =>
      `A shallow clone may lack tags: whether ${tag} is taken is known for this clone alone`,
    shallowHint: 'run git fetch --tags first',
    wouldWrite: (file: string) => `would write ${file}`,
    wouldCommit: (heading: string) => `would commit «${heading}»`,
    wouldTag: (tag: string) => `would tag ${tag}`,
  },
  editions: {
    missing: 'Missing name of the edition',
    unknown: (name: string) => `Unknown edition «${name}»`,
    known: (names: string) => `expected one of: ${names}`,
    none: 'the guide has no editions; guide.yaml lists them below «editions:»',
    within: (message: string, names: readonly string[]) =>
      `${message} (${names.length > 1 ? 'editions' : 'edition'} ${names.join(', ')})`,
    linkHint: (names: readonly string[]) =>
      `what it leads to is left out there: put the link, or its sentence, into :::for{except="${names.join(' ')}"}`,
  },
  check: {
    alone: (option: string, needed: string) => `Unexpected ${option} without ${needed}`,
    aloneHint: (option: string, needed: string) =>
      `write \`guide check ${needed} ${option}\`; without ${needed} it means nothing`,
    webAddresses: (done: number, all: number) => `web addresses, ${done} of ${all}`,
    nothing: 'Nothing to report',
  },
  diff: {
    noneYet: (revision: string) => `«${revision}» has no guide here: all of it is new`,
    noMore: (lang: string, pages: number, folder: string) =>
      `Unexpected loss of the language «${lang}»: ${pages} ${pages > 1 ? 'pages' : 'page'} below ${folder}`,
    noMoreHint: 'lead those addresses to the original on your host, or keep the translation',
    needsFile: (format: string) => `Missing --out: the form ${format} is a file, not a text`,
    needsFileHint: 'name the file to write: --out changes.docx',
    needsFolder: (revision: string) =>
      `Unexpected revision «${revision}» as the new version: a PDF needs its images, thus its folder`,
    needsFolderHint: (revision: string) =>
      `put it into a folder, «git worktree add ../new ${revision}», and name that folder`,
    taken: 'Unexpected file with other contents, remarks of readers perhaps',
    takenHint: 'name another file with --out, or remove this one first',
  },
  export: {
    changed: 'Changed by hand since the last export: it is kept, without what is new in the guide',
    changedHint: 'take the change into the guide, then replace the file with --force',
    foreign: 'Unexpected file, which no export wrote',
    refusedHint:
      'take it into the guide or move it away, or replace it with --force; nothing was written',
    left: 'The guide no longer makes this file, which was changed by hand: it is left as it is',
    leftHint: 'remove it yourself when it is no longer needed',
    noExport: 'No list of exported files: no export of this guide wrote here',
    noExportHint: 'name the folder of the site with --into, and the guide that was exported there',
    noCheck: (host: string) => `Unexpected option --check for «${host}», which is no site to build`,
    noCheckHint: 'leave it out; what was written is listed with its sums in .guide-export/',
    rootHome: 'Unexpected `site.home` «/», which is the home page of the host itself',
    rootHomeHint: 'set it to the address of the guide there, e.g. /publications/my-guide/',
    noSite: (host: string) => `Unexpected folder without a configuration of ${host}`,
    noSiteHint: (file: string) => `name the folder of the site that holds its ${file} with --into`,
  },
  import: {
    noMarkdown: 'Missing texts: no file of this folder ends in .md, .docx or .odt',
    noMarkdownHint: 'name the folder that holds them, or one document',
    noDocument: 'Unexpected file, expected a .docx or .odt, or a folder',
    noDocumentHint: 'save it as .docx or .odt; Markdown is imported by its folder',
    unreadable: 'Unexpected content: this is no .docx or .odt that can be read',
    unreadableHint: 'open it in a word processor and save it again',
    tooLarge: 'Unexpected size: once unpacked, this document is larger than any book',
    tooLargeHint: 'divide it, and import the pieces',
    next: {
      read: 'read it again: description, version, date, licence, publisher',
      check: 'tells what to correct',
    },
    lenient: (rules: string) =>
      `made warnings by rules: in guide.yaml, as the text breaks them: ${rules}`,
    texts: (count: number) => `${count} texts`,
    noFolder: 'Missing folder to import',
    noFolderHint: 'check the path',
    isGuide: 'Unexpected guide.yaml: this is a guide already',
    isGuideHint: 'build it as it is: guide build DIR',
    inside: 'Unexpected place for the guide, inside the folder to import',
    taken: 'Unexpected folder, expected a new or empty one',
    takenHint: 'name another with --out; nothing was written',
  },
  init: {
    language: (usual: string) => `Language of the guide, fr or en [${usual}]: `,
    title: (guessed: string) => `Title of the guide [${guessed}]: `,
    emptyTitle: 'Unexpected empty title',
    emptyTitleHint: 'give it a few words',
    notFolder: 'Unexpected file, expected a folder',
    notFolderHint: 'name another folder: guide init DIR',
    guideThere: 'Unexpected guide, which is in this folder already',
    guideThereHint:
      'go on with it: guide preview; or name another folder: guide init DIR. Nothing was written',
    taken: 'Unexpected file, which a new guide would replace',
    takenHint: 'name another folder: guide init DIR. Nothing was written',
    kept: 'This file was there already: it is left as it is',
    next: {
      preview: 'shows the guide while you write',
      check: 'tells what to correct',
      build: 'makes the website and the PDF in dist/',
      install: 'once, before you share the folder: the same program for all and for its jobs',
      installTheme: 'first: the theme of the State and the program, for all who share the folder',
    },
  },
  namedFile: {
    missing: 'Missing file',
    missingHint: 'check the path',
    size: (found: string, most: string) => `Unexpected file of ${found}, expected ${most} at most`,
    sizeHint: 'name a lighter one: images of print quality rarely need as much',
    mebibytes: (count: number) => `${count} MiB`,
  },
  preview: {
    ready: (url: string) => `${url} shows the guide as it is written; Ctrl+C ends it`,
  },
  release: {
    noCommit: 'No commit is known (git or a repository is missing): release.json names none',
    noCommitHint: 'release from a repository, where readers can find the sources',
    dirty: (changes: string) => `Unexpected changes that are not committed: ${changes}`,
    dirtyHint:
      'commit them (git add --force where git ignores them), or add --allow-dirty: every page then says that it is a draft',
    moved: (version: string) =>
      `Unexpected content of version ${version}, which differs from its tag v${version}`,
    movedHint:
      'run `guide bump` for the next version, or add --allow-dirty: every page then says that it is a draft',
  },
  translate: {
    language: (lang: string) =>
      `Unexpected language «${lang}», expected one under «translations» in guide.yaml`,
    oneOf: (langs: string) => `expected one of: ${langs}`,
    addLanguage: (lang: string) =>
      `add to guide.yaml: translations: { ${lang}: { title: …, description: … } }`,
    unlisted: (name: string) => `Unexpected chapter «${name}», which guide.yaml doesn’t list`,
    unlistedHint: 'name a chapter as it is listed in guide.yaml',
    current: 'Nothing to change: every translation is up to date',
    states: {
      missing: 'missing',
      copy: 'copy',
      stale: 'older',
      undated: 'unmarked',
      current: 'up to date',
    },
  },
  stamp: {
    twoPlaces: 'Unexpected --in-place beside --out',
    noPlace: 'Missing place to write the stamped PDF',
    placeHint: 'name another file with --out FILE, or write over this one with --in-place',
  },
  verify: {
    agreed: (files: number, statements: number, version: string, date: string) =>
      `${files} files and ${statements} statements agree: version ${version}, ${date}`,
    archive: 'Unexpected content of the archive, expected the files of the release beside it',
    archiveHint: 'run `guide release` again, or remove the archive',
  },
  dsfrTerms: {
    question: (version: string, path: string) =>
      `Theme «dsfr» is the design system of the French State: only sites of the State may use it, by its terms of use, version ${version} (${path}). Do you accept them? [yes/no] `,
    refused: (version: string) =>
      `The terms of use of @gouvfr/dsfr, version ${version}, are not accepted`,
    refusedHint: (line: string, path: string) =>
      `if your site is one of the French State, read them and write «${line}» into ${path}, or set DSFR_ACCEPT_LICENSE=1; else set theme: plain`,
  },
  signature: {
    none: 'Not signed: the sums prove that the files are those of the record, not who made them',
    ofKey: (key: string) =>
      `Signed by the key ${key}: whose it is, nothing here proves; --signers FILE says who may sign`,
    ofSigner: (signer: string, key: string) => `Signed by ${signer}, with the key ${key}`,
    missing: 'Missing signature of the release',
    missingHint:
      'take the release from where its publisher has it, or have it signed: guide release --sign KEY',
    foreign: 'Unexpected signature, which is not one of these sums for a release',
    foreignHint: 'do not use these files; take the release from where its publisher has it',
    unknown: (key: string, list: string) =>
      `Unexpected signature by the key ${key}, expected one of those in ${list}`,
    unknownHint:
      'a line of that file is a name, a blank and a public key: releases@example.org ssh-ed25519 AAAA…',
    noKey: (path: string) => `Missing key «${path}»`,
    noKeyHint: 'name a file of a key; `ssh-keygen -t ed25519` makes one',
    refused: (cause: string) => `The sums could not be signed: ${cause}`,
    refusedHint: 'give a key that ssh-keygen can use: its passphrase, or an agent that holds it',
    noProgram: 'Missing program «ssh-keygen», which signs and reads signatures',
    noProgramHint: 'install OpenSSH and put it on the PATH',
  },
  validate: {
    missing: 'Missing program «verapdf», which judges what a PDF claims',
    missingHint: 'install veraPDF from https://verapdf.org/ and put it on the PATH',
    failed: (claim: string, cause: string) => `Unexpected end of veraPDF for ${claim}: ${cause}`,
    failedHint: 'run verapdf on the file to see why',
    fails: (claim: string, validator: string) =>
      `Unexpected claim ${claim}: ${validator} finds that the file does not conform`,
    failsHint: (command: string) => `see where: ${command}`,
    none: 'The file claims no conformance: there is nothing to judge',
    noneHint: 'have its program save it as PDF/UA or PDF/A',
    passes: (claim: string, validator: string) => `${claim}: conforms (${validator})`,
  },
};
