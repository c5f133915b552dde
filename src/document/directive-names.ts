/** The containers authors can write. */
export const directiveNames = [
  'attention',
  'chiffres',
  'clause',
  'columns',
  'consultation',
  'contact',
  'essentiel',
  'exemple',
  'figure',
  'landscape',
  'note',
  'references',
  'resume',
] as const;
