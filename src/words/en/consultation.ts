import { counted } from './grammar.js';

/** What is said of a public consultation: its sheet, what comes back, what was made of it. */
export const consultation = {
  neither: 'Missing --export or --import: what is to be done',
  neitherHint:
    'write `guide consultation --export contributions.csv` before, `guide consultation --import FILE` after',
  format: (ending: string) =>
    ending === ''
      ? 'Missing ending of the file to write'
      : `Unexpected ending «.${ending}» of the file to write`,
  formatHint: (endings: readonly string[]) =>
    `end its name in ${endings.map((each) => `.${each}`).join(', ')}`,
  foreign: (kind: 'file' | 'folder' | 'other') =>
    `Unexpected ${kind} with contents that guide did not write, contributions perhaps`,
  foreignHint: 'choose another file, or add --force to write over this one',
  needsImport: (option: string) => `Unexpected ${option} without --import`,
  needsImportHint: 'it says how contributions are read: add --import FILE',
  import: {
    head: `# What people said of the guide, one entry each; written by guide consultation --import.
# In each, choose a status: to-judge, taken, partly, not-taken or out-of-scope; write the answer;
# mend the section where it is wrong. A further import only adds to this file.`,
    missing: 'Missing file to import',
    missingHint: 'check the path: it is taken from the current folder',
    unreadable: 'Unreadable as a table of contributions',
    unreadableHint: (rows: number) =>
      `save it as CSV, XLSX or ODS from a spreadsheet program, of ${rows} rows at most`,
    noBody: 'Missing column with what people wrote',
    noBodyHint: (columns: readonly string[]) =>
      `name it: --map ${columns[0]?.includes(' ') ? `"body=${columns[0]}"` : `body=${columns[0] ?? 'COLUMN'}`}; the columns are: ${columns.join(', ')}`,
    noColumn: (name: string) => `Unknown column «${name}»`,
    noColumnHint: (columns: readonly string[]) => `the columns are: ${columns.join(', ')}`,
    role: (role: string) => `Unknown use of a column «${role}» in --map`,
    roleHint: (roles: readonly string[]) => `write USE=COLUMN, where USE is: ${roles.join(', ')}`,
    name: (name: string) => `Unexpected name «${name}» of a consultation`,
    nameHint: 'take lower-case letters, digits and dashes: --name summer-2021',
    edited: 'The entries that are there would not read the same with others below them',
    editedHint: 'begin each entry with «- » at the very beginning of its line, then import again',
    leftOut: (names: readonly string[]) =>
      `Left out, as they may say who people are: ${names.join(', ')}`,
    leftOutHint: (name: string) =>
      `keep one on purpose with --keep ${name.includes(' ') ? `"${name}"` : name}`,
    byTitle: (count: number) =>
      `${counted(count, 'contribution')} tied to a section by a title that is alike`,
    byTitleHint: 'look at those with «tied: title …», and mend «section» where it is wrong',
    untied: (count: number) => `${counted(count, 'contribution')} tied to no section`,
    untiedHint: 'write the id of a section behind «section:», as in the sheet of --export',
    postal: (ids: readonly string[]) =>
      `Perhaps a postal address in ${counted(ids.length, 'contribution')}: ${ids.join(', ')}`,
    postalHint: 'read them: the address of an office may stay, take out that of a person',
    changed: (ids: readonly string[]) =>
      `Written anew since the last import, and left as they were: ${ids.join(', ')}`,
    changedHint: 'compare the text with the file, and mend it by hand where it matters',
    done: (added: number, known: number) =>
      `${counted(added, 'contribution')} added, ${known} known already`,
    left: (empty: number, removed: number) =>
      `${counted(empty, 'row')} without text and ${removed} withdrawn or taken down left out`,
    masked: (count: number) =>
      `${counted(count, 'e-mail address or number (telephone, account, social security)', 'e-mail addresses and numbers (telephone, account, social security)')} removed`,
    alike: (count: number) => `${count} like another, which «like» names`,
  },
};
