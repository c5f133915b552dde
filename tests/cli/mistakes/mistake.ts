/** A slip of beginners, with all that a check says of it: «file:line message → what to do». */
export interface Mistake {
  mistake: string;
  /** What stands in `guide.yaml`, or in its place. */
  yaml?: (text: string) => string;
  /** What stands in the chapter `un.md`. */
  text?: string;
  /** Further files, by path. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** True where the theme of the State is installed. */
  hasDsfr?: true;
  fr: string;
  en: string;
}

/** The header of the chapter `un.md`. */
export const header = '---\ntitle: Un\ndescription: Le premier.\n---\n\n';

/** The first bytes of a photo of a phone. */
export const heic = Buffer.from('0000001c66747970686569630000000068656963', 'hex');

/** A line in a chapter of the folder `chapitres`, beside another that shows `images/photo.svg`. */
export function inFolder(
  line: string,
  files: Mistake['files'] = {},
): Required<Pick<Mistake, 'yaml' | 'files'>> {
  const second = '![Un carré](../images/photo.svg)';
  return {
    yaml: (text) =>
      text.replace('un.md', 'chapitres/un.md').replace('deux.md', 'chapitres/journal.md'),
    files: {
      'chapitres/un.md': `${header}${line}\n`,
      'chapitres/journal.md': `---\ntitle: Journal\ndescription: Une page.\n---\n\n${second}\n`,
      'images/photo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      ...files,
    },
  };
}
