import type { Lang } from '../../guide/labels.js';
import type { Changes, Piece, SectionChange } from '../changes.js';
import { changeLabels } from '../labels.js';
import {
  byChapter,
  countsOf,
  excerpt,
  goneInWords,
  goneLeadOf,
  leadOf,
  titleOf,
  whatHappened,
} from '../sentences.js';

/**
 * A comparison for the terminal: `[-removed-]` and `{+added+}`, as git marks words.
 * @param language its name, for a guide in several.
 */
export function printText(changes: Changes, lang: Lang, language?: string): string {
  const chapters = byChapter(changes.sections).map(({ title, changes: own }) =>
    [title, '', ...own.map((each) => section(each, lang))].join('\n'),
  );
  const head = language === undefined ? '' : `${language}\n\n`;
  return `${[`${head}${leadOf(changes, lang)}\n${countsOf(changes, lang)}\n`, ...chapters, ...gone(changes, lang)].join('\n')}`;
}

function gone(changes: Changes, lang: Lang): string[] {
  if (changes.gone.length === 0) return [];
  const lines = changes.gone.map((each) => {
    const { from, to } = goneInWords(each, lang);
    return `  ${from} → ${to}`;
  });
  return [`${[changeLabels(lang).gone, '', goneLeadOf(changes, lang), '', ...lines].join('\n')}\n`];
}

function section(change: SectionChange, lang: Lang): string {
  const lines = [`  ${titleOf(change, lang)} – ${whatHappened(change, lang).join(' ; ')}`];
  if (change.kinds.includes('reworded')) {
    lines.push(...change.paragraphs.map((pieces) => `    ${excerpt(pieces).map(marked).join('')}`));
  }
  return `${lines.join('\n')}\n`;
}

function marked({ kind, text }: Piece): string {
  if (kind === 'same') return text;
  return kind === 'added' ? `{+${text}+}` : `[-${text}-]`;
}
