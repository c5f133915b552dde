import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Nodes } from 'hast';
import { splitAtBlanks } from '../../document/blanks.js';
import { textProperty } from '../../document/data.js';

const marks: Readonly<Record<string, IRunOptions>> = {
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true },
  em: { italics: true },
  i: { italics: true },
  mark: { highlight: 'yellow' },
  cite: { italics: true },
  del: { strike: true },
  s: { strike: true },
  sub: { subScript: true },
  sup: { superScript: true },
  u: { underline: {} },
};

/** Text of a clause as runs. Links within the guide are plain text: they lead nowhere in another document. */
export function runsOf(nodes: readonly Nodes[], style: IRunOptions = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === 'text')
      return splitAtBlanks(node.value).map(
        ({ text, isBlank }) =>
          new TextRun({ ...style, ...(isBlank && { highlight: 'yellow' }), text }),
      );
    if (node.type !== 'element') return [];
    if (node.tagName === 'br') return [new TextRun({ ...style, break: 1 })];
    if (node.tagName === 'img')
      return [new TextRun({ ...style, text: textProperty(node, 'alt') ?? '' })];
    const isNoteCall = node.properties.dataFootnoteRef !== undefined;
    if (isNoteCall) return [];
    const children = runsOf(node.children as Nodes[], { ...style, ...marks[node.tagName] });
    const href = node.data?.attachment?.web ?? textProperty(node, 'href') ?? '';
    return node.tagName === 'a' && /^https?:/.test(href)
      ? [new ExternalHyperlink({ link: href, children })]
      : children;
  });
}
