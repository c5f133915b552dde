import type { StatementReader } from './statement.js';
import { xmlElements } from './xml.js';

/** What the Atom feed says: who publishes, under which licence. Its entries tell of other versions too. */
export const feedStatements: StatementReader = (bytes, { licence, lang, publishers }) => {
  const elements = xmlElements(bytes);
  const said = (name: string) =>
    elements.filter((each) => each.name === name).map(({ text }) => text);
  return [
    { about: 'licence', said: said('rights')[0], expected: licence.title[lang] },
    { about: 'publishers', said: said('name').join(', '), expected: publishers.join(', ') },
  ];
};
