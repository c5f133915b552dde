/** Properties by which a directive hands over what it says to the transform that makes its element. */
export const directiveKeys: readonly string[] = [
  'dataDirective',
  'dataTitle',
  'dataCredit',
  'dataDocument',
  'dataCaption',
  'dataName',
  'dataOnly',
  'dataChapter',
  'dataType',
  'dataDuration',
];

/** What a directive says in words; its other attributes are names. */
export const attributesOfWords = ['title', 'caption', 'credit', 'alt'] as const;
