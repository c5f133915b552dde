import type { Element } from 'xast';
import { childOf, elementsOf } from '../../../../base/xml-elements.js';
import { roleOfStyle } from '../roles.js';
import type { WordMark, WordRole } from '../word-document.js';
import { isOn, settingOf } from './attribute.js';

/** What a style says of paragraphs or of text. */
export interface DocxStyle {
  role: WordRole;
  /** Of a heading, from 1. */
  level: number;
  /** A line of a table of contents. */
  isContents: boolean;
  /** Properties of a list. */
  numbering: Element | undefined;
  marks: WordMark[];
}

/**
 * The styles of a document, those they are based on included (ECMA-376, part 1, 17.7).
 * @param root of `styles.xml`.
 */
export function docxStyles(root: Element | undefined): (id: string | undefined) => DocxStyle {
  const styles = new Map(
    (root ? elementsOf(root) : [])
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', style] as const),
  );
  const known = new Map<string, DocxStyle>();
  const styleOf = (id: string, depth: number): DocxStyle => {
    const found = known.get(id);
    if (found) return found;
    const style = styles.get(id);
    const base = settingOf(style, 'w:basedOn');
    const made = withOwn(style, id, base && depth < 20 ? styleOf(base, depth + 1) : plain);
    known.set(id, made);
    return made;
  };
  return (id) => (id === undefined ? plain : styleOf(id, 0));
}

const plain: DocxStyle = {
  role: 'text',
  level: 0,
  isContents: false,
  numbering: undefined,
  marks: [],
};

function withOwn(style: Element | undefined, id: string, base: DocxStyle): DocxStyle {
  const name = settingOf(style, 'w:name') ?? id;
  const paragraph = childOf(style, 'w:pPr');
  const outline = settingOf(paragraph, 'w:outlineLvl') ?? /^heading ?([1-9])$/i.exec(name)?.[1];
  const isNamed = /^heading ?[1-9]$/i.test(name);
  const level = Number(outline ?? 9) + (isNamed && !settingOf(paragraph, 'w:outlineLvl') ? 0 : 1);
  const role = roleOfStyle(name);
  const isHeading = role === undefined && outline !== undefined && level <= 9;
  const isContents =
    base.isContents || /^(?:toc (?:heading|\d)|table of figures|contents ?\d?)$/i.test(name);
  return {
    role: role ?? (isHeading ? 'heading' : base.role),
    level: isHeading ? level : base.level,
    isContents,
    numbering: childOf(paragraph, 'w:numPr') ?? base.numbering,
    marks: marksOf(childOf(style, 'w:rPr'), base.marks, name),
  };
}

/** The marks of a run's or a style's properties over those below. */
export function marksOf(
  properties: Element | undefined,
  below: readonly WordMark[],
  style = '',
): WordMark[] {
  const marks = new Set(below);
  const set = (mark: WordMark, ...names: string[]) => {
    for (const name of names) {
      if (!childOf(properties, name)) continue;
      if (isOn(properties, name)) marks.add(mark);
      else marks.delete(mark);
    }
  };
  set('strong', 'w:b');
  set('emphasis', 'w:i');
  set('delete', 'w:strike', 'w:dstrike');
  const line = settingOf(properties, 'w:u');
  if (line !== undefined && line !== 'none') marks.add('underline');
  if (line === 'none') marks.delete('underline');
  // Who writes code in Word gives it a font of equal widths.
  const font = childOf(properties, 'w:rFonts')?.attributes['w:ascii'] ?? '';
  if (/courier|consolas|menlo|mono\b/i.test(font)) marks.add('code');
  const place = settingOf(properties, 'w:vertAlign');
  if (place === 'superscript') marks.add('sup');
  if (place === 'subscript') marks.add('sub');
  if (place === 'baseline') for (const mark of ['sup', 'sub'] as const) marks.delete(mark);
  if (/^(?:verbatim char|html code|source text|code char)$/i.test(style)) marks.add('code');
  // LibreOffice raises and lowers by points.
  const raised = Number(settingOf(properties, 'w:position') ?? 0);
  if (raised !== 0) marks.add(raised > 0 ? 'sup' : 'sub');
  return [...marks];
}
