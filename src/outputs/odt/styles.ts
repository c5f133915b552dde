import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Lang } from '../../guide/labels.js';
import type { OfficeLook } from '../content/office-look.js';
import { countries, odfStyle } from '../content/open-document.js';
import type { ParagraphStyle } from './blocks.js';
import { columnStyles } from './columns.js';
import { notesConfiguration } from './notes.js';
import { languageStyle } from './runs.js';

/** The page: A4. */
const margin = '2cm';
const textWidth = 17;

/** How the paragraphs of a style are set: before and after in points, size in points. */
interface Setting {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  mono?: boolean;
  before?: number;
  after: number;
  keepsWithNext?: boolean;
  /** From the left, in centimetres. */
  indent?: number;
  /** The first line begins where the others are indented from. */
  hanging?: boolean;
  ruled?: boolean;
}

const paragraphs: Readonly<Record<ParagraphStyle, Setting>> = {
  Title: { size: 20, bold: true, after: 6 },
  Heading_20_1: { size: 15, bold: true, before: 24, after: 6, keepsWithNext: true },
  Heading_20_2: { size: 12, bold: true, before: 16, after: 4, keepsWithNext: true },
  Heading_20_3: { size: 11, bold: true, before: 10, after: 4, keepsWithNext: true },
  Heading_20_4: { size: 10.5, bold: true, before: 10, after: 4, keepsWithNext: true },
  Heading_20_5: { size: 10.5, bold: true, before: 8, after: 4, keepsWithNext: true },
  Heading_20_6: { size: 10.5, italic: true, before: 8, after: 4, keepsWithNext: true },
  Text_20_body: { after: 6 },
  Definition: { after: 6, indent: 0.8 },
  Quotations: { after: 6, indent: 0.8, italic: true },
  Box_20_Title: { bold: true, after: 4, keepsWithNext: true },
  Contents_20_1: { bold: true, before: 6, after: 2 },
  Contents_20_2: { after: 2, indent: 0.5 },
  Contents_20_3: { after: 2, indent: 1 },
  Horizontal_20_Line: { after: 6, ruled: true },
  Term: { bold: true, after: 0, keepsWithNext: true },
  Caption: { italic: true, before: 6, after: 4, keepsWithNext: true },
  Footnote: { size: 9, after: 2, indent: 0.6, hanging: true },
  Preformatted_20_Text: { size: 9.5, mono: true, after: 6 },
  Table_20_Heading: { bold: true, after: 0 },
  Table_20_Contents: { after: 0 },
};
const inLine: Readonly<Record<string, Record<string, string>>> = {
  Strong: { 'fo:font-weight': 'bold' },
  Emphasis: { 'fo:font-style': 'italic' },
  Deleted: { 'style:text-line-through-style': 'solid' },
  Underlined: { 'style:text-underline-style': 'solid' },
  Subscript: { 'style:text-position': 'sub 58%' },
  Superscript: { 'style:text-position': 'super 58%' },
  Marked: { 'fo:background-color': '#fff3a0' },
  Source: { 'fo:font-family': 'Courier New' },
};

/** What a whole document has besides: the languages of its passages, and numbers at the foot of its pages. */
export interface WholeDocument {
  languages: Iterable<string>;
}

/** The styles by which a buyer's document knows what is pasted into it, and the page. */
export function odtStyles(look: OfficeLook, lang: Lang, whole?: WholeDocument): Element[] {
  const defaults = x('style:default-style', { 'style:family': 'paragraph' }, [
    x('style:paragraph-properties', { 'fo:line-height': '115%' }),
    x('style:text-properties', {
      'fo:font-family': look.font,
      'fo:font-size': `${look.points(10.5)}pt`,
      'fo:language': lang,
      'fo:country': countries[lang],
    }),
  ]);
  return [
    x('office:styles', [
      defaults,
      odfStyle('Standard', 'paragraph', {}, []),
      ...Object.entries(paragraphs).map(([name, setting]) => paragraphStyle(name, setting, look)),
      ...Object.entries(inLine).map(([name, properties]) =>
        odfStyle(name, 'text', {}, [x('style:text-properties', properties)]),
      ),
      ...[...(whole?.languages ?? [])].map(inLanguage),
      listStyle('Bullets', (level) =>
        x('text:list-level-style-bullet', { 'text:level': level, 'text:bullet-char': '•' }, [
          levelIndent(level),
        ]),
      ),
      listStyle('Numbers', (level) =>
        x(
          'text:list-level-style-number',
          { 'text:level': level, 'style:num-format': '1', 'style:num-suffix': '.' },
          [levelIndent(level)],
        ),
      ),
      notesConfiguration(),
    ]),
    ...pageStyles(whole !== undefined),
  ];
}

