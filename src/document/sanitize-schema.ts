import { defaultSchema, type Options } from 'rehype-sanitize';
import { directiveKeys } from './directive-keys.js';
import { elementNames } from './elements.js';

/** What a link may say of where it leads: not `opener`, which hands this page to that one. */
const relations =
  'alternate author external help license next nofollow noopener noreferrer prev tag'.split(' ');

/**
 * What raw HTML may hold: text, structure, tables and images, any class and id; no script, style,
 * event handler, form or embedded page. Directives leave their name and attributes in `data-*`.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  tagNames: [...elementNames],
  clobberPrefix: '',
  clobber: [],
  ancestors: defaultSchema.ancestors ?? null,
  required: { input: { type: 'checkbox', disabled: true } },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    cite: ['http', 'https'],
  },
  attributes: {
    '*': [
      'className',
      'id',
      'lang',
      'dir',
      'title',
      'role',
      'ariaHidden',
      'ariaLabel',
      'ariaLabelledBy',
      'ariaDescribedBy',
      'dataAliases',
      ...directiveKeys,
      'dataInclude',
      'dataFootnotes',
      'dataFootnoteRef',
      'dataFootnoteBackref',
    ],
    a: ['href', 'dataAddress', 'hrefLang', 'target', ['rel', ...relations], 'download'],
    span: ['dataCited', 'dataIndexed'],
    code: ['dataAlt', 'dataWidth', 'dataHeight'],
    img: ['src', 'dataAddress', 'alt', 'width', 'height'],
    input: [['type', 'checkbox'], 'checked', ['disabled', true]],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    td: ['colSpan', 'rowSpan', 'headers', 'align'],
    th: ['colSpan', 'rowSpan', 'headers', 'scope', 'abbr', 'align'],
    col: ['span'],
    colgroup: ['span'],
    blockquote: ['cite'],
    q: ['cite'],
    time: ['dateTime'],
    details: ['open'],
  },
};
