import type { Diagnostic } from '../../base/report/diagnostic.js';
import { words } from '../../words/words.js';
import { containers } from './containers.js';
import { convertPage } from './convert-page.js';
import { withFrontMatter } from './front-matter.js';
import { templateLeftovers } from './leftovers.js';
import type { PageContext } from './lines.js';
import { writtenNavigation } from './navigation.js';
import type { ImportedPage } from './page-data.js';
import { relink, type Targets } from './relink.js';
import { told } from './told.js';

/** What pages of a book may know of each other and of their tool. */
export interface ImportedBook {
  /** Pages by the labels that stand on them. */
  labels: ReadonlyMap<string, string>;
  included: ReadonlyMap<string, string>;
  targets: Targets;
  /** Lines of Rust that begin with `# ` are hidden. */
  hiddenLines: boolean;
  /** Take navigation written by hand out of the text. */
  clean: boolean;
  /** A path of the tree as messages show it. */
  shown: (path: string) => string;
}

/** A page as a chapter: its text, what it needs of the tree, and what could not be taken over. */
export function importedPage(page: ImportedPage, book: ImportedBook) {
  const { source, path, text, firstLine } = page;
  const file = book.shown(source);
  const diagnostics: Diagnostic[] = [];
  const context: PageContext = {
    path: source,
    tell: (kind, line, said) => diagnostics.push(told(kind, { file, line }, said)),
    file: (name) => book.included.get(name),
    pageOf: (label) => book.labels.get(label),
  };
  const navigation = writtenNavigation(text);
  const placeOf = (start: number) => text.slice(0, start).split('\n').length + firstLine - 1;
  for (const { kind, said, start } of navigation)
    diagnostics.push(navigationFound(file, placeOf(start), kind, said, book.clean));
  const edits = [...containers(text), ...(book.clean ? navigation : [])];
  const manner = { hiddenLines: book.hiddenLines, mdx: isMdx(source, text) };
  const converted = convertPage(text, edits, manner, context, firstLine);
  // What includes could not find has been told.
  for (const { start, said, at } of leftoversIn(text, placeOf))
    if (
      converted.includes(said) &&
      !/^\{\{[#<]\s*(?:include|playground|rustdoc_include)/.test(said)
    )
      diagnostics.push(told('template', { file, line: at, column: columnOf(text, start) }, said));
  const linked = relink(converted, source, path, book.targets);
  const whole = withFrontMatter(page, linked.text, (key) => context.tell('front-matter', 1, key));
  return {
    text: whole.endsWith('\n') ? whole : `${whole.trimEnd()}\n`,
    needed: linked.needed,
    diagnostics,
  };
}

/** MDX by its name, or by what only MDX has: a module's lines at its head, and components. */
function isMdx(source: string, text: string): boolean {
  if (/\.mdx$/i.test(source)) return true;
  return /^import\s[^\n]*from\s*["'][^"'\n]+["'];?\s*$/m.test(text) && /^\s*<[A-Z]/m.test(text);
}

/** Template code of a page, as written: what conversions understood is no longer in its text. */
function leftoversIn(text: string, placeOf: (start: number) => number) {
  return templateLeftovers(text).map(({ start, end }) => ({
    start,
    said: text.slice(start, end),
    at: placeOf(start),
  }));
}

function columnOf(text: string, start: number): number {
  return start - text.lastIndexOf('\n', start - 1);
}

function navigationFound(
  file: string,
  line: number,
  kind: 'summary' | 'pager',
  said: string,
  clean: boolean,
): Diagnostic {
  const { names, removed, found, hint } = words().hosts.navigation;
  const name = names[kind];
  return {
    rule: 'navigation-written',
    severity: 'info',
    file,
    line,
    message: clean ? removed(name, said) : found(name, said),
    hint: clean ? undefined : hint,
  };
}
