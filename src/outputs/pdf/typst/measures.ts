/**
 * The lengths of the page design that are needed before anything is laid out. The template is handed them as data,
 * so that they stand nowhere else.
 */
export const measures = {
  /** How wide the text is, in millimetres. */
  textWidth: 156,
  /** How many letters a table as wide as the text has room for. */
  tableLetters: 88,
  /** The same on a page turned on its side. */
  landscapeLetters: 137,
  /** In one of two columns of the text. */
  columnLetters: 42,
  /** How many dots to an inch print needs of a photograph. */
  dotsPerInch: 220,
} as const;
