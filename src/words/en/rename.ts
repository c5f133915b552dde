/** What `guide rename` refuses. */
export const rename = {
  unlisted: 'Unexpected file, expected a chapter that guide.yaml lists',
  unlistedHint: 'name a chapter as it is listed in guide.yaml',
  outside: 'Unexpected path outside the folder of the guide',
  outsideHint: 'name a file in the folder of the guide',
  ending: 'Unexpected name, expected one that ends in .md, without a language',
  endingHint: 'end the new name in .md; translations are renamed with their original',
  unportable: (what: string) => `Unexpected name, which some systems can’t hold: ${what}`,
  unportableHint: 'choose a name of letters, digits and dashes',
  exists: (path: string) => `Unexpected file «${path}» at the new name`,
  existsHint: 'choose another name, or move that file away first',
};
