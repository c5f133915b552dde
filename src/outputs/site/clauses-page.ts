import { extname } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Chapter } from '../../document/book.js';
import { type Clause, documentsOf } from '../../document/clauses.js';
import { distinctNames } from '../../document/free-names.js';
import { slugOf } from '../../document/slug.js';
import { type Labels, labelsOf } from '../../guide/labels.js';
import { besideMenu } from './components/beside-menu.js';
import { gridFiles, shownSize } from './components/download.js';
import { printContent } from './content/print.js';
import { withoutIds } from './content/without-ids.js';
import { page } from './page.js';
import type { SiteView } from './view.js';

/** What each filter offers: chapters by their place in the list, documents by name. */
function filtersOf(clauses: readonly Clause[]) {
  return {
    chapters: [...new Set(clauses.map(({ chapter }) => chapter))],
    documents: documentsOf(clauses),
  };
}

/** The page that lists every clause by chapter and document; its filters need no script. */
export function clausesPage(path: string, view: SiteView): string {
  const labels = labelsOf(view.book.guide.lang);
  const { clauses } = view;
  const { chapters, documents } = filtersOf(clauses);
  const tables = { count: 0 };
  const pictures = { count: 0 };
  const nameOf = distinctNames();
  const printed = (clause: Clause): Element => {
    const { address } = clause.chapter;
    const sheets = gridFiles(view, address);
    const context = { from: address, to: path, images: view.images, labels, sheets };
    const own = onThisPage(clause, nameOf);
    const [node] = printContent([own], { ...context, tables, pictures });
    const properties = clause.document ? { dataDocument: clause.document } : {};
    return h('li', properties, [node as ElementContent]);
  };
  const groups = chapters.map((chapter, index) =>
    h('section.guide-clauses__group', { dataChapter: index, ariaLabelledBy: `group-${index}` }, [
      h(`h2#group-${index}`, chapter.title),
      h('ul.guide-clauses__list', clauses.filter((each) => each.chapter === chapter).map(printed)),
    ]),
  );
  const content = h('div.guide-clauses', [
    ...filters(chapters, documents, labels),
    h('p.guide-clauses__count', {
      role: 'status',
      dataOne: labels.oneClause,
      dataMany: labels.manyClauses,
    }),
    h('div.guide-clauses__groups', groups),
    h('p.guide-clauses__none', labels.noClause),
  ]);
  return page(
    {
      path,
      title: labels.clauses,
      description: labels.clausesText,
      styles: [view.assets.clauseStyles],
      main: [
        besideMenu(
          { address: path, title: labels.clauses },
          [
            h('h1', labels.clauses),
            h('p.guide-lead', labels.clausesText),
            ...download(view, labels),
            content,
          ],
          view,
        ),
      ],
    },
    view,
  );
}

/** A clause as it stands below the title of its chapter, with an anchor that no other has. */
function onThisPage({ node, id, title }: Clause, nameOf: (name: string) => string): Element {
  const bare = withoutIds(node);
  return {
    ...bare,
    properties: { ...bare.properties, id: nameOf(id ?? `clause-${slugOf(title)}`) },
    data: { ...bare.data, titleLevel: 3, ...(id !== undefined && { source: id }) },
  };
}

function download({ clausesFiles, book }: SiteView, labels: Labels): Element[] {
  return clausesFiles.map(({ path, bytes }) => {
    const format = extname(path).slice(1).toUpperCase();
    const said = `${labels.downloadClauses} (${format} – ${shownSize(bytes, book.guide.lang)})`;
    return h('p', [h('a.guide-download', { href: path, download: '' }, said)]);
  });
}

/** A choice of a filter, its value what addresses say. */
interface Option {
  label: string;
  value: string;
}

function filters(chapters: Chapter[], documents: string[], labels: Labels): Element[] {
  const choice = (name: string, place: string, { label, value }: Option, checked: boolean) => {
    const id = `${name}-${place}`;
    return h('div.guide-choice', [
      h('input', { type: 'radio', name, id, value, ...(checked ? { checked } : {}) }),
      h('label', { htmlFor: id }, label),
    ]);
  };
  const group = (name: string, legend: string, all: string, options: Option[]) =>
    h('fieldset.guide-filter', [
      h('legend', legend),
      choice(name, 'all', { label: all, value: '' }, true),
      ...options.map((option, index) => choice(name, String(index), option, false)),
    ]);
  return [
    h('form.guide-filters', { autocomplete: 'off' }, [
      ...(documents.length > 1
        ? [
            group(
              'document',
              labels.filterDocument,
              labels.allDocuments,
              documents.map((label) => ({ label, value: label })),
            ),
          ]
        : []),
      ...(chapters.length > 1
        ? [
            group(
              'chapter',
              labels.filterChapter,
              labels.allChapters,
              chapters.map(({ title, address }) => ({ label: title, value: address })),
            ),
          ]
        : []),
    ]),
  ];
}

/** The rules by which the filters work: a choice hides all that it does not name. */
export function clauseStyles(clauses: readonly Clause[]): string {
  const { chapters, documents } = filtersOf(clauses);
  const chosen = (name: string, index: number) => `.guide-clauses:has(#${name}-${index}:checked)`;
  const rules = [
    ...chapters.map(
      (_, index) => `${chosen('chapter', index)} [data-chapter]:not([data-chapter="${index}"])`,
    ),
    ...documents.flatMap((document, index) => {
      const others = `:not([data-document="${quoted(document)}"])`;
      const without = `:not(:has([data-document="${quoted(document)}"]))`;
      return [
        `${chosen('document', index)} .guide-clauses__list > li${others}`,
        `${chosen('document', index)} .guide-clauses__group${without}`,
      ];
    }),
  ];
  const none = chapters.flatMap((chapter, row) =>
    documents.flatMap((document, column) =>
      clauses.some((each) => each.chapter === chapter && each.document === document)
        ? []
        : [
            `.guide-clauses:has(#chapter-${row}:checked):has(#document-${column}:checked) .guide-clauses__none`,
          ],
    ),
  );
  const hidden = rules.map((selector) => `${selector}{display:none}`);
  const said = none.map((selector) => `${selector}{display:block}`);
  return ['.guide-clauses__none{display:none}', ...hidden, ...said].join('\n');
}

/** A text within a CSS string (https://www.w3.org/TR/cssom-1/#serialize-a-string). */
function quoted(text: string): string {
  return text
    .replace(/["\\]/g, '\\$&')
    .replace(/\p{Cc}/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `);
}
