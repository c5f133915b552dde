import type { Element } from 'xast';
import { childOf, elementsOf } from '../../../../base/xml-elements.js';
import type { WordListPlace } from '../word-document.js';
import { settingOf } from './attribute.js';

/**
 * Reads where a paragraph stands in lists (ECMA-376, part 1, 17.9).
 * @param root of `numbering.xml`.
 * @returns a function from a paragraph's properties and its style's to its place.
 */
export function docxNumbering(root: Element | undefined) {
  const named = (name: string, id: string) =>
    new Map(
      (root ? elementsOf(root) : [])
        .filter((node) => node.name === name)
        .map((node) => [node.attributes[id] ?? '', node] as const),
    );
  const abstracts = named('w:abstractNum', 'w:abstractNumId');
  const numbers = named('w:num', 'w:numId');
  return (own: Element | undefined, ofStyle: Element | undefined): WordListPlace | undefined => {
    const name = settingOf(own, 'w:numId') ?? settingOf(ofStyle, 'w:numId');
    if (name === undefined || name === '0') return undefined;
    const level = settingOf(own, 'w:ilvl') ?? settingOf(ofStyle, 'w:ilvl') ?? '0';
    const number = numbers.get(name);
    const override = levelIn(number, 'w:lvlOverride', level);
    const abstract = abstracts.get(settingOf(number, 'w:abstractNumId') ?? '');
    const said = childOf(override, 'w:lvl') ?? levelIn(abstract, 'w:lvl', level);
    const format = settingOf(said, 'w:numFmt') ?? 'bullet';
    // Pandoc writes what goes on in an item as an item whose sign is a space.
    const isContinued = format === 'none' || settingOf(said, 'w:lvlText')?.trim() === '';
    return {
      name,
      level: Math.min(8, Number(level)),
      ordered: !/^(?:bullet|none)$/.test(format),
      start: Number(settingOf(override, 'w:startOverride') ?? settingOf(said, 'w:start') ?? 1),
      isContinued,
    };
  };
}

function levelIn(node: Element | undefined, name: string, level: string): Element | undefined {
  return (
    node &&
    elementsOf(node).find((child) => child.name === name && child.attributes['w:ilvl'] === level)
  );
}
