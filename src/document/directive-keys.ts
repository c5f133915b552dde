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
