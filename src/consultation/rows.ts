import type { Columns, Platform, Role } from './columns.js';

/** A row of a table of contributions, by what its cells hold; an empty text for what it has not. */
export interface Row extends Record<Exclude<Role, 'removed'>, string> {
  /** True for what its author withdrew or a moderator took down. */
  isRemoved: boolean;
  /** Cells that are kept on purpose, by the names of their columns. */
  kept: Record<string, string>;
}

const yes = /^(?:1|true|oui|yes|vrai)$/i;

/**
 * Reads the rows of a table below its header.
 * @param keep the names of columns that are kept besides.
 */
export function rowsOf(
  [header = [], ...table]: readonly string[][],
  columns: Columns,
  platform: Platform,
  keep: readonly string[],
): Row[] {
  const kept = keep.map((name) => [name, header.indexOf(name)] as const);
  return table.map((cells): Row => {
    const first = (role: Role) =>
      columns[role].map((place) => cells[place] ?? '').find(Boolean) ?? '';
    const isOwn = platform === 'sheet' || platform === 'questionnaire';
    return {
      id: first('id'),
      title: first('title'),
      body: isOwn ? together(columns.body, cells, header) : first('body'),
      section: first('section'),
      'section-title': first('section-title'),
      address: first('address'),
      answer: first('answer'),
      state: first('state'),
      supports: first('supports'),
      date: first('date'),
      url: first('url'),
      parent: first('parent'),
      isRemoved: yes.test(first('removed')) || first('state') === 'withdrawn',
      kept: Object.fromEntries(
        kept.flatMap(([name, place]) => (cells[place] ? [[name, cells[place]]] : [])),
      ),
    };
  });
}

/** The answers to several questions as one text, each below its question. */
function together(
  places: readonly number[],
  cells: readonly string[],
  header: readonly string[],
): string {
  const answered = places.filter((place) => cells[place]);
  if (places.length <= 1) return cells[answered[0] ?? -1] ?? '';
  return answered.map((place) => `${header[place]}\n${cells[place]}`).join('\n\n');
}
