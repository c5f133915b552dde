/** What is wrong with the charts and diagrams that are drawn of text. */
export const drawings = {
  type: (type: string) =>
    type === '' ? 'Missing type of a chart' : `Unexpected type «${type}» of a chart`,
  typeHint: 'write :::chart{type=bars}, {type=lines} or {type=shares}',
  noTable: 'Unexpected chart without a table',
  noTableHint:
    'put a table of Markdown within it, one alone: it is drawn, and stays below the chart',
  spans: 'Unexpected cell across several rows or columns in the table of a chart',
  spansHint: 'part the cell: one value a row and a column',
  shape: 'Unexpected table of a chart, expected a header row, then names and numbers',
  shapeHint: 'name what is compared in the first column, and write numbers in the others',
  nothing: 'Unexpected chart without a number other than zero',
  columns: (most: number) =>
    `Unexpected number of columns in a chart, expected ${most} of numbers at most`,
  columnsHint: 'make several charts of it, or leave the table alone',
  shares: (most: number) => `Unexpected number of parts in a chart, expected ${most} at most`,
  sharesHint: 'write type=bars, or put the smallest parts together',
  number: (text: string) => `Unexpected «${text}» in a chart, expected a number`,
  numberHint:
    'write a number, with its unit behind it if you like, or a dash where it is unknown; the parts of a whole are none below zero',
  diagram: (fault: string) =>
    fault === ''
      ? 'Unexpected diagram without a graph'
      : `Unexpected diagram, of which Graphviz says «${fault}»`,
  diagramHint:
    'write «digraph { a -> b }» for arrows or «graph { a -- b }» for lines, with names of several words between quotation marks; or write {.code} behind the language to show the text',
  tooMuch: 'Unexpected diagram that takes too long to draw, or is too large',
  tooMuchHint: 'part it into several, of a few dozen boxes each',
  cut: 'Unexpected link or image in a diagram, which is left out',
  removedHint: 'take it out of the text of the diagram, and put it beside it',
};
