import type { Diagnostic, Place } from '../../base/report/diagnostic.js';

/** What an import could not take over, by kind: what is said of one, and of how many there are. */
const kinds = {
  'page-kept-out': [
    'Left out: not in the table of contents of the book',
    'list it in guide.yaml to publish it',
    'pages that the table of contents does not list, left out',
  ],
  'page-of-host': [
    'Left out: a page that the site makes by itself',
    'nothing is to be done',
    'pages that the site makes by itself, left out',
  ],
  draft: [
    'Left out: a draft',
    'take `draft` out of its front matter to import it',
    'drafts, left out',
  ],
  folder: [
    'Left out',
    'move what is text out of it to import it',
    'folders of what is built or installed, left out',
  ],
  unread: [
    'Left out: only the host can read this file',
    'write what it holds, or sets for the pages, in a chapter',
    'files that only the host can read, left out',
  ],
  format: [
    'Left out: not Markdown',
    'convert it to Markdown, with pandoc for one',
    'texts in other formats than Markdown, left out',
  ],
  navigation: [
    'Unexpected table of contents that is a program',
    'put the chapters of guide.yaml in order',
    'tables of contents that are programs, not read',
  ],
  encoding: [
    'Unexpected encoding, read as',
    'read the accents again',
    'files that are not UTF-8, converted',
  ],
  'front-matter': [
    'Unexpected front matter',
    'read the front matter again',
    'faults of front matter, set aside',
  ],
  address: [
    'Unexpected address, already taken',
    'the chapter was given another: `slug` in its front matter',
    'addresses that clashed, changed',
  ],
  template: [
    'Unexpected template code',
    'write in the chapter what the host put there',
    'pieces of template code, kept as text',
  ],
  mdx: ['Unexpected code of MDX', 'write in Markdown what it shows', 'pieces of MDX code'],
  include: [
    'Missing file to include',
    'write what it held in the chapter',
    'includes without their file, kept as text',
  ],
  tabs: [
    'Tabs became headed blocks',
    'read whether they make sense one after the other',
    'tabs, now headed blocks',
  ],
  admonition: [
    'Unknown kind of box, taken for a note',
    'choose another box if it is more than a note',
    'boxes of unknown kinds, taken for notes',
  ],
  attributes: [
    'Left out: attributes',
    'nothing, if they were for the looks',
    'attributes of looks, left out',
  ],
  directive: [
    'Unknown directive, kept as text',
    'write in Markdown what it shows',
    'unknown directives, kept as text',
  ],
  role: [
    'Unknown role, its text kept',
    'read the sentence again',
    'unknown roles, their text kept',
  ],
  chunk: [
    'A chunk of code is shown, not run',
    'paste its result where readers need it',
    'chunks of code, shown and not run',
  ],
  citation: [
    'Unexpected citation or reference, kept as text',
    'write the source, or link to it',
    'citations and references, kept as text',
  ],
  wiki: [
    'Unexpected link of a wiki, kept as text',
    'link to the chapter',
    'links of wikis, kept as text',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;

export type ToldKind = keyof typeof kinds;

/** What is told of one place. */
export function told(kind: ToldKind, place: Place, said = ''): Diagnostic {
  const [message, hint] = kinds[kind];
  const severity = kind === 'template' ? 'warning' : 'info';
  const rule = kind === 'template' ? 'template-leftover' : `import-${kind}`;
  const words = said === '' ? message : `${message} «${short(said)}»`;
  return { rule, severity, ...place, message: words, hint };
}

/** How many of each kind were told, in plain words, the most numerous first. */
export function summaryOf(diagnostics: readonly Diagnostic[]): string[] {
  const counts = new Map<string, number>();
  for (const { rule } of diagnostics) {
    const kind = rule === 'template-leftover' ? 'template' : rule.replace(/^import-/, '');
    if (kind in kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${count} ${kinds[kind as ToldKind][2]}`);
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
