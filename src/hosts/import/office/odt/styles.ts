import type { Element } from 'xast';
import { below, childOf, elementsOf } from '../../../../base/xml-elements.js';
import { roleOfStyle } from '../roles.js';
import type { WordMark, WordRole } from '../word-document.js';

/** What a style says of paragraphs or of text. */
export interface OdtStyle {
  role: WordRole;
  /** Of a heading, from 1. */
  level: number;
  marks: WordMark[];
  /** The name of the style of its lists. */
  list: string | undefined;
}

const plain: OdtStyle = { role: 'text', level: 0, marks: [], list: undefined };

/**
 * The styles of a document, those that they are made from included (ODF 1.3, part 3, 16).
 * @param roots of `styles.xml` and `content.xml`, of which the later ones count.
 */
export function odtStyles(
  roots: readonly Element[],
): (family: 'paragraph' | 'text', name: string | undefined | null) => OdtStyle {
  const styles = new Map(
    roots
      .flatMap((root) => below(root, 'style:style'))
      .map((style) => [
        `${style.attributes['style:family']} ${style.attributes['style:name']}`,
        style,
      ]),
  );
  const known = new Map<string, OdtStyle>();
  const styleOf = (family: string, name: string, depth: number): OdtStyle => {
    const key = `${family} ${name}`;
    const found = known.get(key);
    if (found) return found;
    const style = styles.get(key);
    const parent = style?.attributes['style:parent-style-name'];
    const base = parent && depth < 20 ? styleOf(family, parent, depth + 1) : plain;
    const made = withOwn(style, name, base);
    known.set(key, made);
    return made;
  };
  return (family, name) => (name ? styleOf(family, name, 0) : plain);
}

function withOwn(style: Element | undefined, name: string, base: OdtStyle): OdtStyle {
  const spoken = name.replaceAll('_20_', ' ');
  const role = roleOfStyle(name);
  const outline =
    style?.attributes['style:default-outline-level'] || /^heading ([1-9])$/i.exec(spoken)?.[1];
  const marks = new Set(base.marks);
  if (/^strong(?: emphasis)?$/i.test(spoken)) marks.add('strong');
  if (/^emphasis$/i.test(spoken)) marks.add('emphasis');
  if (/^source(?:[ _]text)?$/i.test(spoken)) marks.add('code');
  setOwn(marks, childOf(style, 'style:text-properties'));
  return {
    role: role ?? (outline ? 'heading' : base.role),
    level: outline ? Number(outline) : base.level,
    marks: [...marks],
    list: style?.attributes['style:list-style-name'] ?? base.list,
  };
}

function setOwn(marks: Set<WordMark>, properties: Element | undefined): void {
  const set = (mark: WordMark, value: string | null | undefined, on: RegExp) => {
    if (!value) return;
    if (on.test(value)) marks.add(mark);
    else marks.delete(mark);
  };
  const said = properties?.attributes ?? {};
  set('strong', said['fo:font-weight'], /^(?:bold|[6-9]00)$/);
  set('emphasis', said['fo:font-style'], /^(?:italic|oblique)$/);
  set('underline', said['style:text-underline-style'], /^(?!none)/);
  set('delete', said['style:text-line-through-style'], /^(?!none)/);
  set('delete', said['style:text-line-through-type'], /^(?!none)/);
  set('sup', said['style:text-position'], /^(?:super|[1-9])/);
  set('sub', said['style:text-position'], /^(?:sub|-)/);
}

/** How the items of a level of a list are marked. */
export interface OdtListLevel {
  ordered: boolean;
  start: number;
  /** With nothing: what goes on in an item, as Word and pandoc write it. */
  isContinued: boolean;
}

/** Which levels of list styles are numbered, and where they begin, by `style level`. */
export function odtListLevels(roots: readonly Element[]): ReadonlyMap<string, OdtListLevel> {
  const levels = new Map<string, OdtListLevel>();
  for (const style of roots.flatMap((root) => below(root, 'text:list-style')))
    for (const level of elementsOf(style))
      levels.set(`${style.attributes['style:name']} ${level.attributes['text:level']}`, {
        ordered:
          level.name === 'text:list-level-style-number' &&
          level.attributes['style:num-format'] !== '',
        isContinued: level.attributes['text:bullet-char']?.trim() === '',
        start: Number(level.attributes['text:start-value'] ?? 1),
      });
  return levels;
}
