/** Rules on what surrounds the text: the pages that a site must have, what `guide init` wrote. */
export const rulesGuide = {
  'legal-missing': {
    reason:
      'Every page of a site of the French State leads to its legal notice, its accessibility statement and its page on personal data; `legal` in `guide.yaml` says where they are.',
    page: (path: string) =>
      `Unexpected page «${path}» under «legal», which is no chapter: the link is left out`,
    pageHint: 'add the chapter under «chapters:», or give title and url instead of page',
    notListed: (names: string) =>
      `Missing under «legal», mandatory on sites of the State: ${names}`,
    names: {
      notice: 'the legal notice',
      accessibility: 'the accessibility statement',
      data: 'the page on personal data',
    },
    notListedHint: (title: string) =>
      `add to guide.yaml, below «legal:», a line for each: - { title: ${title}, url: https://… }`,
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
    hint: 'write your own text in its place, or take it out',
  },
};