/** The page, with its number at its foot or without. */
function pageStyles(hasFooter: boolean): Element[] {
  return [
    x('office:automatic-styles', [
      x('style:page-layout', { 'style:name': 'page' }, [
        x('style:page-layout-properties', {
          'fo:page-width': '21cm',
          'fo:page-height': '29.7cm',
          'style:print-orientation': 'portrait',
          'fo:margin': margin,
        }),
        ...(hasFooter
          ? [
              x('style:footer-style', [
                x('style:header-footer-properties', { 'fo:margin-top': '0.5cm' }),
              ]),
            ]
          : []),
      ]),
    ]),
    x('office:master-styles', [
      x(
        'style:master-page',
        { 'style:name': 'Standard', 'style:page-layout-name': 'page' },
        hasFooter
          ? [
              x('style:footer', [
                x('text:p', [x('text:page-number', { 'text:select-page': 'current' })]),
              ]),
            ]
          : [],
      ),
    ]),
  ];
}

/** The style of a passage in another language. @param tag of BCP 47. */
function inLanguage(tag: string): Element {
  const [language = 'none', country] = tag.split('-');
  return odfStyle(languageStyle(tag), 'text', {}, [
    x('style:text-properties', {
      'fo:language': language,
      ...(/^[A-Z]{2}$/i.test(country ?? '') ? { 'fo:country': country?.toUpperCase() } : {}),
    }),
  ]);
}

function paragraphStyle(name: string, setting: Setting, { colour, points }: OfficeLook): Element {
  const {
    size,
    bold,
    italic,
    mono,
    before = 0,
    after,
    keepsWithNext,
    indent,
    hanging,
    ruled,
  } = setting;
  const level = /^Heading_20_(\d)$/.exec(name)?.[1];
  const attributes = {
    'style:display-name': name.replaceAll('_20_', ' '),
    'style:parent-style-name': 'Standard',
    ...(level ? { 'style:default-outline-level': level } : {}),
  };
  return odfStyle(name, 'paragraph', attributes, [
    x('style:paragraph-properties', {
      'fo:margin-top': `${before}pt`,
      'fo:margin-bottom': `${after}pt`,
      ...(indent ? { 'fo:margin-left': `${indent}cm` } : {}),
      ...(hanging ? { 'fo:text-indent': `-${indent ?? 0}cm` } : {}),
      ...(ruled ? { 'fo:border-bottom': '0.5pt solid #666666' } : {}),
      ...(keepsWithNext ? { 'fo:keep-with-next': 'always' } : {}),
    }),
    x('style:text-properties', {
      ...(size ? { 'fo:font-size': `${points(size)}pt` } : {}),
      ...(colour && (level || name === 'Title') ? { 'fo:color': colour } : {}),
      ...(bold ? { 'fo:font-weight': 'bold' } : {}),
      ...(italic ? { 'fo:font-style': 'italic' } : {}),
      ...(mono ? { 'fo:font-family': 'Courier New' } : {}),
    }),
  ]);
}

function listStyle(name: string, level: (level: number) => Element): Element {
  return x('text:list-style', { 'style:name': name }, [1, 2, 3, 4].map(level));
}

function levelIndent(level: number): Element {
  return x(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    [
      x('style:list-level-label-alignment', {
        'text:label-followed-by': 'listtab',
        'fo:text-indent': '-0.5cm',
        'fo:margin-left': `${level}cm`,
      }),
    ],
  );
}

/** The styles of tables, which have no names in word processors. @param blocks that hold them. */
export function odtTableStyles(blocks: readonly Element[]): Element {
  return x('office:automatic-styles', [
    ...columnStyles(blocks, textWidth),
    odfStyle('Grid', 'table', {}, [
      x('style:table-properties', { 'style:width': `${textWidth}cm`, 'table:align': 'margins' }),
    ]),
    odfStyle('Box', 'section', {}, [
      x('style:section-properties', {
        'fo:background-color': '#f2f2f2',
        'fo:margin-left': '0.4cm',
        'fo:margin-right': '0.4cm',
      }),
    ]),
    odfStyle('Formula', 'graphic', {}, [
      x('style:graphic-properties', {
        'style:vertical-pos': 'middle',
        'style:vertical-rel': 'text',
        'draw:ole-draw-aspect': '1',
      }),
    ]),
    odfStyle('Cell', 'table-cell', {}, [
      x('style:table-cell-properties', {
        'fo:border': '0.5pt solid #666666',
        'fo:padding': '0.1cm',
      }),
    ]),
  ]);
}
