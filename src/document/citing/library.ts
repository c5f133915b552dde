import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parseDocument, stringify } from 'yaml';
import type { ReferenceFile } from '../../guide/references.js';
import { permanentAddress } from './permanent-address.js';

/** A file of references as the typesetter reads it. */
export interface Library {
  /** `references-0.bib` (BibLaTeX) or `references-0.yml` (Hayagriva). */
  name: string;
  text: string;
  keys: string[];
}

/**
 * Reads references by their extension: BibLaTeX (`.bib`), Hayagriva (`.yaml`, `.yml`), CSL JSON (`.json`), RIS
 * (`.ris`). Laws of Hayagriva without an address are given their permanent one.
 * @throws Error where a file can't be read as what its name says.
 */
export function readLibrary({ path, text }: ReferenceFile, index: number): Library {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  const name = `references-${index}`;
  if (extension === 'yaml' || extension === 'yml')
    return { name: `${name}.yml`, ...hayagriva(text) };
  const biblatex = extension === 'bib' ? text : asBiblatex(text, extension === 'ris');
  return { name: `${name}.bib`, text: biblatex, keys: keysOf(biblatex) };
}

function asBiblatex(text: string, isRis: boolean): string {
  Object.assign(plugins.config.get('@bibtex').format, {
    useIdAsLabel: true,
    checkLabel: true,
    asciiOnly: false,
  });
  const works = isRis
    ? new Cite(text, { forceType: '@ris/file', generateGraph: false })
    : new Cite(JSON.parse(text), { generateGraph: false });
  return works.format('biblatex');
}

/** What BibLaTeX names its entries; what is no entry (`@comment`, `@string`) has no name. */
function keysOf(biblatex: string): string[] {
  const entries = biblatex.matchAll(/^[ \t]*@(\w+)\s*[{(]\s*([^\s,{}()="]+)\s*,/gm);
  const others = new Set(['comment', 'preamble', 'string']);
  return [...entries]
    .filter(([, kind = '']) => !others.has(kind.toLowerCase()))
    .map(([, , key = '']) => key);
}

function hayagriva(text: string): Pick<Library, 'text' | 'keys'> {
  const document = parseDocument(text);
  const [fault] = document.errors;
  if (fault) throw new SyntaxError(fault.message.split('\n')[0]);
  const works: unknown = document.toJS();
  if (typeof works !== 'object' || works === null || Array.isArray(works))
    throw new SyntaxError('expected works by their keys');
  const completed = Object.entries(works as Record<string, unknown>).map(([key, work]) => [
    key,
    isRecord(work) ? completedWork(work) : work,
  ]);
  return { text: stringify(Object.fromEntries(completed)), keys: Object.keys(works) };
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A work with the permanent address of a law, and names of one word or of a body as they are: `Cour des comptes`. */
function completedWork(work: Fields): Fields {
  const address = 'url' in work ? undefined : permanentAddress(work);
  const named = Object.fromEntries(
    Object.entries(work).map(([field, value]) => [
      field,
      field === 'author' || field === 'editor' ? wholeNames(value) : value,
    ]),
  );
  return {
    ...named,
    ...(isRecord(work.parent) && { parent: completedWork(work.parent) }),
    ...(address !== undefined && { url: address }),
  };
}

/** Without a comma there is no given name to be told apart. */
function wholeNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wholeNames);
  return typeof value === 'string' && !value.includes(',') ? { name: value } : value;
}
