import type { Lang } from '../../guide/labels.js';
import { type Changes, changeKinds, type Piece, type SectionChange } from '../changes.js';
import { changeLabels } from '../labels.js';
import {
  byChapter,
  countedKind,
  countsOf,
  excerpt,
  goneInWords,
  goneLeadOf,
  leadOf,
  titleOf,
  whatHappened,
} from '../sentences.js';

/**
 * A comparison for the comment of a change request: GFM, with `del` and `ins`, which the code forges show.
 * @param language its name, for a guide in several.
 */
export function printMarkdown(changes: Changes, lang: Lang, language?: string): string {
  const labels = changeLabels(lang);
  const { counts, sections } = changes;
  const name = language === undefined ? '' : ` (${language})`;
  const head = [`## ${labels.title}${name}`, leadOf(changes, lang)];
  if (sections.length === 0)
    return `${[...head, countsOf(changes, lang), ...gone(changes, lang)].join('\n\n')}\n`;
  const rows = changeKinds.map((kind) => `| ${countedKind(kind, labels)} | ${counts[kind]} |`);
  const table = [`| ${labels.kind} | ${labels.number} |`, '|---|--:|', ...rows].join('\n');
  const chapters = byChapter(sections).flatMap(({ title, changes: own }) => [
    `### ${escaped(title)}`,
    ...own.flatMap((each) => section(each, lang)),
  ]);
  return `${[...head, table, ...chapters, ...gone(changes, lang)].join('\n\n')}\n`;
}

function gone(changes: Changes, lang: Lang): string[] {
  if (changes.gone.length === 0) return [];
  const { gone: title, goneAddress, goneLeadsTo } = changeLabels(lang);
  const rows = changes.gone.map((each) => {
    const { from, to } = goneInWords(each, lang);
    return `| ${escaped(from)} | ${escaped(to)} |`;
  });
  const table = [`| ${goneAddress} | ${goneLeadsTo} |`, '|---|---|', ...rows].join('\n');
  return [`### ${title}`, goneLeadOf(changes, lang), table];
}

function section(change: SectionChange, lang: Lang): string[] {
  const title = `**${escaped(titleOf(change, lang))}** – ${escaped(whatHappened(change, lang).join(' ; '))}`;
  if (!change.kinds.includes('reworded')) return [title];
  return [title, ...change.paragraphs.map((pieces) => `> ${excerpt(pieces).map(marked).join('')}`)];
}

function marked({ kind, text }: Piece): string {
  if (kind === 'same') return escaped(text);
  return kind === 'added' ? `<ins>${escaped(text)}</ins>` : `<del>${escaped(text)}</del>`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '@': '&#64;',
  '#': '&#35;',
};

/** Text that Markdown and HTML leave as it is; `@` and `#` would call people and tickets. */
function escaped(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[&<>@#]/g, (sign) => escapes[sign] ?? sign)
    .replace(/[\\`*_~[\]|!]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, '$1\\$2');
}
