/** The containers authors can write. */
export const directiveNames = [
  'attention',
  'chart',
  'chiffres',
  'clause',
  'columns',
  'consultation',
  'contact',
  'essentiel',
  'exemple',
  'figure',
  'graphique',
  'landscape',
  'note',
  'references',
  'resume',
] as const;
