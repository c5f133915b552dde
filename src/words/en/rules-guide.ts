import { counted } from './grammar.js';

/** Rules on what surrounds the text: the pages that a site must have, what `guide init` wrote. */
export const rulesGuide = {
  'address-gone': {
    reason:
      'Pages and sections are linked to from elsewhere. The site leads each address of the version that `previous-version/` keeps to where it went, and only of that one.',
    found: (addresses: readonly string[]) =>
      addresses.length === 1
        ? `Unexpected loss of «${addresses[0]}», an address of the version before`
        : `Unexpected loss of ${addresses.length} addresses of the version before: ${firstOf(addresses)}`,
    anchor: (names: string) =>
      `the site leads to this place as long as previous-version/ keeps that version; to keep the address for good, write {${names}} behind the heading that has its content now`,
    page: (addresses: readonly string[]) =>
      `the site leads to this chapter as long as previous-version/ keeps that version; to keep the address for good, write aliases: [${addresses.join(', ')}] in the front matter of the chapter that has its content now`,
  },
  'contribution-many': {
    reason:
      'A page that sums up thousands of contributions is long to load and to go through, above all on a telephone.',
    found: (count: number, most: number) =>
      `Unexpected ${counted(count, 'contribution')} on one page, expected ${most} at most`,
    hint: 'show the counts alone here, :::consultation{only=counts}, and those on each chapter in one of its own: :::consultation{chapter=…}',
  },
  'contribution-section': {
    reason:
      'An answer to a contribution is read beside the section that it is about; sections are renamed and go as the text is mended.',
    found: (section: string) => `Unknown section «${section}», which contributions are tied to`,
    hint: 'write the id of the section that took its place, as in the sheet of guide consultation --export, or leave it empty',
  },
  'contribution-unanswered': {
    reason: 'Whoever took the time to write is told what became of it, and why.',
    found: (ids: readonly string[]) =>
      `Missing answer to ${counted(ids.length, 'contribution')}: ${firstOf(ids)}`,
    hint: 'write behind «answer:» what was changed, or why nothing was',
  },
  'contribution-unjudged': {
    reason:
      'Once a consultation is closed, each contribution is taken, in part or not, or out of scope: none is passed over in silence.',
    found: (count: number, first: string) =>
      `Unexpected ${counted(count, 'contribution')} still to be judged, the first: ${first}`,
    hint: 'set their status: taken, partly, not-taken or out-of-scope',
  },
  'easy-missing': {
    reason:
      'Readers of an easy-to-read edition find each chapter there, or know that it is still to come.',
    found: 'Missing easy-to-read version of this chapter',
    hint: (path: string) =>
      `write it in a chapter of its own with «simplifies: ${path}» in its page header, or name this one below the edition’s «chapters:»`,
  },
  'easy-unknown': {
    reason: 'An easy-to-read chapter and the one that it simplifies lead to each other.',
    found: (path: string) => `Unexpected chapter «${path}», which guide.yaml does not have`,
    hint: 'write the path of the chapter that this one simplifies, as guide.yaml has it',
    noEdition: 'Unexpected easy-to-read chapter of a guide without an easy-to-read edition',
    noEditionHint: 'write «easy: true» below an edition in guide.yaml',
  },
  'edition-unknown': {
    reason: 'What is for an edition that does not exist is in none of them.',
    found: (name: string) => `Unexpected edition «${name}», which guide.yaml does not have`,
    hint: (known: string) => `expected one of: ${known}`,
    none: 'Unexpected text for no edition',
    noneHint: (known: string) => `write {edition=…} or {except=…} behind it, with one of: ${known}`,
  },
  'edition-unshown': {
    reason: 'A text that no edition shows has no readers.',
    found: 'Unexpected text that no edition shows',
    hint: 'mend the names of editions here or around it, or take the text out',
  },
  'essentials-empty': {
    reason:
      'The page of key figures that `essentials` asks for has those of the boxes `:::chiffres`: a guide without any has no such page.',
    found: 'Unexpected «essentials» of a guide without key figures',
    hint: 'write some in a box (:::chiffres, then the figure on a line and «: what it says» below it), or take «essentials» out of guide.yaml',
  },
  'legal-missing': {
    reason:
      'Every page of a site of the French State leads to its legal notice, its accessibility statement and its page on personal data; `legal` in `guide.yaml` says where they are.',
    page: (path: string) =>
      `Unexpected page «${path}» under «legal», which is no file of the guide: the link is left out`,
    pageHint: 'write the page there, or give title and url instead of page',
    notListed: (names: string) =>
      `Missing under «legal», mandatory on sites of the State: ${names}`,
    names: {
      notice: 'the legal notice',
      accessibility: 'the accessibility statement',
      data: 'the page on personal data',
    },
    notListedHint: (title: string) =>
      `add to guide.yaml, below «legal:», a line for each: - { title: ${title}, url: https://… }, or - { page: pages/x.md } for one of your own (guide init --theme dsfr writes drafts)`,
    titles: {
      notice: 'Legal notice',
      accessibility: 'Accessibility',
      data: 'Personal data',
    },
  },
  'placeholder-text': {
    reason:
      'A new guide is filled with sentences to be replaced; readers would see those that were forgotten. `guide release` refuses them.',
    found: (text: string) => `Unexpected text of the new guide, «${text}», expected your own`,
    blank: (text: string) => `Unexpected blank «${text}» on a page of the site`,
    hint: 'write your own text in its place, or take it out',
  },
  'variable-unknown': {
    reason:
      'Where `guide.yaml` has `variables`, `{name}` stands for the text of that name; what nothing has is shown as it is.',
    found: (name: string) => `Unexpected name «{${name}}», which guide.yaml gives no text`,
    nearHint: (name: string, near: string) =>
      `did you mean {${near}}? Braces that are to be seen are written \\{${name}}`,
    hint: (name: string) =>
      `add it to guide.yaml, below «variables:», as ${name}: its text; braces that are to be seen are written \\{${name}}`,
    address: (name: string) =>
      `Unexpected variable «{${name}}» in an address, where it stands for nothing`,
    addressHint: (name: string) =>
      `write the address in full, or make the whole link the variable: in guide.yaml, ${name}: "[its text](https://…)"`,
  },
  'variable-unused': {
    reason:
      'What is said once is said somewhere: a variable that nothing uses has been forgotten, or its name is misspelt.',
    found: (name: string) => `Unexpected variable «${name}» that nothing uses`,
    hint: (name: string) => `write {${name}} where its text is to stand, or take it out`,
  },
};

/** The first few of many ids. */
function firstOf(ids: readonly string[]): string {
  return ids.length > 5 ? `${ids.slice(0, 5).join(', ')}…` : ids.join(', ');
}
