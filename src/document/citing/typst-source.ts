import type { CitedPlace } from './citation.js';

/** What is asked of the typesetter. */
export interface CitingSource {
  /** In the order of the guide. */
  places: readonly CitedPlace[];
  /** The works to list: each is cited once more, alone, so that its entry is known by its key. */
  keys: readonly string[];
  /** Files of references, from the root of the typesetter's world. */
  libraries: readonly string[];
  /** A style of the typesetter by its name, or the path of a CSL file. */
  style: string;
  /** BCP 47, without region. */
  lang: string;
}

/** The class of each place in the HTML that the typesetter makes, and of each work. */
export const placeClass = 'place';
export const workClass = 'work';

/** A document that cites and lists: a `div` a place, one a work, then the list. */
export function citingSource({ places, keys, libraries, style, lang }: CitingSource): string {
  const div = (name: string, cites: string) =>
    `#html.elem("div", attrs: (class: "${name}"))[${cites}]`;
  const files = libraries.map((path) => `${quoted(path)}, `).join('');
  return [
    `#set text(lang: ${quoted(lang)})`,
    ...places.map((place) => div(placeClass, citesOf(place))),
    ...keys.map((key) => div(workClass, `#cite(label(${quoted(key)}))`)),
    `#bibliography((${files}), style: ${quoted(style)}, title: none)`,
  ].join('\n\n');
}

function citesOf({ citations, isProse }: CitedPlace): string {
  return citations
    .map(({ key, locator, isYear }) => {
      const form = isProse ? 'prose' : isYear ? 'year' : 'normal';
      const supplement = locator === undefined ? '' : `, supplement: [#${quoted(locator)}]`;
      return `#cite(label(${quoted(key)}), form: "${form}"${supplement})`;
    })
    .join('');
}

/** A string of Typst, which JSON writes but for the escapes of control characters. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\p{Cc}/gu, ' '));
}
