/** What a template of an announcement may say: the name of each placeholder and what stands in its place. */
export const placeholders = {
  title: 'title of the announcement',
  date: 'its date, YYYY-MM-DD',
  link: 'where it leads',
  linkTitle: 'text of that link',
  action: 'that link, where it leads elsewhere than to the guide',
  image: 'its picture, as the host wants it',
  description: 'one sentence for lists and search engines',
  tags: 'its tags',
  otherKeys: 'every other key of its front matter, alone on its line',
  prose: 'the text a person wrote',
  lead: 'the first paragraph of that text',
  text: 'the paragraphs that follow',
  guide: 'title of the guide, as it is written',
  theGuide:
    'the guide as a sentence calls it: with its article or within quotation marks; its `shortTitle` and `article` where it says them',
  version: 'version of the guide, 1.0.0-beta.1',
  label: 'version of the guide in words, after «version»',
  versionDate: 'date of the version, in words',
  size: 'size of the PDF',
  pdf: 'address of the PDF on the host',
  cover: 'address of the cover’s image on the host',
  home: 'address of the guide’s home on the host',
  consultation: 'address of the public consultation, while it is open',
  consultationEnd: 'last day of the consultation, in words, while it is open',
  contributions: 'how many contributions there were, once the consultation is closed',
  contributionsTaken: 'how many of them were taken up, in whole or in part',
  licence: 'licence of the guide, within a sentence',
  licenceUrl: 'address of the licence',
  publishers: 'who publishes the guide',
} as const;

type Placeholder = keyof typeof placeholders;

/** What stands in the place of each placeholder. One without value is empty, and its `if` is left out. */
export type Values = Readonly<Record<Placeholder, unknown>>;
