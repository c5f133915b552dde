const again = 'build the release again';

/** Versions, releases and what is recorded of them. */
import { counted } from './grammar.js';

export const release = {
  record: {
    missing: 'Missing record of a release',
    missingHint: 'run `guide build` first, or name the folder it wrote',
    content: (place: string | undefined) =>
      `Unexpected content of the record${place ? ` at «${place}»` : ''}, expected what \`guide build\` writes`,
    again,
    noPdf: 'Missing PDF in the release',
    other: (key: string, released: string, expected: string) =>
      `Unexpected release of ${key} ${released}, expected ${expected}`,
  },
  files: {
    missing: 'Missing file of the release',
    changed: 'Unexpected content, expected that of the record',
    added: 'Unexpected file, which the record does not have',
    noSums: 'Missing sums of the release',
    sums: (names: readonly string[]) =>
      `Unexpected sums, expected those${names.length > 0 ? ` of ${names.join(', ')}` : ''} in the release`,
    hint: 'build the release again, or take it from where it was published',
    unreadable: (reason: string) => `Unexpected content, which can't be read: ${reason}`,
    again,
  },
  statements: {
    missing: (about: string, expected: string) => `Missing ${about}, expected «${expected}»`,
    wrong: (about: string, said: string, expected: string) =>
      `Unexpected ${about} «${said}», expected «${expected}»`,
    hint: 'build the release again; what a chapter says by hand is to be mended there',
  },
  names: {
    unportable: (wrong: string) => `Unexpected file name ${wrong}`,
    second: (other: string) => `Unexpected second file of this name, beside «${other}»`,
    hint: 'rename the chapter, the image or the alias that it comes from',
  },
  versions: {
    unreadable: 'Unreadable list of versions',
    unreadableHint: 'put versions.json back as the last release wrote it',
    foreign: 'Unexpected folder with files, but without a list of versions',
    foreignHint: 'name an empty folder, or the one that keeps the versions of this guide',
    otherGuide: (slug: string) => `Unexpected folder, which keeps the versions of «${slug}»`,
    published: (version: string) =>
      `Unexpected other content of version ${version}, which this folder keeps already`,
    publishedHint: 'raise the version with guide bump: what was published under one stays',
    changed: 'Unexpected record, expected the one that versions.json knows by its sum',
    changedHint: 'put the folder of this version back as it was released',
    notLatest: (version: string) => `Unexpected file, expected that of version ${version}`,
    notLatestHint: 'copy the site of the latest version there, or release it again',
    otherPage: 'Unexpected page, expected the one that lists the versions as versions.json does',
    otherPageHint: 'release the latest version again with --versions: its pages are written anew',
    agreed: (versions: number, files: number, latest: string) =>
      `${counted(versions, 'version')} of ${files} files agree, the latest ${latest}`,
  },
  folder: {
    holdsGuide: 'Unexpected output folder, which holds the guide itself',
    file: 'Unexpected file, expected a folder to write to',
    otherHint: 'choose another folder with --out',
    foreign: 'Unexpected folder with files that guide did not make',
    foreignHint: 'choose another folder with --out, or empty this one yourself',
    whole: (hint: string) => `${hint}; what was there before is still whole`,
  },
  owner:
    'Unexpected owner of the repository: git does not read one of another user, so that no commit is known',
  ownerHint: (command: string) => `run: ${command}`,
  bump: {
    noGit: 'Missing program «git», which commits',
    noGitHint: 'install git, or run the command without --commit and --tag',
    noRepository: (reason: string) => `Missing repository: ${reason}`,
    noRepositoryHint: 'run the command in a repository, or without --commit and --tag',
    dirty: (changes: string) => `Unexpected changes that are not committed: ${changes}`,
    dirtyHint:
      'commit or stash them, or add --allow-dirty: the commit then takes guide.yaml and the journal as they stand',
    git: (reason: string) => `Unexpected refusal of git: ${reason}`,
    gitHint: 'mend what git says and bump again; nothing was changed',
    gitGone: 'it is gone',
    noReason: 'no reason given',
    form: 'Unexpected form of «version» or «date» in guide.yaml, which can’t be changed safely',
    formHint: 'write each on a line of its own, like «version: 1.0.0»',
    noKey: (key: string) => `Missing «${key}» in guide.yaml`,
    noKeyHint: (key: string) => `add a line «${key}: …»`,
    version: (current: string) => `Unexpected version «${current}» in guide.yaml`,
    versionHint: 'write it like 1.0.0-beta.1',
    level: (level: string) => `Unexpected level «${level}»`,
    levelHint: (levels: string) => `expected ${levels} or a version such as 1.0.0`,
    backwards: (to: string, current: string) => `Unexpected version ${to}, not after ${current}`,
    backwardsHint: 'versions only go forward',
    released: (version: string) => `Unexpected release of ${version}, which is one already`,
    releasedHint: 'use patch, minor or major',
    date: (date: string) => `Unexpected date «${date}»`,
    dateHint: 'write a date of the calendar, e.g. 2021-04-30',
    dateBefore: (date: string, current: string) =>
      `Unexpected date ${date}, before ${current}, that of the current version`,
    dateBeforeHint: 'name the day with --date YYYY-MM-DD; dates only go forward, like versions',
    target: (target: string, version: string) =>
      `Unexpected target version ${target}, older than ${version}`,
    targetHint: 'write the version that is now aimed at into «target», or take «target» out',
    emptyJournal: (title: string, heading: string) =>
      `Empty section «${title}» of the journal, expected what «${heading}» brings`,
    emptyJournalHint: 'write what readers will find new below it, or bump with --allow-empty',
    noJournal: (title: string, heading: string) =>
      `Missing section «${title}» of the journal, expected what «${heading}» brings`,
    noJournalHint: (title: string) =>
      `add a section «## ${title}» that says what is new, or bump with --allow-empty`,
  },
};
