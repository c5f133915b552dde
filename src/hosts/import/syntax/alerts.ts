import { type Conversion, type Line, mapText } from '../lines.js';
import { boxed } from './box.js';

const opening = /^ {0,3}>\s?\[!([\w-]+)\][+-]?[ \t]*(.*?)[ \t]*$/;

/** Quotations that are alerts, as code forges and notebooks write them: `> [!NOTE]`, `> [!tip] Title`. */
export const alerts: Conversion = (lines, context) => {
  const ends = new Map<number, number>();
  const within = new Set<number>();
  const isQuoted = ({ text }: Line) => /^ {0,3}>/.test(text);
  lines.forEach((line, index) => {
    if (!opening.test(line.text) || within.has(index)) return;
    let end = index + 1;
    while (end < lines.length && isQuoted(lines[end] as Line)) end += 1;
    ends.set(index, end);
    for (let inner = index + 1; inner < end; inner += 1) within.add(inner);
  });
  return mapText(lines, (line, index) => {
    if (within.has(index)) return [];
    const end = ends.get(index);
    const [, kind, title = ''] = opening.exec(line.text) ?? [];
    if (end === undefined || kind === undefined) return line;
    const body = lines
      .slice(index + 1, end)
      .map((each) => ({ ...each, text: each.text.replace(/^ {0,3}> ?/, '') }));
    return boxed(kind, title, alerts(body, context), line.at, context);
  });
};
