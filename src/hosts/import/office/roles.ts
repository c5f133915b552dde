import type { WordRole } from './word-document.js';

/** By the names that word processors keep in every language, and those of pandoc and of LibreOffice's captions. */
const roles: readonly [RegExp, WordRole][] = [
  [/^title$/i, 'title'],
  [/^subtitle$/i, 'subtitle'],
  [/^(?:(?:image |table )?caption|figure|illustration|drawing|table)$/i, 'caption'],
  [/^(?:(?:intense )?quote|quotations?|block text)$/i, 'quote'],
  [/^(?:definition )?term$/i, 'term'],
  [/^(?:definition|definition definition)$/i, 'definition'],
  [/^(?:source code|html preformatted|preformatted text|code|plain text)$/i, 'code'],
];

/** What paragraphs of a style are, by its name; undefined for one that says nothing. */
export function roleOfStyle(name: string): WordRole | undefined {
  const spoken = name
    .replaceAll('_20_', ' ')
    .replaceAll('_', ' ')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return roles.find(([pattern]) => pattern.test(spoken))?.[1];
}
